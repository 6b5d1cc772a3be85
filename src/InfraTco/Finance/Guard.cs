namespace InfraTco.Finance;

/// <summary>Range checks that let NaN through: an unknown number in gives an unknown number out, an impossible one is refused.</summary>
internal static class Guard
{
    internal static void Positive(double value, string name)
    {
        if (value <= 0) throw new ArgumentOutOfRangeException(name, value, "must be above zero");
    }

    internal static void NotNegative(double value, string name)
    {
        if (value < 0) throw new ArgumentOutOfRangeException(name, value, "must not be negative");
    }

    internal static void Between(double value, double low, double high, string name)
    {
        if (value < low || value > high)
            throw new ArgumentOutOfRangeException(name, value, FormattableString.Invariant($"must lie in {low} to {high}"));
    }

    internal static void SameLength(int actual, int expected, string name)
    {
        if (actual != expected)
            throw new ArgumentOutOfRangeException(name, actual, FormattableString.Invariant($"must have {expected} elements"));
    }
}
