using InfraTco.Sites;

namespace InfraTco.Simulation;

/// <summary>
/// What the kernel needs to know of one candidate, as one flat table: a row of <see cref="PlanColumn"/> for each month, then the
/// polynomials of the site for each calendar month, and a last set of zeros for a site that is not energised yet.
/// </summary>
public sealed class Plan
{
    /// <summary>Columns of a row.</summary>
    public const int Columns = (int)PlanColumn.DiscountEnd + 1;

    /// <summary>Polynomials of a calendar month.</summary>
    public const int Polynomials = (int)PlanPolynomial.Peak + 1;

    /// <summary>The set of polynomials of a site that is not energised: all zero.</summary>
    public const int Dark = 12;

    private static readonly SiteQuantity[] Electrical = [SiteQuantity.ElectricalLoss, SiteQuantity.LightingEnergy];

    private static readonly SiteQuantity[] Mechanical =
        [SiteQuantity.ChillerEnergy, SiteQuantity.AirFanEnergy, SiteQuantity.PumpEnergy, SiteQuantity.HeatRejectionFanEnergy];

    private readonly SiteTables _site;
    private readonly double _scale;

    /// <summary>A plan of zeros with the polynomials of a site.</summary>
    /// <param name="months">Horizon [months].</param>
    /// <param name="site">Tables of the site, at any design power: their sums scale with it.</param>
    /// <param name="designItPowerKw">IT power of the hall at load 1 [kW].</param>
    public Plan(int months, SiteTables site, double designItPowerKw)
    {
        Months = months;
        DesignItPowerKw = designItPowerKw;
        Values = new double[months * Columns + (Dark + 1) * Polynomials * SiteTables.Terms];
        _site = site;
        _scale = designItPowerKw / site.DesignItPowerKw;
        for (var month = 0; month < Dark; month++)
        {
            Add(month, PlanPolynomial.Electrical, Electrical);
            Add(month, PlanPolynomial.Mechanical, Mechanical);
            Add(month, PlanPolynomial.WaterWithdrawal, SiteQuantity.WaterWithdrawal);
            Add(month, PlanPolynomial.EnergyCost, SiteQuantity.EnergyCost);
            Add(month, PlanPolynomial.CarbonDirect, SiteQuantity.CarbonDirect);
            Add(month, PlanPolynomial.CarbonUpstream, SiteQuantity.CarbonUpstream);
            Add(month, PlanPolynomial.CoolingLoad, SiteQuantity.CoolingLoad);
            Add(month, PlanPolynomial.LiquidCoolingLoad, SiteQuantity.LiquidCoolingLoad);
            Add(month, PlanPolynomial.WaterConsumption, SiteQuantity.WaterConsumption);
            Add(Polynomial(month, PlanPolynomial.Peak), site.Peak(month));
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

    /// <summary>Where the polynomials of a calendar month begin, in a plan of so many months.</summary>
    public static int PolynomialOffset(int months, int calendarMonth) =>
        months * Columns + calendarMonth * Polynomials * SiteTables.Terms;

    /// <summary>A sum of the site at a load [unit of the quantity], for the lines that the month step leaves together.</summary>
    /// <param name="calendarMonth">Calendar month, or <see cref="Dark"/>.</param>
    /// <param name="quantity">Which sum.</param>
    /// <param name="load">IT power per design IT power.</param>
    public double SiteSum(int calendarMonth, SiteQuantity quantity, double load) =>
        calendarMonth == Dark ? 0 : _scale * SiteTables.Evaluate(_site.Sum(calendarMonth, quantity), load);

    private Span<double> Polynomial(int calendarMonth, PlanPolynomial polynomial) =>
        Values.AsSpan(PolynomialOffset(Months, calendarMonth) + (int)polynomial * SiteTables.Terms, SiteTables.Terms);

    private void Add(int month, PlanPolynomial polynomial, params ReadOnlySpan<SiteQuantity> quantities)
    {
        foreach (var quantity in quantities)
            Add(Polynomial(month, polynomial), _site.Sum(month, quantity));
    }

    private void Add(Span<double> target, ReadOnlySpan<double> coefficients)
    {
        for (var i = 0; i < coefficients.Length; i++)
            target[i] += coefficients[i] * _scale;
    }
}
