namespace InfraTco.Learning.Workloads;

/// <summary>Says what a GPU draws while it serves a model. Behind it stand the trees that travel with this library, or those of another that is installed.</summary>
public interface IWorkloadPowerModel
{
    /// <summary>Mean power of one GPU in steady state [W], between idle and its power limit.</summary>
    double PowerW(WorkloadQuery query);
}
