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

    /// <summary>The first half of the paths, and the rest.</summary>
    public (StoppingPaths First, StoppingPaths Second) Halves()
    {
        var half = Paths / 2;
        return (Part(0, half), Part(half, Paths - half));
    }

    private StoppingPaths Part(int from, int count)
    {
        var part = new StoppingPaths(count, Dates, Variables, Actions);
        for (var date = 0; date < Dates; date++)
        {
            for (var v = 0; v < Variables; v++)
                Variable(date, v).Slice(from, count).CopyTo(part.Variable(date, v));
            for (var action = 0; action < Actions; action++)
                Gain(date, action).Slice(from, count).CopyTo(part.Gain(date, action));
        }
        return part;
    }

    private static float[][] Rows(int count, int length)
    {
        var rows = new float[count][];
        for (var i = 0; i < count; i++)
            rows[i] = new float[length];
        return rows;
    }
}
