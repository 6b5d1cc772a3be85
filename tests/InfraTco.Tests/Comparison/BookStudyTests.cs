using InfraTco.Comparison;
using InfraTco.Cost;
using InfraTco.Finance;
using InfraTco.Hardware;
using InfraTco.Obsolescence;
using InfraTco.Quantities;
using InfraTco.Scenarios;
using InfraTco.Simulation;
using InfraTco.Tests.Scenarios;
using static InfraTco.Tests.Scenarios.TestSystem;

namespace InfraTco.Tests.Comparison;

public class BookStudyTests
{
    private static readonly Scenario Plain = TestScenario.Plain;

    private static Scenario Sold(double usd) => Plain.WithMarket(m => m with { ComputePrice = Value<ComputePrice>(usd, "USD/GPU-h") });

    private static BookCase Six(CandidateResult fleet) => fleet.Books.Cases.Single(b => b.LifeYears == 6);

    [Fact]
    public void Unrecognised_loss_is_straight_line_less_the_market_of_the_month()
    {
        var fleet = Plain.First();
        var cost = fleet.Ledger[0, LineItem.Servers];
        var book = Six(fleet);
        Assert.Equal(cost, fleet.Books.CostUsd);
        for (var month = 0; month < fleet.Ledger.Months; month++)
        {
            var hand = cost * (1 - (month + 1) / 72.0);
            Assert.Equal(hand, book.BookUsd[month], 3);
            Assert.Equal(hand - fleet.Ledger[month, LineItem.AssetValue], book.UnrecognisedLossUsd[month], 3);
        }
        Assert.Equal(book.UnrecognisedLossUsd.Max(), book.PeakLossUsd);
    }

    [Fact]
    public void A_longer_life_hides_more_and_charges_less_while_cash_stays_as_it_is()
    {
        var fleet = Sold(2.5).First();
        Assert.Equal([3.0, 4, 5, 6], fleet.Books.Cases.Select(b => b.LifeYears));
        foreach (var (shorter, longer) in fleet.Books.Cases.Zip(fleet.Books.Cases.Skip(1)))
        {
            Assert.True(longer.PeakLossUsd > shorter.PeakLossUsd);
            Assert.True(fleet.Books.CostUsd - longer.BookUsd[0] < fleet.Books.CostUsd - shorter.BookUsd[0]);
        }
        var one = (Sold(2.5) with { Finance = Plain.Finance with { AccountingLives = [new("long", Quantity<Duration>.Of(9, "years"), Provenance.Unstated)] } }).First();
        Assert.Equal(fleet.Metrics[Metric.NpvUsd], one.Metrics[Metric.NpvUsd]);
    }

    [Fact]
    public void A_fleet_owned_already_is_on_the_books_at_what_it_cost_new_less_its_age()
    {
        var fleet = Plain.With(TestScenario.Owned("old")).First();
        var cost = fleet.Design.Count * fleet.Design.System.PriceNew.Base / Math.Pow(0.955, 2.5);
        var age = Plain.Fleet.UsedAge.Typical.In("months");
        Assert.Equal(cost, fleet.Books.CostUsd, 3);
        Assert.Equal(cost * (1 - (age + 1) / 72), Six(fleet).BookUsd[0], 3);
    }

    [Fact]
    public void A_fleet_owned_already_is_written_off_no_longer_than_its_generation_has_been_sold()
    {
        var fleet = (Plain.With(TestScenario.Owned("old")) with { Start = new(2023, 10, 1) }).First();
        var age = 12 * 365 / 365.25;
        Assert.Equal(fleet.Books.CostUsd * (1 - (age + 1) / 72), Six(fleet).BookUsd[0], 3);
    }

    [Fact]
    public void Without_a_price_of_compute_the_tests_write_down_to_fair_value_and_say_so()
    {
        var fleet = Plain.First();
        Assert.False(fleet.Books.CashFlowsKnown);
        var market = fleet.Books.MarketUsd[11];
        Assert.Equal(Math.Min(market, Six(fleet).BookUsd[11]), Six(fleet).UsGaap.Years[0].CarryingAmount, 3);
    }

    [Fact]
    public void A_dear_price_of_compute_keeps_the_books_whole_and_a_cheap_one_does_not()
    {
        var dear = Six(Sold(50).First());
        Assert.Equal(0, dear.UsGaap.LossUsd);
        Assert.Equal(0, dear.Ifrs.LossUsd);
        Assert.True(dear.PeakLossUsd > 0);
        Assert.True(Six(Sold(0.1).First()).UsGaap.LossUsd > 0);
    }

    [Fact]
    public void Between_them_the_flows_of_the_first_year_cover_the_books_undiscounted_but_not_discounted()
    {
        var prices = Enumerable.Range(1, 100).Select(i => Six(Sold(0.1 * i).First())).ToList();
        Assert.Contains(prices, b => b.UsGaap.Years[0].Loss == 0 && b.Ifrs.Years[0].Loss > 0);
    }

    [Fact]
    public void Flows_of_systems_are_revenue_less_opex_less_what_they_stand_in()
    {
        var scenario = Sold(2.5);
        var fleet = scenario.First();
        var ledger = fleet.Ledger;
        var flows = new SystemFlows(ledger, ledger[0, LineItem.Network] + ledger[0, LineItem.Storage] + ledger[0, LineItem.Installation], scenario);
        double Opex(int m) => CostLine.All.Where(l => l.IsOperating).Sum(l => ledger[m, l.Item]);
        var charge = ledger[0, LineItem.Building] / 240 + (ledger[0, LineItem.Network] + ledger[0, LineItem.Storage] + ledger[0, LineItem.Installation]) / 72;
        var hand = Enumerable.Range(48, 12).Sum(m => ledger[m, LineItem.Revenue] - Opex(m) - charge) + 1000;
        Assert.Equal(hand, flows.Value(48, 60, 0, 1000), 2);
        Assert.True(flows.Value(48, 60, 0.12, 1000) < hand);
    }

    [Fact]
    public void What_stands_around_is_charged_at_its_cost_over_its_life_at_any_rate()
    {
        var scenario = Sold(2.5) with { Finance = Plain.Finance with { BookLife = Value<Duration>(5, "years") } };
        var ledger = scenario.First().Ledger;
        var (without, with) = (new SystemFlows(ledger, 0, scenario), new SystemFlows(ledger, 1e6, scenario));
        // Over the book life of 60 months the present value of the charges is the cost.
        Assert.All([0, 0.05, 0.12], rate => Assert.Equal(1e6, without.Value(0, 60, rate, 0) - with.Value(0, 60, rate, 0), 1));
    }

    [Fact]
    public void A_fleet_owned_already_is_charged_for_the_network_that_it_hangs_on_too()
    {
        var (owned, bought) = (TestScenario.Owned("old"), TestScenario.New("old"));
        double Around(CandidateScenario candidate) => CandidateCost.Of(new(candidate, TestSystem.Find("old"), 1, 10, 10), Sold(2.5)).AroundNew;
        Assert.Equal(Around(bought), Around(owned), 9);
        var cost = CandidateCost.Of(new(bought, TestSystem.Find("old"), 1, 10, 10), Sold(2.5));
        Assert.Equal(cost.Network + cost.Storage + cost.Installation, Around(bought), 6);
    }

    [Fact]
    public void Lives_alike_are_one_case_and_no_life_is_none()
    {
        AccountingLife Life(string name) => new(name, Quantity<Duration>.Of(6, "years"), Provenance.Unstated);
        var two = (Plain with { Finance = Plain.Finance with { AccountingLives = [Life("a"), Life("b")] } }).First();
        Assert.Equal(["a", "b"], Assert.Single(two.Books.Cases).UsedBy);
        Assert.Empty((Plain with { Finance = Plain.Finance with { AccountingLives = [] } }).First().Books.Cases);
    }
}
