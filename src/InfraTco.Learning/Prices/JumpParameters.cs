namespace InfraTco.Learning.Prices;

/// <summary>Parameters of a log price over one step: x' = Level + Persistence · (x − mean of x) + Deviation · Z + Σ J, N ~ Poisson(Jumps), J ~ N(JumpMean, JumpDeviation²).</summary>
internal readonly record struct JumpParameters(double Level, double Persistence, double Deviation, double Jumps, double JumpMean, double JumpDeviation)
{
    /// <summary>How many parameters there are.</summary>
    public const int Count = 6;

    /// <summary>Place of the persistence in the vector.</summary>
    public const int PersistenceAt = 1;

    /// <summary>Place of the logarithm of the deviation.</summary>
    public const int DeviationAt = 2;

    /// <summary>Place of the logarithm of the rate of jumps.</summary>
    public const int JumpsAt = 3;

    /// <summary>Place of the mean of a jump.</summary>
    public const int JumpMeanAt = 4;

    /// <summary>Place of the logarithm of the deviation of a jump.</summary>
    public const int JumpDeviationAt = 5;

    /// <summary>Steps left of a series when these parameters, and all levels of a season but one, were fitted to it.</summary>
    public static int Free(int steps, int levels) => steps - Count - (levels - 1);

    /// <summary>What the likeliest deviation is multiplied by, as in least squares, since the line through a series follows it.</summary>
    /// <param name="steps">How many steps the series has.</param>
    /// <param name="fitted">How many parameters of the line were fitted.</param>
    public static double Widening(int steps, int fitted) => Math.Sqrt(steps / (double)(steps - fitted));

    /// <summary>As a vector in which errors are about normal: scales and the rate by their logarithms.</summary>
    public double[] ToVector() => [Level, Persistence, Math.Log(Deviation), Math.Log(Jumps), JumpMean, Math.Log(JumpDeviation)];

    /// <summary>The reverse of <see cref="ToVector"/>.</summary>
    public static JumpParameters Of(double[] vector) => new(vector[0], vector[1], Math.Exp(vector[2]), Math.Exp(vector[3]), vector[4], Math.Exp(vector[5]));
}
