using InfraTco.Simulation.Lanes;

namespace InfraTco.Simulation;

/// <summary>Every line item of every month of one future, in double precision.</summary>
public sealed class Ledger
{
    private static readonly int Items = Enum.GetValues<LineItem>().Length;

    private readonly double[] _values;

    /// <summary>An empty ledger.</summary>
    public Ledger(int months)
    {
        Months = months;
        _values = new double[months * Items];
    }

    /// <summary>Horizon [months].</summary>
    public int Months { get; }

    /// <summary>A line item of a month, in the unit of <see cref="LineItem"/>.</summary>
    public double this[int month, LineItem item] => _values[month * Items + (int)item];

    /// <summary>Sum of a line item over months [from, to).</summary>
    public double Sum(LineItem item, int from, int to)
    {
        double sum = 0;
        for (var month = from; month < to; month++)
            sum += this[month, item];
        return sum;
    }

    /// <summary>Sum of a line item over the horizon.</summary>
    public double Sum(LineItem item) => Sum(item, 0, Months);

    /// <summary>The sink that writes here.</summary>
    public readonly struct Writer(Ledger ledger) : ISink<Exact>
    {
        /// <inheritdoc/>
        public void Take(int month, LineItem item, Exact value) => ledger._values[month * Items + (int)item] = value.Value;
    }
}
