namespace InfraTco.Finance;

/// <summary>One line of a monthly cost breakdown.</summary>
/// <param name="Name">What is paid for.</param>
/// <param name="Amount">Cost [USD/month].</param>
/// <param name="Share">Share of the total [fraction].</param>
public sealed record MonthlyCostLine(string Name, double Amount, double Share);
