using System.Runtime.ExceptionServices;

namespace InfraTco.Simulation.Engine;

/// <summary>Shares numbered pieces of work out to threads, as they come.</summary>
internal static class Workers
{
    /// <summary>Runs the pieces from <paramref name="from"/> to <paramref name="to"/> − 1.</summary>
    /// <param name="threads">Threads, at least one.</param>
    /// <param name="from">First piece.</param>
    /// <param name="to">One past the last.</param>
    /// <param name="worker">Makes what a thread does with a piece; called once a thread.</param>
    /// <param name="cancel">Ends between pieces.</param>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public static void Run(int threads, long from, long to, Func<Action<long>> worker, CancellationToken cancel)
    {
        var next = from - 1;
        var tasks = new Task[(int)Math.Clamp(to - from, 1, threads)];
        for (var i = 0; i < tasks.Length; i++)
            tasks[i] = Task.Factory.StartNew(Work, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        try
        {
            Task.WaitAll(tasks, CancellationToken.None);
        }
        catch (AggregateException e)
        {
            cancel.ThrowIfCancellationRequested();
            ExceptionDispatchInfo.Throw(e.InnerExceptions[0]);
        }

        void Work()
        {
            var action = worker();
            for (long piece; (piece = Interlocked.Increment(ref next)) < to;)
            {
                cancel.ThrowIfCancellationRequested();
                action(piece);
            }
        }
    }
}
