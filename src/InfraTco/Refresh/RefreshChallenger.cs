using InfraTco.Comparison;
using InfraTco.Scenarios;

namespace InfraTco.Refresh;

/// <summary>A challenger as it is run: sized, with its costs by the date of the switch.</summary>
public sealed record RefreshChallenger
{
    /// <summary>The challenger as if it stood there from the start: its size, and what it draws and does month by month.</summary>
    public required CandidateResult Candidate { get; init; }

    /// <summary>First month at whose beginning it can be had.</summary>
    public required int FirstMonth { get; init; }

    /// <summary>Releases after the start by which it comes.</summary>
    public required int Generations { get; init; }

    /// <summary>Months without work from the switch on.</summary>
    public required int DowntimeMonths { get; init; }

    /// <summary>Its costs by date.</summary>
    public required IReadOnlyList<SwitchTable> Tables { get; init; }

    /// <summary>Annual cost of a dollar of systems over their economic life, what they then fetch taken off [1/yr].</summary>
    public required double SystemsAnnuity { get; init; }

    /// <summary>Annual cost of a dollar that nothing is left of [1/yr].</summary>
    public required double SunkAnnuity { get; init; }

    /// <summary>Embodied carbon of the new fleet [t].</summary>
    public required double EmbodiedT { get; init; }

    /// <summary>Whether it is bought used.</summary>
    public bool IsUsed => Candidate.Design.Candidate.Acquisition == Acquisition.Used;

    /// <summary>Identifier.</summary>
    public string Id => Candidate.Id;
}
