using InfraTco.Obsolescence;
using InfraTco.Refresh.Stopping;

namespace InfraTco.Tests.Refresh.Stopping;

public sealed class LeastSquaresStoppingTests
{
    private const int Training = 16_384;
    private const int Fresh = 65_536;

    /// <summary>
    /// Longstaff and Schwartz (2001), table 1: American put, strike 40, rate 0.06, 50 dates a year; values of the finite-difference method for
    /// stock prices 36 to 44, and volatilities and lives as given.
    /// </summary>
    [Theory]
    [InlineData(36, 0.20, 1, 4.478)]
    [InlineData(36, 0.40, 1, 7.101)]
    [InlineData(38, 0.20, 2, 3.745)]
    [InlineData(40, 0.20, 1, 2.314)]
    [InlineData(44, 0.40, 2, 5.647)]
    public void An_American_put_is_worth_what_the_paper_finds(double price, double volatility, int years, double published)
    {
        var dates = 50 * years;
        StoppingPaths Paths(int count, int seed) => Brownian.Paths(
            count, dates, seed, price, 0.06 - 0.5 * volatility * volatility, volatility, 1.0 / 50, 40, (v, t) => Math.Exp(-0.06 * t) * (40 - v));

        var (policy, trained) = LeastSquaresStopping.Train(Paths(Training, 1), degree: 3, threads: 2, CancellationToken.None);
        var value = Followed.Mean(policy, Paths(Fresh, 2));

        Assert.Equal(published, value, 0.012 * published);
        Assert.Equal(published, trained, 0.02 * published);
        Assert.Equal(published, LeastSquaresStopping.MeanUnseen(Paths(Training, 1), degree: 3, threads: 2, CancellationToken.None), 0.03 * published);
    }

    /// <summary>finance.md, section 3: a value that follows geometric Brownian motion, a fixed outlay, no end; dates an eighth of a year apart over 50 years
    /// stand for none, which costs about 2 % of the value.</summary>
    [Theory]
    [InlineData(0.0, 0.20, 0.08)]
    [InlineData(0.02, 0.25, 0.12)]
    [InlineData(-0.05, 0.30, 0.12)]
    public void The_trigger_and_the_value_of_waiting_are_those_of_the_closed_form(double drift, double volatility, double rate)
    {
        const double Outlay = 1, Step = 0.125;
        const int Dates = 400;
        StoppingPaths Paths(int count, int seed) => Brownian.Paths(
            count, Dates, seed, Outlay, drift - 0.5 * volatility * volatility, volatility, Step, double.PositiveInfinity,
            (v, t) => v > Outlay ? Math.Exp(-rate * t) * (v - Outlay) : double.NaN);

        var (policy, _) = LeastSquaresStopping.Train(Paths(Training, 1), degree: 3, threads: 2, CancellationToken.None);
        var fresh = Paths(Training, 2);

        var value = RefreshOption.Value(Outlay, Outlay, drift, volatility, rate);
        var trigger = RefreshOption.Trigger(Outlay, drift, volatility, rate);
        Assert.Equal(value, Followed.Mean(policy, fresh), 0.025 * value);
        Assert.Equal(trigger, Followed.Trigger(policy, Dates / 20, Dates / 4), 0.025 * trigger);
    }

    // Gains that nothing known tells of, and that lose on average: what is learnt from their noise gains on the paths that it was learnt from alone.
    [Fact]
    public void What_is_learnt_from_noise_gains_nothing_unseen()
    {
        var random = new Random(5);
        var paths = new StoppingPaths(2000, 8, 2, 1);
        for (var date = 0; date < paths.Dates; date++)
        {
            for (var path = 0; path < paths.Paths; path++)
            {
                paths.Variable(date, 0)[path] = (float)random.NextDouble();
                paths.Variable(date, 1)[path] = (float)random.NextDouble();
                paths.Gain(date, 0)[path] = (float)(2 * random.NextDouble() - 1.03);
            }
        }
        var (_, trained) = LeastSquaresStopping.Train(paths, degree: 2, threads: 2, CancellationToken.None);
        var unseen = LeastSquaresStopping.MeanUnseen(paths, degree: 2, threads: 2, CancellationToken.None);
        Assert.True(trained > 0.005, $"{trained} on the paths that it was learnt from");
        Assert.True(unseen < trained / 2, $"{unseen} unseen");
    }

    [Fact]
    public void Without_chance_the_best_date_and_action_are_found()
    {
        var paths = new StoppingPaths(100, 4, 2, 2);
        float[,] gains = { { 1, -1 }, { 3, 2 }, { float.NaN, 5 }, { 4, -2 } };
        for (var date = 0; date < 4; date++)
        {
            for (var action = 0; action < 2; action++)
                paths.Gain(date, action).Fill(gains[date, action]);
            paths.Variable(date, 0).Fill(7);
        }

        var (policy, mean) = LeastSquaresStopping.Train(paths, degree: 2, threads: 1, CancellationToken.None);

        Assert.Equal(5, mean);
        Assert.Equal(StoppingPolicy.GoOn, policy.Choose(1, [7, 0], [true, true]));
        Assert.Equal(1, policy.Choose(2, [7, 0], [false, true]));
    }

    [Fact]
    public void Nothing_is_done_that_never_pays()
    {
        var paths = Brownian.Paths(2_000, 10, 1, 1, 0, 0.2, 0.1, double.PositiveInfinity, (v, t) => -v);

        var (_, mean) = LeastSquaresStopping.Train(paths, degree: 2, threads: 1, CancellationToken.None);

        Assert.Equal(0, mean);
    }

    [Fact]
    public void Threads_do_not_change_a_bit()
    {
        var paths = Brownian.Paths(5_000, 20, 1, 36, 0, 0.2, 0.1, 40, (v, t) => 40 - v);

        var one = LeastSquaresStopping.Train(paths, degree: 3, threads: 1, CancellationToken.None);
        var five = LeastSquaresStopping.Train(paths, degree: 3, threads: 5, CancellationToken.None);

        Assert.Equal(one.Mean, five.Mean);
        Assert.Equal(one.Policy.Dates.SelectMany(d => d.Coefficients[0] ?? []), five.Policy.Dates.SelectMany(d => d.Coefficients[0] ?? []));
    }
}
