using System.Runtime.CompilerServices;
using InfraTco.Simulation.Draws;
using InfraTco.Simulation.Lanes;

namespace InfraTco.Simulation.Futures;

/// <summary>
/// One month of the drivers of a path, written once for every lane type: draw, correlate, advance. The factors that come out have mean
/// one in every month; of asset steps their product so far has. Pieces of some sixty to a hundred lane operations each.
/// </summary>
public static class FutureStep
{
    /// <summary>Groups of four streams that a month takes: nine factors, jump size, failures, events.</summary>
    public const uint Groups = 3;

    /// <summary>Bits by which the word of events is turned for rebounds, so that they and the jumps are decided by different bits.</summary>
    private const byte HalfWord = 16;

    /// <summary>Draws the month's normals and events, uncorrelated.</summary>
    /// <param name="events">Thresholds of events.</param>
    /// <param name="key">The seed.</param>
    /// <param name="firstPath">Path number in the first lane.</param>
    /// <param name="month">Month, 0 = the first.</param>
    /// <param name="words">Place for random words, aligned to the register on the host.</param>
    /// <param name="z">What is drawn.</param>
    [MethodImpl(LaneCode.Hot)]
    public static void Draw<T, TWord, TEvents>(
        TEvents events, in DrawKey key, uint firstPath, uint month, ref WordBlock<TWord> words, ref Innovations<T> z)
        where T : struct, IRandomLane<T, TWord>
        where TWord : struct, IWord<TWord>
        where TEvents : struct, IWordTable<TWord>
    {
        Draws.Draw.Words(in key, firstPath, month, 0, ref words);
        T.Normals(in words.A, in words.B, ref z.Electricity, ref z.Compute);
        T.Normals(in words.C, in words.D, ref z.Utilisation, ref z.Demand);
        Draws.Draw.Words(in key, firstPath, month, 1, ref words);
        T.Normals(in words.A, in words.B, ref z.GridCarbon, ref z.CarbonPrice);
        T.Normals(in words.C, in words.D, ref z.ShortRate, ref z.Capex);
        Draws.Draw.Words(in key, firstPath, month, 2, ref words);
        T.Normals(in words.A, in words.B, ref z.Weather, ref z.JumpSize);
        z.Failures = T.Normal(words.C);
        Events<T, TWord, TEvents>(events, in words.D, ref z);
    }

    /// <summary>Counts the month's jumps and rebounds by integer thresholds.</summary>
    [MethodImpl(LaneCode.Hot)]
    private static void Events<T, TWord, TEvents>(TEvents events, ref readonly TWord drawn, ref Innovations<T> z)
        where T : struct, IRandomLane<T, TWord>
        where TWord : struct, IWord<TWord>
        where TEvents : struct, IWordTable<TWord>
    {
        var zero = T.Of(0);
        var one = T.Of(1);
        var word = drawn;
        var jumps = zero;
        for (var k = 0; k < FutureTable.MostJumps; k++)
            jumps += T.SelectBelow(word, events[k], zero, one);
        z.Jumps = jumps;
        z.Rebounds = T.SelectBelow(TWord.RotateLeft(word, HalfWord), events[FutureLayout.Rebound], one, zero);
    }

    /// <summary>Correlates the nine factors, Y = L·Z, from the last to the first so that it can be done in place.</summary>
    [MethodImpl(LaneCode.Hot)]
    public static void Correlate<T, TTable>(TTable table, int cholesky, ref Innovations<T> z)
        where T : struct, ILane<T>
        where TTable : struct, ITable<T>
    {
        var (a, b, c, d) = (z.Electricity, z.Compute, z.Utilisation, z.Demand);
        var (e, f, g, h) = (z.GridCarbon, z.CarbonPrice, z.ShortRate, z.Capex);
        z.Weather = Row8(table, cholesky, 36, a, b, c, d, e, f, g, h) + table.At(cholesky, 44) * z.Weather;
        z.Capex = Row4(table, cholesky, 28, a, b, c, d) + Row4(table, cholesky, 32, e, f, g, h);
        z.ShortRate = Row4(table, cholesky, 21, a, b, c, d) + Row3(table, cholesky, 25, e, f, g);
        z.CarbonPrice = Row4(table, cholesky, 15, a, b, c, d) + T.Fma(table.At(cholesky, 20), f, table.At(cholesky, 19) * e);
        z.GridCarbon = Row4(table, cholesky, 10, a, b, c, d) + table.At(cholesky, 14) * e;
        z.Demand = Row4(table, cholesky, 6, a, b, c, d);
        z.Utilisation = Row3(table, cholesky, 3, a, b, c);
        z.Compute = T.Fma(table.At(cholesky, 2), b, table.At(cholesky, 1) * a);
        z.Electricity = table.At(cholesky, 0) * a;
    }

    /// <summary>Advances every driver by the month and gives its factor.</summary>
    /// <remarks>In two methods, since compilers then keep it in registers: a call for each driver took a twentieth more of a run (measured).</remarks>
    /// <param name="table">The future's flat table.</param>
    /// <param name="row">Where the month's row begins.</param>
    /// <param name="z">Correlated innovations.</param>
    /// <param name="release">Factor of the path's releases in this month: step^n.</param>
    /// <param name="state">What the path carries.</param>
    /// <param name="drivers">The month's factors; failures are the system's own and are left alone.</param>
    [MethodImpl(LaneCode.Hot)]
    public static void Advance<T, TTable>(
        TTable table, int row, ref readonly Innovations<T> z, ref readonly T release, ref FutureState<T> state, ref Drivers<T> drivers)
        where T : struct, ILane<T>
        where TTable : struct, ITable<T>
    {
        Prices(table, row, in z, in release, ref state, ref drivers);
        Conditions(table, row, in z, ref state, ref drivers);
    }

    /// <summary>Utilisation and demand, electricity, compute, and what systems fetch.</summary>
    [MethodImpl(LaneCode.Hot)]
    private static void Prices<T, TTable>(
        TTable table, int row, ref readonly Innovations<T> z, ref readonly T release, ref FutureState<T> state, ref Drivers<T> drivers)
        where T : struct, ILane<T>
        where TTable : struct, ITable<T>
    {
        var own = T.Fma(table.At(row, (int)FutureColumn.UtilisationPersistence), state.Utilisation, table.At(row, (int)FutureColumn.UtilisationShock) * z.Utilisation);
        var demand = T.Fma(table.At(row, (int)FutureColumn.DemandPersistence), state.Demand, table.At(row, (int)FutureColumn.DemandShock) * z.Demand);
        var market = table.At(row, (int)FutureColumn.UtilisationCentre) + own + demand;
        var logit = T.Fma(table.At(row, (int)FutureColumn.SoftwareInUtilisation), state.Software, market);
        var odds = T.Exp(T.Of(0) - logit);
        drivers.Utilisation = table.At(row, (int)FutureColumn.UtilisationInverse) / (T.Of(1) + odds);
        state.Utilisation = own;
        state.Demand = demand;

        var spread = T.Sqrt(z.Jumps) * table.At(row, (int)FutureColumn.JumpDeviation) * z.JumpSize;
        var jumps = T.Fma(z.Jumps, table.At(row, (int)FutureColumn.JumpMean), spread);
        var shock = T.Fma(table.At(row, (int)FutureColumn.ElectricityShock), z.Electricity, jumps);
        var electricity = T.Fma(table.At(row, (int)FutureColumn.ElectricityPersistence), state.Electricity, shock);
        drivers.ElectricityPrice = T.Exp(electricity - table.At(row, (int)FutureColumn.ElectricityCentre));
        state.Electricity = electricity;

        var rebound = T.Fma(z.Rebounds, table.At(row, (int)FutureColumn.ReboundSize), state.Compute);
        var compute = T.Fma(table.At(row, (int)FutureColumn.ComputeShock), z.Compute, rebound);
        var released = state.Released * release;
        var rents = T.Fma(table.At(row, (int)FutureColumn.SoftwareInResale), state.Software, table.At(row, (int)FutureColumn.ResaleResponse) * (compute - state.Compute));
        drivers.AssetStep = T.Exp(rents - table.At(row, (int)FutureColumn.ResaleCentre)) * release * table.At(row, (int)FutureColumn.ReleaseCorrection);
        var level = T.Fma(table.At(row, (int)FutureColumn.SoftwareInPrice), state.Software, compute - table.At(row, (int)FutureColumn.ComputeCentre));
        drivers.ComputePrice = T.Exp(level) * released * table.At(row, (int)FutureColumn.ReleaseInverseMean);
        state.Compute = compute;
        state.Released = released;
    }

    /// <summary>Weather, carbon, the short rate, prices of hardware.</summary>
    [MethodImpl(LaneCode.Hot)]
    private static void Conditions<T, TTable>(
        TTable table, int row, ref readonly Innovations<T> z, ref FutureState<T> state, ref Drivers<T> drivers)
        where T : struct, ILane<T>
        where TTable : struct, ITable<T>
    {
        var weather = T.Fma(table.At(row, (int)FutureColumn.WeatherPersistence), state.Weather, table.At(row, (int)FutureColumn.WeatherShock) * z.Weather);
        drivers.Mechanical = T.Exp(weather - table.At(row, (int)FutureColumn.WeatherCentre));
        state.Weather = weather;

        var grid = T.Fma(table.At(row, (int)FutureColumn.GridCarbonShock), z.GridCarbon, state.GridCarbon);
        var price = T.Fma(table.At(row, (int)FutureColumn.CarbonPriceShock), z.CarbonPrice, state.CarbonPrice);
        var free = T.Max(table.At(row, (int)FutureColumn.CarbonPriceFloor), T.Exp(price + table.At(row, (int)FutureColumn.CarbonPriceCentre)));
        drivers.GridCarbon = T.Exp(grid - table.At(row, (int)FutureColumn.GridCarbonCentre));
        drivers.CarbonPrice = T.Min(table.At(row, (int)FutureColumn.CarbonPriceCeiling), free);
        state.GridCarbon = grid;
        state.CarbonPrice = price;

        var rate = T.Fma(table.At(row, (int)FutureColumn.ShortRatePersistence), state.ShortRate, table.At(row, (int)FutureColumn.ShortRateShock) * z.ShortRate);
        var integral = T.Fma(rate, T.Of(1.0 / 12), state.ShortRateIntegral);
        drivers.Discount = T.Exp(T.Of(0) - integral - table.At(row, (int)FutureColumn.ShortRateCentre));
        state.ShortRate = rate;
        state.ShortRateIntegral = integral;

        // Hardware is paid at the price of the month's beginning.
        drivers.Capex = T.Exp(state.Capex - table.At(row, (int)FutureColumn.CapexCentre));
        state.Capex = T.Fma(table.At(row, (int)FutureColumn.CapexShock), z.Capex, state.Capex);
    }

    private static T Row3<T, TTable>(TTable table, int cholesky, int at, T a, T b, T c)
        where T : struct, ILane<T>
        where TTable : struct, ITable<T> => T.Fma(table.At(cholesky, at + 2), c, T.Fma(table.At(cholesky, at + 1), b, table.At(cholesky, at) * a));

    private static T Row4<T, TTable>(TTable table, int cholesky, int at, T a, T b, T c, T d)
        where T : struct, ILane<T>
        where TTable : struct, ITable<T> => T.Fma(table.At(cholesky, at + 3), d, Row3(table, cholesky, at, a, b, c));

    private static T Row8<T, TTable>(TTable table, int cholesky, int at, T a, T b, T c, T d, T e, T f, T g, T h)
        where T : struct, ILane<T>
        where TTable : struct, ITable<T> => Row4(table, cholesky, at, a, b, c, d) + Row4(table, cholesky, at + 4, e, f, g, h);
}
