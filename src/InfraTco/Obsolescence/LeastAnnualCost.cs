namespace InfraTco.Obsolescence;

/// <summary>The life at which owning costs least.</summary>
/// <param name="Years">Economic life [years]; equal to the last year given where cost still falls there.</param>
/// <param name="AnnualCost">Equivalent annual cost at that life [USD/year].</param>
public readonly record struct LeastAnnualCost(int Years, double AnnualCost);
