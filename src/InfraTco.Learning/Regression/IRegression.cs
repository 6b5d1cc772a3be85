namespace InfraTco.Learning.Regression;

/// <summary>A fitted function of a row of features.</summary>
public interface IRegression
{
    /// <summary>The expected value, in the unit of the targets; a feature may be NaN where it is not known.</summary>
    double At(double[] row);
}
