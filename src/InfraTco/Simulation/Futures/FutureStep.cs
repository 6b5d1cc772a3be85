using System.Runtime.CompilerServices;
using InfraTco.Simulation.Draws;
using InfraTco.Simulation.Lanes;

namespace InfraTco.Simulation.Futures;

/// <summary>
/// One month of the drivers of a path, written once for every lane type: draw, correlate, advance. The factors that come out have mean
/// one in every month. Pieces of some sixty to a hundred lane operations each.
/// </summary>
public static class FutureStep
{
    /// <summary>Groups of four streams that a month takes: nine factors, jump size, jump count, rebound, failures.</summary>
    public const uint Groups = 4;

    /// <summary>Draws the month's normals and events, uncorrelated.</summary>
    /// <param name="events">Thresholds of events.</param>
    /// <param name="key">The seed.</param>
    /// <param name="firstPath">Path number in the first lane.</param>
    /// <param name="month">Month, 0 = the first.</param>
    /// <param name="words">Place for random words, aligned to the register on the host.</param>
    /// <param name="z">What is drawn.</param>
    [MethodImpl(LaneCode.Hot)]
    public static void Draw<T, TWord, TEvents>(
        TEvents events, DrawKey key, uint firstPath, uint month, ref WordBlock<TWord> words, ref Innovations<T> z)
        where T : struct, IRandomLane<T, TWord>
        where TWord : struct, IWord<TWord>
        where TEvents : struct, IWordTable<TWord>
    {
        Draws.Draw.Words(key, firstPath, month, 0, ref words);
        T.Normals(in words.A, in words.B, ref z.Electricity, ref z.Compute);
        T.Normals(in words.C, in words.D, ref z.Utilisation, ref z.Demand);
        Draws.Draw.Words(key, firstPath, month, 1, ref words);
        T.Normals(in words.A, in words.B, ref z.GridCarbon, ref z.CarbonPrice);
        T.Normals(in words.C, in words.D, ref z.ShortRate, ref z.Capex);
        Draws.Draw.Words(key, firstPath, month, 2, ref words);
        T.Normals(in words.A, in words.B, ref z.Weather, ref z.JumpSize);
        z.Failures = T.Normal(words.C);
        Draws.Draw.Words(key, firstPath, month, 3, ref words);
        Events<T, TWord, TEvents>(events, in words, ref z);
    }

    /// <summary>Counts the month's jumps and rebounds by integer thresholds.</summary>
    [MethodImpl(LaneCode.Hot)]
    private static void Events<T, TWord, TEvents>(TEvents events, ref readonly WordBlock<TWord> words, ref Innovations<T> z)
        where T : struct, IRandomLane<T, TWord>
        where TWord : struct, IWord<TWord>
        where TEvents : struct, IWordTable<TWord>
    {
        var zero = T.Of(0);
        var one = T.Of(1);
        var word = words.A;
        var jumps = zero;
        for (var k = 0; k < FutureTable.MostJumps; k++)
            jumps += T.SelectBelow(word, events[k], zero, one);
        z.Jumps = jumps;
        z.Rebounds = T.SelectBelow(words.B, events[FutureLayout.Rebound], one, zero);
    }

    /// <summary>Correlates the nine factors, Y = L·Z, from the last to the first so that it can be done in place.</summary>
    [MethodImpl(LaneCode.Hot)]
    public static void Correlate<T, TTable>(TTable table, int cholesky, ref Innovations<T> z)
        where T : struct, ILane<T>
        where TTable : struct, ITable<T>
    {
        var (a, b, c, d) = (z.Electricity, z.Compute, z.Utilisation, z.Demand);
        var (e, f, g, h) = (z.GridCarbon, z.CarbonPrice, z.ShortRate, z.Capex);
        z.Weather = Row8(table, cholesky + 36, a, b, c, d, e, f, g, h) + table[cholesky + 44] * z.Weather;
        z.Capex = Row4(table, cholesky + 28, a, b, c, d) + Row4(table, cholesky + 32, e, f, g, h);
        z.ShortRate = Row4(table, cholesky + 21, a, b, c, d) + Row3(table, cholesky + 25, e, f, g);
        z.CarbonPrice = Row4(table, cholesky + 15, a, b, c, d) + T.Fma(table[cholesky + 20], f, table[cholesky + 19] * e);
        z.GridCarbon = Row4(table, cholesky + 10, a, b, c, d) + table[cholesky + 14] * e;
        z.Demand = Row4(table, cholesky + 6, a, b, c, d);
        z.Utilisation = Row3(table, cholesky + 3, a, b, c);
        z.Compute = T.Fma(table[cholesky + 2], b, table[cholesky + 1] * a);
        z.Electricity = table[cholesky] * a;
    }

    /// <summary>Advances every driver by the month and gives its factor.</summary>
    /// <param name="table">The future's flat table.</param>
    /// <param name="row">Where the month's row begins.</param>
    /// <param name="z">Correlated innovations.</param>
    /// <param name="release">Factor of the path's releases in this month: step^n.</param>
    /// <param name="state">What the path carries.</param>
    /// <param name="drivers">The month's factors; failures are the system's own and are left alone.</param>
    [MethodImpl(LaneCode.Hot)]
    public static void Advance<T, TTable>(
        TTable table, int row, ref readonly Innovations<T> z, T release, ref FutureState<T> state, ref Drivers<T> drivers)
        where T : struct, ILane<T>
        where TTable : struct, ITable<T>
    {
        Electricity(table, row, in z, ref state, ref drivers);
        Compute(table, row, in z, release, ref state, ref drivers);
        Utilisation(table, row, in z, ref state, ref drivers);
        Carbon(table, row, in z, ref state, ref drivers);
        Costs(table, row, in z, ref state, ref drivers);
    }

    [MethodImpl(LaneCode.Hot)]
    private static void Electricity<T, TTable>(TTable table, int row, ref readonly Innovations<T> z, ref FutureState<T> state, ref Drivers<T> drivers)
        where T : struct, ILane<T>
        where TTable : struct, ITable<T>
    {
        var jumps = T.Fma(z.Jumps, At<T, TTable>(table, row, FutureColumn.JumpMean), T.Sqrt(z.Jumps) * At<T, TTable>(table, row, FutureColumn.JumpDeviation) * z.JumpSize);
        var x = T.Fma(At<T, TTable>(table, row, FutureColumn.ElectricityPersistence), state.Electricity, T.Fma(At<T, TTable>(table, row, FutureColumn.ElectricityShock), z.Electricity, jumps));
        state.Electricity = x;
        drivers.ElectricityPrice = T.Exp(x - At<T, TTable>(table, row, FutureColumn.ElectricityCentre));
    }

    [MethodImpl(LaneCode.Hot)]
    private static void Compute<T, TTable>(
        TTable table, int row, ref readonly Innovations<T> z, T release, ref FutureState<T> state, ref Drivers<T> drivers)
        where T : struct, ILane<T>
        where TTable : struct, ITable<T>
    {
        var x = T.Fma(At<T, TTable>(table, row, FutureColumn.ComputeShock), z.Compute, T.Fma(z.Rebounds, At<T, TTable>(table, row, FutureColumn.ReboundSize), state.Compute));
        var released = state.Released * release;
        state.Compute = x;
        state.Released = released;
        drivers.GenerationStep = release * At<T, TTable>(table, row, FutureColumn.ReleaseCorrection);
        drivers.ComputePrice = T.Exp(T.Fma(At<T, TTable>(table, row, FutureColumn.SoftwareInPrice), state.Software, x - At<T, TTable>(table, row, FutureColumn.ComputeCentre))) * released * At<T, TTable>(table, row, FutureColumn.ReleaseInverseMean);
    }

    [MethodImpl(LaneCode.Hot)]
    private static void Utilisation<T, TTable>(TTable table, int row, ref readonly Innovations<T> z, ref FutureState<T> state, ref Drivers<T> drivers)
        where T : struct, ILane<T>
        where TTable : struct, ITable<T>
    {
        var own = T.Fma(At<T, TTable>(table, row, FutureColumn.UtilisationPersistence), state.Utilisation, At<T, TTable>(table, row, FutureColumn.UtilisationShock) * z.Utilisation);
        var demand = T.Fma(At<T, TTable>(table, row, FutureColumn.DemandPersistence), state.Demand, At<T, TTable>(table, row, FutureColumn.DemandShock) * z.Demand);
        var logit = T.Fma(At<T, TTable>(table, row, FutureColumn.SoftwareInUtilisation), state.Software, At<T, TTable>(table, row, FutureColumn.UtilisationCentre) + own + demand);
        state.Utilisation = own;
        state.Demand = demand;
        drivers.Utilisation = At<T, TTable>(table, row, FutureColumn.UtilisationInverse) / (T.Of(1) + T.Exp(T.Of(0) - logit));
    }

    [MethodImpl(LaneCode.Hot)]
    private static void Carbon<T, TTable>(TTable table, int row, ref readonly Innovations<T> z, ref FutureState<T> state, ref Drivers<T> drivers)
        where T : struct, ILane<T>
        where TTable : struct, ITable<T>
    {
        var grid = T.Fma(At<T, TTable>(table, row, FutureColumn.GridCarbonShock), z.GridCarbon, state.GridCarbon);
        var price = T.Fma(At<T, TTable>(table, row, FutureColumn.CarbonPriceShock), z.CarbonPrice, state.CarbonPrice);
        var free = T.Exp(price + At<T, TTable>(table, row, FutureColumn.CarbonPriceCentre));
        state.GridCarbon = grid;
        state.CarbonPrice = price;
        drivers.GridCarbon = T.Exp(grid - At<T, TTable>(table, row, FutureColumn.GridCarbonCentre));
        drivers.CarbonPrice = T.Min(At<T, TTable>(table, row, FutureColumn.CarbonPriceCeiling), T.Max(At<T, TTable>(table, row, FutureColumn.CarbonPriceFloor), free));
    }

    /// <summary>Hardware is paid at the price of the month's beginning; weather and the short rate act in the month.</summary>
    [MethodImpl(LaneCode.Hot)]
    private static void Costs<T, TTable>(TTable table, int row, ref readonly Innovations<T> z, ref FutureState<T> state, ref Drivers<T> drivers)
        where T : struct, ILane<T>
        where TTable : struct, ITable<T>
    {
        var weather = T.Fma(At<T, TTable>(table, row, FutureColumn.WeatherPersistence), state.Weather, At<T, TTable>(table, row, FutureColumn.WeatherShock) * z.Weather);
        var rate = T.Fma(At<T, TTable>(table, row, FutureColumn.ShortRatePersistence), state.ShortRate, At<T, TTable>(table, row, FutureColumn.ShortRateShock) * z.ShortRate);
        var integral = T.Fma(rate, T.Of(1.0 / 12), state.ShortRateIntegral);
        var capex = T.Exp(state.Capex - At<T, TTable>(table, row, FutureColumn.CapexCentre));
        state.Weather = weather;
        state.ShortRate = rate;
        state.ShortRateIntegral = integral;
        state.Capex = T.Fma(At<T, TTable>(table, row, FutureColumn.CapexShock), z.Capex, state.Capex);
        drivers.Mechanical = T.Exp(weather - At<T, TTable>(table, row, FutureColumn.WeatherCentre));
        drivers.Discount = T.Exp(T.Of(0) - integral - At<T, TTable>(table, row, FutureColumn.ShortRateCentre));
        drivers.Capex = capex;
    }

    private static T Row3<T, TTable>(TTable table, int at, T a, T b, T c)
        where T : struct, ILane<T>
        where TTable : struct, ITable<T> => T.Fma(table[at + 2], c, T.Fma(table[at + 1], b, table[at] * a));

    private static T Row4<T, TTable>(TTable table, int at, T a, T b, T c, T d)
        where T : struct, ILane<T>
        where TTable : struct, ITable<T> => T.Fma(table[at + 3], d, Row3(table, at, a, b, c));

    private static T Row8<T, TTable>(TTable table, int at, T a, T b, T c, T d, T e, T f, T g, T h)
        where T : struct, ILane<T>
        where TTable : struct, ITable<T> => Row4(table, at, a, b, c, d) + Row4(table, at + 4, e, f, g, h);

    private static T At<T, TTable>(TTable table, int row, FutureColumn column)
        where T : struct, ILane<T>
        where TTable : struct, ITable<T> => table[row + (int)column];
}
