namespace InfraTco.Simulation.Lanes;

/// <summary>A lane that moves to and from arrays of the host. A device keeps its own rows and does not implement it.</summary>
/// <typeparam name="T">The lane type itself.</typeparam>
/// <typeparam name="TElement">The number of one path: float or double.</typeparam>
public interface IStoredLane<T, TElement>
    where T : struct, IStoredLane<T, TElement>
    where TElement : unmanaged
{
    /// <summary>The first <see cref="ILane{T}.Width"/> elements, one a lane.</summary>
    static abstract T Load(ReadOnlySpan<TElement> source);

    /// <summary>The same element in every lane, without a detour through double.</summary>
    static abstract T Broadcast(TElement value);

    /// <summary>Writes the lanes to the first <see cref="ILane{T}.Width"/> elements.</summary>
    static abstract void Store(T value, Span<TElement> destination);
}
