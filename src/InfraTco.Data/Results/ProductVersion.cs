namespace InfraTco.Data.Results;

/// <summary>The version that result files record.</summary>
public static class ProductVersion
{
    /// <summary>Major, minor and patch.</summary>
    public static string Text { get; } = typeof(ProductVersion).Assembly.GetName().Version!.ToString(3);
}
