namespace InfraTco.Refresh;

/// <summary>When to act, and how.</summary>
/// <param name="Date">Date, from 0.</param>
/// <param name="Action">The challenger switched to, from 0, or <see cref="RefreshInput.Close"/>.</param>
public readonly record struct SwitchChoice(int Date, int Action)
{
    /// <summary>Keep to the end of the horizon.</summary>
    public static SwitchChoice Never => new(-1, -1);

    /// <summary>Whether the fleet is kept to the end.</summary>
    public bool IsNever => Date < 0;
}
