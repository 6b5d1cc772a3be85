namespace InfraTco.MicrosoftML;

/// <summary>What Microsoft.ML predicts for a row.</summary>
internal sealed class ScoreRow
{
    public float Score { get; set; }
}
