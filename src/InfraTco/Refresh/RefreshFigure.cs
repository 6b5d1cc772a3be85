namespace InfraTco.Refresh;

/// <summary>What a policy changes in a future, against keeping the incumbent to the end of the horizon.</summary>
public enum RefreshFigure
{
    /// <summary>Present value gained [USD].</summary>
    ValueUsd,

    /// <summary>Energy at the meter [MWh].</summary>
    EnergyMwh,

    /// <summary>Scope 2 emissions by the headline factor [t].</summary>
    CarbonOperationalT,

    /// <summary>The same with the embodied carbon of the new fleet [t].</summary>
    CarbonT,

    /// <summary>Work [H100-equivalent h].</summary>
    WorkH100eHours,
}
