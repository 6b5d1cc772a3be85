using InfraTco.Simulation.Lanes;

namespace InfraTco.Simulation.Draws;

/// <summary>
/// Standard normal numbers of the double lane from the same words, and of the same probabilities, as <see cref="SingleNormal"/>. The
/// rational functions of algorithm AS 241, accurate to about 1e-16; its third range (p below 1.4e-11) is never reached.
/// </summary>
/// <remarks>M. J. Wichura, Algorithm AS 241: The Percentage Points of the Normal Distribution, Applied Statistics 37 (3), 1988, PPND16.</remarks>
public static class DoubleNormal
{
    /// <summary>A standard normal number.</summary>
    public static Exact Of(Word word)
    {
        var tail = Exact.FromWord(word ^ Word.SignMask(word)) * Exact.Of(1.0 / 4294967296) + Exact.Of(0.5 / 4294967296);
        return Exact.FlipSign(UpperQuantile(tail), word);
    }

    /// <summary>The number that a standard normal exceeds with probability p, for p from 2⁻³³ to ½.</summary>
    public static Exact UpperQuantile(Exact p)
    {
        var fromHalf = Exact.Of(0.5) - p;
        var far = Far(Exact.Sqrt(Exact.Of(0) - Exact.Log(p)) - Exact.Of(1.6));
        return Exact.SelectLess(Exact.Of(0.425), fromHalf, far, Near(fromHalf));
    }

    private static Exact Near(Exact q)
    {
        var r = Exact.Of(0.180625) - q * q;
        var top = Exact.Of(2509.0809287301226727);
        top = Exact.Fma(top, r, Exact.Of(33430.575583588128105));
        top = Exact.Fma(top, r, Exact.Of(67265.770927008700853));
        top = Exact.Fma(top, r, Exact.Of(45921.953931549871457));
        top = Exact.Fma(top, r, Exact.Of(13731.693765509461125));
        top = Exact.Fma(top, r, Exact.Of(1971.5909503065514427));
        top = Exact.Fma(top, r, Exact.Of(133.14166789178437745));
        top = Exact.Fma(top, r, Exact.Of(3.3871328727963666080));
        var bottom = Exact.Of(5226.4952788528545610);
        bottom = Exact.Fma(bottom, r, Exact.Of(28729.085735721942674));
        bottom = Exact.Fma(bottom, r, Exact.Of(39307.895800092710610));
        bottom = Exact.Fma(bottom, r, Exact.Of(21213.794301586595867));
        bottom = Exact.Fma(bottom, r, Exact.Of(5394.1960214247511077));
        bottom = Exact.Fma(bottom, r, Exact.Of(687.18700749205790830));
        bottom = Exact.Fma(bottom, r, Exact.Of(42.313330701600911252));
        bottom = Exact.Fma(bottom, r, Exact.Of(1));
        return q * top / bottom;
    }

    private static Exact Far(Exact r)
    {
        var top = Exact.Of(7.74545014278341407640e-4);
        top = Exact.Fma(top, r, Exact.Of(2.27238449892691845833e-2));
        top = Exact.Fma(top, r, Exact.Of(0.241780725177450611770));
        top = Exact.Fma(top, r, Exact.Of(1.27045825245236838258));
        top = Exact.Fma(top, r, Exact.Of(3.64784832476320460504));
        top = Exact.Fma(top, r, Exact.Of(5.76949722146069140550));
        top = Exact.Fma(top, r, Exact.Of(4.63033784615654529590));
        top = Exact.Fma(top, r, Exact.Of(1.42343711074968357734));
        var bottom = Exact.Of(1.05075007164441684324e-9);
        bottom = Exact.Fma(bottom, r, Exact.Of(5.47593808499534494600e-4));
        bottom = Exact.Fma(bottom, r, Exact.Of(1.51986665636164571966e-2));
        bottom = Exact.Fma(bottom, r, Exact.Of(0.148103976427480074590));
        bottom = Exact.Fma(bottom, r, Exact.Of(0.689767334985100004550));
        bottom = Exact.Fma(bottom, r, Exact.Of(1.67638483018380384940));
        bottom = Exact.Fma(bottom, r, Exact.Of(2.05319162663775882187));
        bottom = Exact.Fma(bottom, r, Exact.Of(1));
        return top / bottom;
    }
}
