namespace InfraTco.Charts.Rendering;

/// <summary>
/// One of a driver's two bars. Its label stands at its end; where both bars go the same way, the shorter is drawn thinner, inside the
/// longer, and its label stands on the other side of the base line.
/// </summary>
internal sealed record TornadoBar(double Value, string Fill, string Text, bool LabelRight, bool Inner)
{
    /// <summary>The two bars of a driver, the longer first.</summary>
    public static TornadoBar[] Pair(double baseValue, double low, double high, string[] texts, string lowFill, string highFill)
    {
        var lowRight = low > baseValue || (low == baseValue && high < baseValue);
        var highRight = high > baseValue || (high == baseValue && low <= baseValue);
        var highLonger = Math.Abs(high - baseValue) >= Math.Abs(low - baseValue);
        var same = lowRight == highRight;
        var lowInner = same && highLonger;
        var highInner = same && !highLonger;
        TornadoBar[] bars =
        [
            new(low, lowFill, texts[0], lowRight != lowInner, lowInner),
            new(high, highFill, texts[1], highRight != highInner, highInner),
        ];
        return highLonger ? [bars[1], bars[0]] : bars;
    }
}
