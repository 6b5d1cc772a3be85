namespace InfraTco.Refresh;

/// <summary>The replacements of a policy in one future, in their order: none, one, or by a rule of age several.</summary>
/// <param name="Cycle">Which of <see cref="RefreshInput.Cycles"/> it follows; −1 where it replaces once at most.</param>
/// <param name="Switches">The replacements.</param>
public sealed record SwitchSequence(int Cycle, IReadOnlyList<SwitchChoice> Switches)
{
    /// <summary>Keep to the end of the horizon.</summary>
    public static SwitchSequence Never { get; } = new(-1, []);

    /// <summary>A single choice.</summary>
    public static SwitchSequence Of(SwitchChoice choice) => choice.IsNever ? Never : new(-1, [choice]);

    /// <summary>The first replacement, or never.</summary>
    public SwitchChoice First => Switches.Count == 0 ? SwitchChoice.Never : Switches[0];

    /// <summary>Whether the fleet is kept to the end.</summary>
    public bool IsNever => Switches.Count == 0;

    /// <summary>Embodied carbon of the fleets bought [t].</summary>
    public double EmbodiedT(RefreshInput input) => Switches.Sum(s => input.EmbodiedT(s.Action));

    /// <summary>A figure against keeping the incumbent to the end.</summary>
    /// <typeparam name="TRows">What reads the rows of a future.</typeparam>
    /// <param name="layout">Where they stand.</param>
    /// <param name="figure">0 value [USD], 1 energy [MWh], 2 operational carbon [t], 3 work [H100-equivalent h].</param>
    /// <param name="rows">The rows.</param>
    internal double Figure<TRows>(RefreshRow layout, int figure, TRows rows)
        where TRows : struct, IRowSource
    {
        var sum = 0.0;
        for (var i = 0; i < Switches.Count; i++)
        {
            var (date, action) = Switches[i];
            sum += rows[layout.Figure(date, action, figure)];
            if (i + 1 < Switches.Count)
                sum += rows[layout.End(Cycle, date, action, figure)];
        }
        return sum;
    }
}
