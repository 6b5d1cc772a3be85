using InfraTco.Quantities;
using InfraTco.Simulation.Lanes;

namespace InfraTco.Simulation.Engine;

/// <summary>
/// A range of a profile as a random factor with mean one: uniform below typical with probability p, uniform above it otherwise, where
/// p = (high − typical)/(high − low), which makes the mean typical.
/// </summary>
/// <param name="Below">Probability of the lower piece, strictly between 0 and 1.</param>
/// <param name="Low">Low ÷ typical.</param>
/// <param name="High">High ÷ typical.</param>
public readonly record struct ProfileRange(double Below, double Low, double High)
{
    /// <summary>The factor that is always one.</summary>
    public static ProfileRange One { get; } = new(0.5, 1, 1);

    /// <summary>The range of a value, its ends drawn towards typical by <paramref name="scale"/> (1 whole, 0 none).</summary>
    public static ProfileRange Of<D>(Ranged<D> value, double scale)
        where D : IDimension
    {
        var typical = value.Typical.Base;
        if (typical <= 0 || value.High.Base <= typical || value.Low.Base >= typical || scale == 0)
            return One;
        var low = 1 - scale * (1 - value.Low.Base / typical);
        var high = 1 + scale * (value.High.Base / typical - 1);
        return new((high - 1) / (high - low), low, high);
    }

    /// <summary>The factor of a uniform number.</summary>
    public T Factor<T>(T uniform)
        where T : struct, ILane<T>
    {
        var above = 1 - Below;
        var lower = T.Fma(uniform, T.Of((1 - Low) / Below), T.Of(Low));
        var upper = T.Fma(uniform, T.Of((High - 1) / above), T.Of(1 - (High - 1) * Below / above));
        return T.SelectLess(uniform, T.Of(Below), lower, upper);
    }
}
