using InfraTco.Data.Results;
using InfraTco.Data.Yaml;
using InfraTco.Hardware;
using InfraTco.Scenarios;

namespace InfraTco.Learning.Workloads;

/// <summary>What systems draw while they serve a model, as JSON.</summary>
public static class InferenceJson
{
    /// <summary>The text.</summary>
    /// <param name="inference">What is served.</param>
    /// <param name="systems">Systems with busy power of that class.</param>
    /// <param name="workload">The class.</param>
    /// <param name="powerW">Power of an accelerator of a system [W].</param>
    /// <param name="power">Where it comes from, and what it says of the model.</param>
    public static string Write(InferenceScenario inference, IReadOnlyList<SystemProfile> systems, WorkloadClass workload, Func<SystemProfile, double> powerW, InferencePower power) => JsonDocumentText.Of(json =>
    {
        json.WriteString("class", EnumName.Kebab(inference.Class.ToString()));
        json.WriteNumber("parameters", inference.Parameters);
        json.WriteNumber("concurrency", inference.Concurrency);
        json.WriteString("source", power.Source);
        json.WriteStartArray("notes");
        foreach (var sentence in power.Beyond(inference))
            json.WriteStringValue(sentence);
        json.WriteEndArray();
        json.WriteStartArray("systems");
        foreach (var system in systems)
        {
            var busy = system.BusyPower[workload];
            json.WriteStartObject();
            json.WriteString("id", system.Id);
            json.WriteString("accelerator", system.Accelerator.Id);
            json.WriteNumber("gpusPerCopy", InferencePower.Query(system, inference).Gpus);
            json.Number("acceleratorPowerW", powerW(system));
            json.Interval("systemPowerW", new(busy.Low.Base, busy.Base, busy.High.Base));
            json.WriteEndObject();
        }
        json.WriteEndArray();
    });
}
