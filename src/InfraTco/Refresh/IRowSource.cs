namespace InfraTco.Refresh;

/// <summary>The rows of <see cref="RefreshRow"/> for one future.</summary>
internal interface IRowSource
{
    /// <summary>The value of a row.</summary>
    double this[int row] { get; }
}
