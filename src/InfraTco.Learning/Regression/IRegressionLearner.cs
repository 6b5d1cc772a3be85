namespace InfraTco.Learning.Regression;

/// <summary>Fits a function to rows of features: the trees of this library, or those of another that is installed. The same sample gives the same function.</summary>
public interface IRegressionLearner
{
    /// <summary>What it is, in a few words, for results that it made.</summary>
    string Name { get; }

    /// <summary>Fits a sample of one row or more.</summary>
    IRegression Fit(RegressionSample sample);
}
