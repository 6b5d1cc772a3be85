namespace InfraTco.Refresh.Stopping;

/// <summary>
/// Paths on which one decides at given dates whether to stop, and by which action. What is known at a date is its variables; what an action gives is its gain
/// over never stopping, as a present value, which may only be known later. A gain of NaN means that the action is not open to the path at the date.
/// </summary>
public sealed class StoppingPaths
{
    private readonly float[][] _variables;
    private readonly float[][] _gains;

    /// <summary>Paths of zeros.</summary>
    /// <param name="paths">Paths.</param>
    /// <param name="dates">Dates at which one may stop, in the order of time.</param>
    /// <param name="variables">Variables known at a date.</param>
    /// <param name="actions">Ways to stop.</param>
    public StoppingPaths(int paths, int dates, int variables, int actions)
    {
        Paths = paths;
        Dates = dates;
        Variables = variables;
        Actions = actions;
        _variables = Rows(dates, variables * paths);
        _gains = Rows(dates, actions * paths);
    }

    /// <summary>Paths.</summary>
    public int Paths { get; }

    /// <summary>Dates.</summary>
    public int Dates { get; }

    /// <summary>Variables.</summary>
    public int Variables { get; }

    /// <summary>Actions.</summary>
    public int Actions { get; }

    /// <summary>A variable at a date, path by path.</summary>
    public Span<float> Variable(int date, int variable) => _variables[date].AsSpan(variable * Paths, Paths);

    /// <summary>The gain of an action at a date, path by path.</summary>
    public Span<float> Gain(int date, int action) => _gains[date].AsSpan(action * Paths, Paths);

    private static float[][] Rows(int count, int length)
    {
        var rows = new float[count][];
        for (var i = 0; i < count; i++)
            rows[i] = new float[length];
        return rows;
    }
}
