using FsCheck.Fluent;
using InfraTco.Risk;
using static InfraTco.Tests.Finance.Property;

namespace InfraTco.Tests.Risk;

public class NetworkTests
{
    private static readonly double[][] Clouds = [[0, 30, 22, 0], [0, 0, 0, 25], [0, 0, 0, 18], [0, 0, 0, 0]];

    [Fact]
    public void A_lab_that_pays_40_of_52_leaves_both_clouds_just_solvent()
    {
        double[] assets = [40, 5, 2, 0];
        var paid = PaymentNetwork.ClearingPayments(Clouds, assets);
        Assert.Equal([40, 25, 18, 0], paid.Select(payment => Math.Round(payment, 9)));
        Assert.Equal([0, 3.08, 0.92, 43], PaymentNetwork.Equity(Clouds, assets, paid).Select(value => Math.Round(value, 2)));
    }

    [Fact]
    public void A_ring_without_means_still_pays_what_it_can_pass_on() => // the greatest solution, not the trivial one of nothing
        Assert.Equal([2.0, 2.0, 2.0], PaymentNetwork.ClearingPayments([[0, 4, 0], [0, 0, 3], [2, 0, 0]], [0, 0, 0]));

    [Fact]
    public void Payments_never_exceed_what_is_owed_and_clear() => Holds(
        Networks(),
        x =>
        {
            var paid = PaymentNetwork.ClearingPayments(x.Owed, x.Assets);
            return Enumerable.Range(0, paid.Count).All(firm =>
            {
                var owed = x.Owed[firm].Sum();
                var received = Enumerable.Range(0, paid.Count).Sum(debtor =>
                    x.Owed[debtor].Sum() is > 0 and var sum ? x.Owed[debtor][firm] / sum * paid[debtor] : 0);
                return Near(Math.Min(owed, Math.Max(0, x.Assets[firm] + received)), paid[firm], 10);
            });
        });

    [Fact]
    public void More_assets_never_lower_a_payment() => Holds(
        Networks(),
        x => PaymentNetwork.ClearingPayments(x.Owed, x.Assets)
            .Zip(PaymentNetwork.ClearingPayments(x.Owed, [x.Assets[0] + 1, .. x.Assets[1..]]))
            .All(pair => pair.Second >= pair.First - 1e-9));

    [Fact]
    public void Relative_losses_never_fall_below_the_shock_nor_rise_above_all() => Holds(
        Networks(),
        x =>
        {
            double[] equity = [.. x.Assets.Select(value => Math.Abs(value) + 1)];
            double[] shock = [0.5, .. new double[equity.Length - 1]];
            var loss = DebtRank.Losses(x.Owed, equity, shock);
            return loss.Zip(shock).All(pair => pair.First >= pair.Second && pair.First <= 1);
        });

    [Fact]
    public void No_shock_spreads_nothing() => Assert.Equal(0, DebtRank.Index(Clouds, [20, 25, 25, 40], [0, 0, 0, 0]));

    [Fact]
    public void Misshapen_or_impossible_networks_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => PaymentNetwork.ClearingPayments([[0, 1], [0]], [1, 1]));
        Assert.Throws<ArgumentOutOfRangeException>(() => PaymentNetwork.ClearingPayments([[0, -1], [0, 0]], [1, 1]));
        Assert.Throws<ArgumentOutOfRangeException>(() => PaymentNetwork.ClearingPayments([[0, 1], [0, 0]], [1]));
        Assert.Throws<ArgumentOutOfRangeException>(() => DebtRank.Losses([[0, 1], [0, 0]], [1, 0], [0, 0]));
        Assert.Throws<ArgumentOutOfRangeException>(() => DebtRank.Losses([[0, 1], [0, 0]], [1, 1], [0, 1.5]));
    }

    private static FsCheck.Gen<(double[][] Owed, double[] Assets)> Networks() =>
        from size in Gen.Choose(2, 6)
        from amounts in Between(0, 10).ArrayOf(size * size)
        from assets in Between(-3, 10).ArrayOf(size)
        select (Enumerable.Range(0, size).Select(i =>
            Enumerable.Range(0, size).Select(j => i == j ? 0 : Math.Max(0, amounts[i * size + j] - 5)).ToArray()).ToArray(), assets);
}
