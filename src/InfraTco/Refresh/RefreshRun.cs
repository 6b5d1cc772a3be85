using InfraTco.Scenarios;
using InfraTco.Simulation.Engine;
using InfraTco.Simulation.Lanes;
using InfraTco.Simulation.Statistics;

namespace InfraTco.Refresh;

/// <summary>
/// Runs a refresh study: the expected case, the training of the optimal policy on futures of its own, then every policy on fresh futures. Results do not depend on
/// threads or lane width: outcomes become integers before they are added.
/// </summary>
public sealed class RefreshRun
{
    private readonly RefreshInput _input;
    private readonly RunOptions _options;
    private readonly CancellationToken _cancel;
    private readonly ExpectedRefresh _expected;
    private readonly IReadOnlyList<RefreshRule> _rules;
    private readonly RefreshRow _layout;
    private readonly RefreshTraining? _training;
    private readonly RefreshDecider _decider;
    private readonly PaybackSpan[] _paybacks;
    private readonly long _wanted;
    private long _done;

    private RefreshRun(RefreshInput input, RunOptions options, RefreshTraining? learnt, CancellationToken cancel)
    {
        _input = input;
        _options = options;
        _cancel = cancel;
        _expected = new(input);
        _rules = RefreshRule.Of(input.Scenario.Refresh);
        _layout = input.Layout;
        _paybacks = [.. Enumerable.Range(0, input.Challengers.Count).Select(j => CarbonPayback.Span(input, _expected, j))];
        var learns = _rules.Any(r => r.Policy == RefreshPolicy.Optimal);
        _wanted = options.Paths + (learns && learnt is null ? RefreshTraining.Paths : 0);
        if (learns)
            _training = learnt ?? RefreshTraining.Run(input, _expected, _rules, options.Lane, options.Threads, Report, cancel);
        _decider = new(input, _expected) { Learnt = _training?.Learnt, Instead = _training?.Instead };
    }

    /// <summary>Runs a study.</summary>
    /// <param name="input">The study.</param>
    /// <param name="options">Paths, seed, threads, lane, progress; the others do not apply.</param>
    /// <param name="cancel">Ends the run within a block.</param>
    /// <param name="learnt">What another run of the same dates and challengers learnt, in place of training; default none.</param>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of range.</exception>
    public static RefreshResult Run(RefreshInput input, RunOptions options, CancellationToken cancel, RefreshTraining? learnt = null)
    {
        options.Validate();
        return new RefreshRun(input, options, learnt, cancel).Whole();
    }

    private RefreshResult Whole()
    {
        var pilot = Pilot();
        var tallies = Enumerable.Range(0, _rules.Count + 1).Select(i => Tally(pilot, i)).ToList();
        var paybacks = _paybacks.Select((_, j) => Payback(pilot, j)).ToList();
        var blocks = (_options.Paths + RefreshRows.Paths - 1) / RefreshRows.Paths;
        for (var block = 0; block < pilot.Length; block++)
            Add(tallies, paybacks, pilot[block], block);
        Workers.Run(_options.Threads, pilot.Length, blocks, Worker, _cancel);
        var expected = _expected.AsFuture();
        List<SwitchSequence> sequences = [.. _rules.Select(rule => Sequence(rule, expected))];
        var foreseen = sequences.Aggregate(SwitchSequence.Of(_expected.Best), (best, other) => Better(best, other, new RefreshRows.Reader(expected, 0)));
        return new(
            _input, _expected, _rules, sequences, foreseen, tallies[.._rules.Count], tallies[^1], paybacks, _training, _options.Seed, _options.Paths);

        Action<long> Worker()
        {
            var (rows, outcomes) = (new RefreshRows(_layout), Outcomes());
            return block =>
            {
                Compute(block, rows, outcomes);
                Add(tallies, paybacks, outcomes, block);
            };
        }
    }

    private SwitchSequence Sequence(RefreshRule rule, RefreshRows expected)
    {
        var choice = new SwitchChoice[1];
        _decider.Choose(rule, expected, choice);
        return _decider.Sequence(_decider.Cycle(rule), expected, 0, choice[0]);
    }

    /// <summary>Foresight knows what rules that replace again would gain, too.</summary>
    private SwitchSequence Better<TRows>(SwitchSequence best, SwitchSequence other, TRows rows)
        where TRows : struct, IRowSource =>
        other.Switches.Count > 1 && other.Figure(_layout, 0, rows) > best.Figure(_layout, 0, rows) ? other : best;

    /// <summary>The outcomes of the first futures, which fix the ranges of all series.</summary>
    private RefreshOutcomes[] Pilot()
    {
        var paths = Math.Min(PilotRange.PilotPaths, _options.Paths);
        var pilot = new RefreshOutcomes[(paths + RefreshRows.Paths - 1) / RefreshRows.Paths];
        Workers.Run(_options.Threads, 0, pilot.Length, () =>
        {
            var rows = new RefreshRows(_layout);
            return block => Compute(block, rows, pilot[block] = Outcomes());
        }, _cancel);
        return pilot;
    }

    private RefreshOutcomes Outcomes() => new(_rules.Count + 1, _input.Challengers.Count);

    private int PathsOf(long block) => (int)Math.Min(RefreshRows.Paths, _options.Paths - block * RefreshRows.Paths);

    private RefreshTally Tally(RefreshOutcomes[] pilot, int rule)
    {
        PilotRange Range(RefreshFigure figure) => RangeOf(pilot, p => p.Figure(rule, figure));
        return new(Enum.GetValues<RefreshFigure>().Select(Range), _input.CalendarYears.Count, _layout.Actions);
    }

    private PaybackTally Payback(RefreshOutcomes[] pilot, int challenger) =>
        new(Enum.GetValues<PaybackBasis>().Select(basis => RangeOf(pilot, p => p.Payback(challenger, basis))));

    private PilotRange RangeOf(RefreshOutcomes[] pilot, Series series) =>
        PilotRange.Of(pilot.SelectMany((p, block) => series(p)[..PathsOf(block)].ToArray()).ToArray());

    /// <summary>A series of a block.</summary>
    private delegate Span<float> Series(RefreshOutcomes outcomes);

    private void Compute(long block, RefreshRows rows, RefreshOutcomes outcomes)
    {
        var paths = PathsOf(block);
        var kernel = new RefreshKernel(_input, _input.Engine.Key, _expected.First, _paybacks, (uint)(block * RefreshRows.Paths), paths, rows, _cancel);
        LaneSelection.Run<RefreshKernel, int>(_options.Lane, kernel);
        Span<SwitchChoice> choices = new SwitchChoice[paths];
        var foreseen = new SwitchSequence[paths];
        for (var path = 0; path < paths; path++)
            foreseen[path] = SwitchSequence.Of(_decider.Foresight(rows, path));
        for (var i = 0; i < _rules.Count; i++)
        {
            _decider.Choose(_rules[i], rows, choices);
            var cycle = _decider.Cycle(_rules[i]);
            for (var path = 0; path < paths; path++)
            {
                var sequence = _decider.Sequence(cycle, rows, path, choices[path]);
                outcomes.Set(_input, _layout, rows, i, path, sequence);
                foreseen[path] = Better(foreseen[path], sequence, new RefreshRows.Reader(rows, path));
            }
        }
        for (var path = 0; path < paths; path++)
            outcomes.Set(_input, _layout, rows, _rules.Count, path, foreseen[path]);
        for (var j = 0; j < _paybacks.Length; j++)
        {
            foreach (var basis in Enum.GetValues<PaybackBasis>())
                rows[_layout.Payback(j, basis)].CopyTo(outcomes.Payback(j, basis));
        }
    }

    private void Add(List<RefreshTally> tallies, List<PaybackTally> paybacks, RefreshOutcomes outcomes, long block)
    {
        var paths = PathsOf(block);
        for (var i = 0; i < tallies.Count; i++)
            tallies[i].Add(outcomes, i, paths);
        for (var j = 0; j < paybacks.Count; j++)
            paybacks[j].Add(outcomes, j, paths);
        Report(paths);
    }

    private void Report(long paths) => _options.Progress?.Invoke(Interlocked.Add(ref _done, paths), _wanted);
}
