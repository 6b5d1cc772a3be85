namespace InfraTco.Refresh;

/// <summary>When to switch, and to which challenger.</summary>
/// <param name="Date">Date, from 0.</param>
/// <param name="Challenger">Challenger, from 0.</param>
public readonly record struct SwitchChoice(int Date, int Challenger)
{
    /// <summary>Keep to the end of the horizon.</summary>
    public static SwitchChoice Never => new(-1, -1);

    /// <summary>Whether the fleet is kept to the end.</summary>
    public bool IsNever => Date < 0;
}
