using InfraTco.Sites;

namespace InfraTco.Simulation;

/// <summary>
/// What the kernel needs to know of one candidate, as one flat table: a row of <see cref="PlanColumn"/> for each month, then the
/// polynomials of the site for each calendar month, and a last set of zeros for a site that is not energised yet.
/// </summary>
public sealed class Plan
{
    /// <summary>Columns of a row.</summary>
    public static readonly int Columns = Enum.GetValues<PlanColumn>().Length;

    /// <summary>Polynomials of a calendar month: the sums, then the peak.</summary>
    public static readonly int Polynomials = SiteTables.Quantities + 1;

    /// <summary>The set of polynomials of a site that is not energised: all zero.</summary>
    public const int Dark = 12;

    /// <summary>A plan of zeros with the polynomials of a site.</summary>
    /// <param name="months">Horizon [months].</param>
    /// <param name="site">Tables of the site, at any design power: their sums scale with it.</param>
    /// <param name="designItPowerKw">IT power of the hall at load 1 [kW].</param>
    public Plan(int months, SiteTables site, double designItPowerKw)
    {
        Months = months;
        DesignItPowerKw = designItPowerKw;
        Values = new double[months * Columns + (Dark + 1) * Polynomials * SiteTables.Terms];
        var scale = designItPowerKw / site.DesignItPowerKw;
        for (var month = 0; month < Dark; month++)
        {
            var target = Values.AsSpan(PolynomialOffset(month));
            for (var q = 0; q < SiteTables.Quantities; q++)
                site.Sum(month, (SiteQuantity)q).CopyTo(target[(q * SiteTables.Terms)..]);
            site.Peak(month).CopyTo(target[(SiteTables.Quantities * SiteTables.Terms)..]);
            foreach (ref var coefficient in target[..(Polynomials * SiteTables.Terms)])
                coefficient *= scale;
        }
    }

    /// <summary>Horizon [months].</summary>
    public int Months { get; }

    /// <summary>IT power of the hall at load 1 [kW].</summary>
    public double DesignItPowerKw { get; }

    /// <summary>The flat table.</summary>
    public double[] Values { get; }

    /// <summary>A value of a month's row.</summary>
    public ref double this[int month, PlanColumn column] => ref Values[month * Columns + (int)column];

    /// <summary>Where the polynomials of a calendar month begin.</summary>
    public int PolynomialOffset(int calendarMonth) =>
        Months * Columns + calendarMonth * Polynomials * SiteTables.Terms;
}
