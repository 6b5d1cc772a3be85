using System.Diagnostics;
using System.Globalization;
using InfraTco.Comparison;
using InfraTco.Simulation.Engine;

namespace InfraTco.Cli;

/// <summary>Runs futures with progress on a terminal, and ends within a block when the user interrupts.</summary>
internal static class FutureRun
{
    private static readonly TimeSpan BetweenReports = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(1);

    /// <summary>The run, and how long it took.</summary>
    /// <exception cref="OperationCanceledException">The user interrupted.</exception>
    public static (SimulationResult Result, TimeSpan Time) Run(StudyResult study, RunOptions options)
    {
        var (state, time) = Watch((progress, cancel) => MonteCarlo.Run(study, options with { Progress = progress }, cancel));
        return (new(study, options.Seed, state), time);
    }

    /// <summary>What a run gives that reports its progress and can be cancelled, and how long it took.</summary>
    /// <exception cref="OperationCanceledException">The user interrupted.</exception>
    public static (T Result, TimeSpan Time) Watch<T>(Func<Action<long, long>, CancellationToken, T> run)
    {
        using var cancel = new CancellationTokenSource();
        void Interrupt(object? sender, ConsoleCancelEventArgs e)
        {
            e.Cancel = true;
            cancel.Cancel();
        }
        var clock = Stopwatch.StartNew();
        var reporter = new Reporter(clock);
        Console.CancelKeyPress += Interrupt;
        try
        {
            return (run(reporter.Report, cancel.Token), clock.Elapsed);
        }
        finally
        {
            Console.CancelKeyPress -= Interrupt;
            reporter.Clear();
        }
    }

    /// <summary>Writes a line to the terminal's error stream, over and over, once a run has taken a second.</summary>
    private sealed class Reporter(Stopwatch clock)
    {
        private readonly Lock _lock = new();
        private TimeSpan _next = Quiet;
        private int _width;

        public void Report(long done, long wanted)
        {
            if (done <= 0 || Console.IsErrorRedirected || clock.Elapsed < _next)
                return;
            lock (_lock)
            {
                if (clock.Elapsed < _next)
                    return;
                _next = clock.Elapsed + BetweenReports;
                var left = clock.Elapsed * ((double)Math.Max(0, wanted - done) / done);
                var text = string.Create(CultureInfo.InvariantCulture, $"{done:N0} of {wanted:N0} futures, about {left.TotalSeconds:0} s left");
                Console.Error.Write("\r" + text.PadRight(_width));
                _width = text.Length;
            }
        }

        public void Clear()
        {
            if (_width > 0)
                Console.Error.Write("\r" + new string(' ', _width) + "\r");
        }
    }
}
