namespace InfraTco.Cli.Tests.Commands;

/// <summary>What a scenario must not say, on the command line and in a file: refused in one line, with what would be right.</summary>
public class ScenarioRefusalTests
{
    [Theory]
    [InlineData("compare")]
    [InlineData("simulate")]
    [InlineData("refresh")]
    public void A_preset_in_place_of_a_file_is_told_how_to_become_one(string command) =>
        CommandLine.Refused("infratco init efficiency-hope --out efficiency-hope.yaml", command, "efficiency-hope");

    [Theory]
    [InlineData("site.capacity=-10 MW", "negative")]
    [InlineData("site.capacity=0 MW", "is zero")]
    [InlineData("site.capacity=1e300 MW", "1 W to 10 GW")]
    [InlineData("site.capacity=10 kg", "'kg' is a unit of mass")]
    [InlineData("site.electricity.price=10", "an energy price is given in USD/kWh")]
    [InlineData("site.capacity=nan MW", "finite number")]
    [InlineData("fleet.gpus=0", "out of range")]
    [InlineData("fleet.utilisation=NaN", "finite number")]
    [InlineData("fleet.utilisation=120 %", "at most 1")]
    [InlineData("fleet.utilisation={ typical: .nan, unit: \"%\" }", "finite number")]
    [InlineData("fleet.utilization=80%", "did you mean 'utilisation'?")]
    [InlineData("fleet=3", "give a block of fields")]
    [InlineData("years.x=3", "single value")]
    [InlineData("systems=[]", "is empty")]
    [InlineData("systems=[{ system: dgx-h100, count: 0 }]", "out of range")]
    [InlineData("systems[7].price=200 kUSD", "from 0 to 2")]
    [InlineData("site.cooling=wse-towr", "did you mean 'wse-tower'?")]
    [InlineData("site.electricity.demandCharge=12 USD/kW-month", "all-in tariff")]
    [InlineData("site.electricity.tariff=unbundled", "without a demand charge")]
    [InlineData("start=2030-13-01", "is not a date")]
    [InlineData("market.successor.performance=0", "is not above zero")]
    [InlineData("market.newPriceDecline=-3 %/yr", "is not from 0 to below 100 %/yr")]
    [InlineData("market.rebounds=[{ from: 2026-06-01, to: 2025-10-31, factor: 1.4 }]", "is not after from")]
    [InlineData("market.rebounds=[{ from: 2025-10-31, to: 2026-06-01, factor: 0 }]", "is not above zero")]
    [InlineData("market.usedPrice=guess", "profile or model")]
    [InlineData("market.computePrice={ class: h1000, tier: neocloud }", "did you mean 'h100'?")]
    [InlineData("market.computePrice={ class: h100, tier: spot }", "neocloud, one-year, three-year or hyperscaler")]
    [InlineData("market.computePrice={ class: h100 }", "tier")]
    [InlineData("risk.softwareDeviation=1.5", "is above 1")]
    [InlineData("market.demand.model=boom", "steady or moving")]
    [InlineData("market.demand.edgeShare=[100 %]", "takes all demand")]
    [InlineData("market.demand.softwareHalving=1 h", "shorter than a month")]
    [InlineData("market.demand.rebound=9", "is above 5")]
    [InlineData("finance.accountingLives=[{ name: a, life: 1 h }]", "shorter than a month")]
    public void A_bad_value_is_refused_and_named_as_it_was_set(string setting, string says)
    {
        CommandLine.Refused(says, "compare", "--set", setting);
        CommandLine.Refused($"--set {setting}: ", "compare", "--set", setting);
    }

    [Theory]
    [InlineData("--years", "0", "from 1 to 40")]
    [InlineData("--years", "41", "from 1 to 40")]
    [InlineData("--years", "100", "from 1 to 40")]
    [InlineData("--years", "2.5", "whole number")]
    [InlineData("--basis", "powr", "power, gpus, work or budget")]
    [InlineData("--workload", "mining", "training, serving or decode")]
    [InlineData("--precision-policy", "worst", "same or best")]
    [InlineData("--site", "ashbur", "did you mean 'ashburn'?")]
    [InlineData("--site", "atlantis", "known are ashburn")]
    [InlineData("--systems", "dgx-h100,dgx-h100", "is there twice")]
    [InlineData("--systems", "dgx-h100,,dgx-b200", "a name is missing")]
    [InlineData("--systems", "", "a name is missing")]
    [InlineData("--systems", "dgx-h100:ownd", "dgx-h100:owned")]
    [InlineData("--systems", "[dgx-h100]", "is not a system")]
    public void A_bad_option_is_named_as_it_was_typed(string option, string value, string says)
    {
        CommandLine.Refused(says, "compare", option, value);
        CommandLine.Refused($"{option} {value}: ", "compare", option, value);
    }

    [Theory]
    [InlineData("--systems dgx-h10: unknown system 'dgx-h10'; did you mean 'dgx-h100'?", "--systems", "dgx-h10")]
    [InlineData("unknown system 'abacus'; known are dgx-a100", "--systems", "abacus")]
    [InlineData("choose another plant", "--systems", "gb200-nvl72", "--set", "site.cooling=adiabatic-air")]
    [InlineData("comes to 0 systems", "--systems", "gb200-nvl72", "--set", "site.capacity=100 kW")]
    [InlineData("has no used price", "--systems", "vera-rubin-nvl72:used")]
    [InlineData("built-in ashburn-10mw.yaml", "--set", "start=2016-01-01")]
    public void A_study_that_makes_no_sense_is_refused(string says, params string[] options) =>
        CommandLine.Refused(says, ["compare", .. options]);

    [Theory]
    [InlineData("years: 5\nyears: 6\n", ":2:1: duplicate field 'years', first given on line 1")]
    [InlineData("site:\n  capacity: 10 kWh\n", ":2:13: 'kWh' is a unit of energy")]
    [InlineData("fleet:\n  utilisation: { low: 80, typical: 50, unit: \"%\" }\n", ":2:23: low is above typical")]
    [InlineData("systems:\n  - dgx-h100\n  - dgx-h100\n", "is there twice")]
    [InlineData("systems:\n  - dgx-b200\n  - dgx-h10\n", ":3:5: unknown system 'dgx-h10'; did you mean 'dgx-h100'?")]
    [InlineData("systems: [{ system: tpu }]\n", ":1:11: unknown system 'tpu'; known are dgx-a100")]
    [InlineData("a: &x 1\n", "an anchor is not accepted")]
    [InlineData("years: !!int 5\n", "a tag is not accepted")]
    [InlineData("", "empty")]
    [InlineData("- 1\n", "the document is a list")]
    public void A_bad_file_is_refused_with_its_place(string text, string says)
    {
        using var folder = new TemporaryFolder();
        CommandLine.Refused(says, "compare", folder.Write("s.yaml", text));
    }

    [Theory]
    [InlineData("--set", "site.electricity.price=-0.02 USD/kWh")]
    [InlineData("--years", "1")]
    [InlineData("--years", "40")]
    [InlineData("--systems", "dgx-h100, dgx-b200")]
    [InlineData("--set", "systems[0].price=200 kUSD")]
    [InlineData("--set", "systems.2.count=10")]
    [InlineData("--set", "fleet.gpus=1", "--basis", "gpus")]
    [InlineData("--set", "site.electricity.tariff=unbundled", "--set", "site.electricity.demandCharge=12 USD/kW-month")]
    public void What_is_unusual_but_legal_is_run(params string[] options) => CommandLine.Good(["compare", .. options]);
}
