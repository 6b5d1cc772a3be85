using InfraTco.Data.Profiles;
using InfraTco.Hardware;

namespace InfraTco.Cli;

/// <summary>A system of the shipped profiles, as an option names it.</summary>
internal static class ShippedSystem
{
    /// <summary>The system of an identifier.</summary>
    /// <param name="option">The option, for the message.</param>
    /// <param name="id">Such as <c>dgx-h100</c>.</param>
    /// <exception cref="UsageException">There is none; the closest is named.</exception>
    public static SystemProfile Of(string option, string id)
    {
        var library = ProfileLibrary.Embedded;
        return library.SystemIds.Contains(id)
            ? library.System(id)
            : throw new UsageException($"{option}: there is no system '{id}'; {Unknown.Remedy(id, library.SystemIds)}");
    }
}
