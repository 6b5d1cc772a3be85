using InfraTco.Learning.Regression;

namespace InfraTco.Learning.Workloads;

/// <summary>Power of a GPU by the model that it serves, by whatever fitted the rows.</summary>
/// <param name="regression">Fitted to <see cref="WorkloadSample"/>.</param>
public sealed class LearnedWorkloadPower(IRegression regression) : IWorkloadPowerModel
{
    /// <summary>Fits measured rows.</summary>
    public static LearnedWorkloadPower Fit(IReadOnlyList<WorkloadRow> rows, IRegressionLearner learner) => new(learner.Fit(WorkloadSample.Of(rows)));

    /// <inheritdoc/>
    public double PowerW(WorkloadQuery query) => WorkloadShare.Of(regression.At(WorkloadFeatures.Of(query))) * query.TdpW;
}
