namespace InfraTco.Learning.Prices;

/// <summary>Parameters of a log price over one step: x' = level + Persistence · (x − mean of x) + Deviation · Z + Σ J, N ~ Poisson(Jumps), J ~ N(JumpMean, JumpDeviation²).</summary>
internal readonly record struct JumpParameters(double Persistence, double Deviation, double Jumps, double JumpMean, double JumpDeviation, double[] Levels)
{
    /// <summary>Place of the persistence in the vector.</summary>
    public const int PersistenceAt = 0;

    /// <summary>Place of the logarithm of the deviation.</summary>
    public const int DeviationAt = 1;

    /// <summary>Place of the logarithm of the rate of jumps.</summary>
    public const int JumpsAt = 2;

    /// <summary>Place of the mean of a jump.</summary>
    public const int JumpMeanAt = 3;

    /// <summary>Place of the logarithm of the deviation of a jump.</summary>
    public const int JumpDeviationAt = 4;

    private const int LevelsAt = 5;

    /// <summary>How many parameters there are.</summary>
    public int Count => LevelsAt + Levels.Length;

    /// <summary>Variance of a step that holds a number of jumps.</summary>
    public double Variance(int jumps) => Deviation * Deviation + jumps * JumpDeviation * JumpDeviation;

    /// <summary>The same with one value of the vector replaced.</summary>
    public JumpParameters With(int index, double value)
    {
        var vector = ToVector();
        vector[index] = value;
        return Of(vector);
    }

    /// <summary>As a vector in which errors are about normal: scales and the rate by their logarithms.</summary>
    public double[] ToVector() => [Persistence, Math.Log(Deviation), Math.Log(Jumps), JumpMean, Math.Log(JumpDeviation), .. Levels];

    /// <summary>The reverse of <see cref="ToVector"/>.</summary>
    public static JumpParameters Of(double[] vector) => new(vector[0], Math.Exp(vector[1]), Math.Exp(vector[2]), vector[3], Math.Exp(vector[4]), vector[LevelsAt..]);
}
