using InfraTco.Cooling;
using InfraTco.Data.Scenarios;
using InfraTco.Data.Sites;
using InfraTco.Sites;

namespace InfraTco.Data.Tests.Scenarios;

public class UtilisationByHourTests
{
    private const string ByDay = "[0,0,0,0,0,0,0,0,1,1,1,1,1,1,1,1,1,1,1,1,0,0,0,0]";

    [Fact]
    public void Use_by_day_meets_the_prices_of_the_day()
    {
        // Twelve hours at 0.10 and twelve at 0.02 USD/kWh: flat use pays the mean, use by day pays more.
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            WriteDayPrices(Path.Combine(folder.FullName, "prices.csv"));
            var flat = EnergyCostPerKwh(folder.FullName, null);
            var byDay = EnergyCostPerKwh(folder.FullName, ByDay);
            Assert.Equal(0.06, flat, 0.002);
            Assert.Equal(0.10, byDay, 0.01);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Theory]
    [InlineData("[1, 2]", "has 2 values")]
    [InlineData("[-1,0,0,0,0,0,0,0,1,1,1,1,1,1,1,1,1,1,1,1,0,0,0,0]", "negative")]
    [InlineData("[0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0]", "none above zero")]
    public void A_day_of_another_length_or_sign_is_refused(string hours, string problem)
    {
        var error = Assert.Throws<InputException>(() => ScenarioFile.Read(null, [new("fleet.utilisationByHour", hours)]));
        Assert.Contains(problem, error.Message, StringComparison.Ordinal);
    }

    private static double EnergyCostPerKwh(string folder, string? hours)
    {
        List<KeyValuePair<string, string>> settings = [new("site.electricity.hourlyFile", "prices.csv")];
        if (hours is not null)
            settings.Add(new("fleet.utilisationByHour", hours));
        var site = new ScenarioSite(ScenarioFile.Read(null, settings), folder);
        var tables = site.Year(CoolingKind.AirChiller, 0).Fold();
        double cost = 0, energy = 0;
        for (var month = 0; month < 12; month++)
        {
            cost += SiteTables.Evaluate(tables.Sum(month, SiteQuantity.EnergyCost), 0.5);
            energy += SiteTables.Evaluate(tables.Sum(month, SiteQuantity.FacilityEnergy), 0.5);
        }
        return cost / energy;
    }

    private static void WriteDayPrices(string path)
    {
        var start = new DateTime(2023, 1, 1);
        var rows = Enumerable.Range(0, 8760).Select(h => FormattableString.Invariant($"{start.AddHours(h):yyyy-MM-dd HH:mm:ss},{(h % 24 is >= 8 and < 20 ? 100 : 20)}"));
        File.WriteAllLines(path, rows.Prepend("Datetime,Price (USD/MWh)"));
    }
}
