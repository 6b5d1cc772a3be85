using System.Xml.Linq;
using InfraTco.Charts;

namespace InfraTco.Cookbook;

public class RecipeTests
{
    private const int MostLines = 20;

    private static readonly List<Recipe> s_recipes =
    [
        .. typeof(Recipe).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(Recipe)))
            .Select(t => (Recipe)Activator.CreateInstance(t)!).OrderBy(r => r.Name, StringComparer.Ordinal),
    ];

    public static TheoryData<string> Names => [.. s_recipes.Select(r => r.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Recipe_gives_a_figure_with_data_and_saves_it(string name)
    {
        var recipe = Find(name);
        var chart = recipe.Cook();
        var svg = Svg.Render(chart);
        Assert.DoesNotContain(chart.Words.NoData, svg, StringComparison.Ordinal);
        Assert.NotNull(XElement.Parse(svg).Attribute("viewBox"));
        var folder = Directory.CreateDirectory(Path.Combine(AppContext.BaseDirectory, "Figures"));
        File.WriteAllText(Path.Combine(folder.FullName, recipe.GetType().Name + ".svg"), svg);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Recipe_fits_on_a_page(string name)
    {
        var source = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Recipes", Find(name).GetType().Name + ".cs"));
        var first = Array.FindIndex(source, line => line.Contains("Chart Cook()", StringComparison.Ordinal)) + 2;
        var last = Array.FindIndex(source, first, line => line == "    }");
        Assert.InRange(last - first, 1, MostLines);
    }

    [Fact]
    public void Names_and_descriptions_differ()
    {
        Assert.Equal(s_recipes.Count, s_recipes.Select(r => r.Name).Distinct().Count());
        Assert.Equal(s_recipes.Count, s_recipes.Select(r => r.Description).Distinct().Count());
        Assert.True(s_recipes.Count >= 8);
    }

    private static Recipe Find(string name) => s_recipes.Single(r => r.Name == name);
}
