namespace InfraTco.Simulation.Lanes;

/// <summary>Work written once over the float lanes; <see cref="LaneSelection.Run"/> runs it at a width.</summary>
/// <typeparam name="TResult">What the work gives.</typeparam>
public interface ILaneProgram<TResult>
{
    /// <summary>Does the work in one lane type.</summary>
    /// <typeparam name="T">The lane type.</typeparam>
    /// <typeparam name="TWord">Its random word.</typeparam>
    TResult Run<T, TWord>()
        where T : struct, IRandomLane<T, TWord>, IStoredLane<T, float>
        where TWord : struct, IWord<TWord>;
}
