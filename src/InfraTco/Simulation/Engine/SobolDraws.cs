using InfraTco.Simulation.Draws;
using InfraTco.Simulation.Futures;
using InfraTco.Simulation.Lanes;

namespace InfraTco.Simulation.Engine;

/// <summary>
/// What Sobol points decide of a path: first what it draws once (the factors of each system, its first releases), then the mean innovation of
/// every driver over each span of months, one year where the dimensions suffice. All else stays pseudo-random.
/// </summary>
internal sealed class SobolDraws
{
    private const int MonthsPerYear = 12;
    private readonly EngineInput _input;
    private readonly SobolReplicates _replicates;
    private readonly Dictionary<uint, int> _systems = [];
    private readonly int _releases = SobolPoints.Dimensions;
    private readonly int _first;
    private readonly int _spanMonths;

    /// <summary>Hands the dimensions of a run out.</summary>
    public SobolDraws(EngineInput input)
    {
        _input = input;
        _replicates = new(input.Key);
        foreach (var group in input.Systems.Select(s => s.Constants.StreamGroup).Distinct())
        {
            if (_first + Draw.StreamsPerGroup > SobolPoints.Dimensions)
                break;
            _systems.Add(group, _first);
            _first += Draw.StreamsPerGroup;
        }
        if (_first + Draw.StreamsPerGroup <= SobolPoints.Dimensions)
        {
            _releases = _first;
            _first += Draw.StreamsPerGroup;
        }
        var spans = Math.Min((input.Months + MonthsPerYear - 1) / MonthsPerYear, (SobolPoints.Dimensions - _first) / FutureTable.Factors);
        _spanMonths = spans > 0 ? (input.Months + spans - 1) / spans : 0;
    }

    /// <summary>Draws what a path draws once: the factors of its systems, and its releases, the first four by Sobol words.</summary>
    public void Start<T, TWord>(uint firstPath, Span<SystemPath<T>> systems, LaneBuffer<T> releases, ref WordBlock<TWord> words)
        where T : struct, IRandomLane<T, TWord>
        where TWord : struct, IWord<TWord>
    {
        for (var s = 0; s < systems.Length; s++)
        {
            ref readonly var constants = ref _input.Systems[s].Constants;
            if (!_systems.TryGetValue(constants.StreamGroup, out var dimension))
                continue;
            _replicates.Words(firstPath, dimension, ref words);
            PathDraws.System<T, TWord>(in constants, in words, ref systems[s]);
        }
        if (_releases < SobolPoints.Dimensions)
            Releases(firstPath, releases, ref words);
    }

    private void Releases<T, TWord>(uint firstPath, LaneBuffer<T> releases, ref WordBlock<TWord> words)
        where T : struct, IRandomLane<T, TWord>
        where TWord : struct, IWord<TWord>
    {
        var layout = _input.Future.Layout;
        var events = new WordTable<TWord>(_input.Future.Events);
        for (var k = 0; k < layout.Releases; k += PathDraws.ReleasesPerGroup)
        {
            if (k == 0)
                _replicates.Words(firstPath, _releases, ref words);
            else
                PathDraws.ReleaseWords(_input.Key, firstPath, k, ref words);
            PathDraws.FourReleases<T, TWord, WordTable<TWord>, LaneBuffer<T>>(layout, events, k, in words, releases);
        }
    }

    /// <summary>Draws a month of the future, bends it, and advances its drivers.</summary>
    public void Advance<T, TWord>(LaneBuffer<T> releases, uint firstPath, int month, ref Innovations<T> left, ref FuturePath<T, TWord> future)
        where T : struct, IRandomLane<T, TWord>, IStoredLane<T, float>
        where TWord : struct, IWord<TWord>
    {
        var layout = _input.Future.Layout;
        var table = new FloatTable<T>(_input.FutureTable);
        var events = new WordTable<TWord>(_input.Future.Events);
        FutureStep.Draw<T, TWord, WordTable<TWord>>(events, _input.Key, firstPath, (uint)month, ref future.Words, ref future.Innovations);
        Bend<T, TWord>(firstPath, month, ref left, ref future.Innovations);
        FutureStep.Correlate(table, layout.Cholesky, ref future.Innovations);
        PathDraws.Release(in layout, releases, month, ref future.Release);
        FutureStep.Advance(table, month * FutureTable.Columns, in future.Innovations, in future.Release, ref future.State, ref future.Drivers);
    }

    /// <summary>Bends the month's uncorrelated normals so that those of a span have the mean that the Sobol points say.</summary>
    /// <param name="firstPath">Path number in the first lane.</param>
    /// <param name="month">Month, 0 = the first; months come in order.</param>
    /// <param name="left">What the months of the span still have to add up to.</param>
    /// <param name="z">The month's normals.</param>
    private void Bend<T, TWord>(uint firstPath, int month, ref Innovations<T> left, ref Innovations<T> z)
        where T : struct, IRandomLane<T, TWord>
        where TWord : struct, IWord<TWord>
    {
        if (_spanMonths == 0)
            return;
        var (span, at) = (month / _spanMonths, month % _spanMonths);
        var months = Math.Min(_spanMonths, _input.Months - span * _spanMonths);
        if (at == 0)
            Begin<T, TWord>(firstPath, _first + span * FutureTable.Factors, months, ref left);
        SpanBridge.Step(months - at, ref left, ref z);
    }

    /// <summary>The sum of n independent normals is √n·w, w normal.</summary>
    private void Begin<T, TWord>(uint firstPath, int dimension, int months, ref Innovations<T> left)
        where T : struct, IRandomLane<T, TWord>
        where TWord : struct, IWord<TWord>
    {
        var root = T.Of(Math.Sqrt(months));
        left.Electricity = root * T.Normal(_replicates.Words<TWord>(firstPath, dimension));
        left.Compute = root * T.Normal(_replicates.Words<TWord>(firstPath, dimension + 1));
        left.Utilisation = root * T.Normal(_replicates.Words<TWord>(firstPath, dimension + 2));
        left.Demand = root * T.Normal(_replicates.Words<TWord>(firstPath, dimension + 3));
        left.GridCarbon = root * T.Normal(_replicates.Words<TWord>(firstPath, dimension + 4));
        left.CarbonPrice = root * T.Normal(_replicates.Words<TWord>(firstPath, dimension + 5));
        left.ShortRate = root * T.Normal(_replicates.Words<TWord>(firstPath, dimension + 6));
        left.Capex = root * T.Normal(_replicates.Words<TWord>(firstPath, dimension + 7));
        left.Weather = root * T.Normal(_replicates.Words<TWord>(firstPath, dimension + 8));
    }
}
