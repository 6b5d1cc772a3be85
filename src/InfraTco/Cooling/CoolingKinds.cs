using System.Diagnostics.CodeAnalysis;

namespace InfraTco.Cooling;

/// <summary>Names of the cooling plants as files and commands spell them.</summary>
public static class CoolingKinds
{
    private static readonly string[] s_names =
    [
        "air-chiller", "air-chiller-economiser", "adiabatic-air", "wse-tower", "dlc-dry-w32", "dlc-dry-w40", "dlc-adiabatic-w32", "dlc-tower",
    ];

    /// <summary>All names, in the order of <see cref="CoolingKind"/>.</summary>
    public static IReadOnlyList<string> Names => s_names;

    /// <summary>The name of a kind, as in <c>dlc-dry-w32</c>.</summary>
    public static string Format(CoolingKind kind) => s_names[(int)kind];

    /// <summary>The kind of that name, if there is one; case matters.</summary>
    public static bool TryParse([NotNullWhen(true)] string? name, out CoolingKind kind)
    {
        var index = Array.IndexOf(s_names, name);
        kind = index < 0 ? default : (CoolingKind)index;
        return index >= 0;
    }

    /// <summary>The kind of that name.</summary>
    /// <exception cref="ArgumentException">There is none; the message lists those there are.</exception>
    public static CoolingKind Parse(string name) => TryParse(name, out var kind)
        ? kind
        : throw new ArgumentException($"'{name}' is not a cooling kind; it must be one of {string.Join(", ", s_names)}", nameof(name));
}
