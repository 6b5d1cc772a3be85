namespace InfraTco.Data.Scenarios;

/// <summary>A value of a scenario as it is written out.</summary>
/// <param name="Path">Its place in the file; items of a list by number from zero, as <c>--set</c> counts them.</param>
/// <param name="Text">The whole of it, range and source included: equal texts are equal values.</param>
/// <param name="Shown">For people: in a handy unit, rounded, without its source.</param>
/// <param name="Source">Its source, or empty.</param>
internal sealed record ScenarioValue(string Path, string Text, string Shown, string Source);
