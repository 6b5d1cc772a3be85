namespace InfraTco.Charts.Drawing;

/// <summary>Colours of everything that is not data. Text has a contrast of at least 4.5 : 1 on white (WCAG 2.2, 1.4.3).</summary>
internal static class Ink
{
    public const string Paper = "#ffffff";
    public const string Text = "#1a1a1a";
    public const string Axis = "#404040";
    public const string Muted = "#595959";
    public const string FaintGrid = "#ececec";
    public const string Grid = "#dedede";
    public const string Band = "#e4e4e4";
    public const string Baseline = "#404040";
    public const string Outline = "#404040";
    public const string Total = "#4d4d4d";
}
