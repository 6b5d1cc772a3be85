using InfraTco.Finance;

namespace InfraTco.Obsolescence;

/// <summary>Book value against economic value: the accounting tests, and the gap that they leave unseen.</summary>
public static class Impairment
{
    /// <summary>Test under US GAAP: a loss only where undiscounted cash flows fall short of book, then down to fair value; no
    /// reversal.</summary>
    /// <remarks>Source: FASB ASC 360-10-35-17.</remarks>
    /// <param name="carryingAmount">Book value [USD], not negative.</param>
    /// <param name="undiscountedCashFlows">Sum of future net cash flows of the asset group [USD].</param>
    /// <param name="fairValue">Fair value [USD].</param>
    public static ImpairmentResult UnderUsGaap(double carryingAmount, double undiscountedCashFlows, double fairValue)
    {
        Guard.NotNegative(carryingAmount, nameof(carryingAmount));
        var loss = undiscountedCashFlows < carryingAmount ? Math.Max(0, carryingAmount - Math.Max(0, fairValue)) : 0;
        return new(loss, carryingAmount - loss);
    }

    /// <summary>Test under IFRS: down to the recoverable amount, or up again, but not above the book value had there been no
    /// impairment.</summary>
    /// <remarks>
    /// Recoverable amount = max(value in use, fair value less costs of disposal). Source: IAS 36 Impairment of Assets, §§18, 59, 114, 117.
    /// </remarks>
    /// <param name="carryingAmount">Book value [USD], not negative.</param>
    /// <param name="valueInUse">Present value of future cash flows [USD].</param>
    /// <param name="fairValueLessCosts">Fair value less costs of disposal [USD].</param>
    /// <param name="unimpairedAmount">Book value without earlier impairments [USD], at least <paramref name="carryingAmount"/>.</param>
    public static ImpairmentResult UnderIfrs(
        double carryingAmount, double valueInUse, double fairValueLessCosts, double unimpairedAmount)
    {
        Guard.NotNegative(carryingAmount, nameof(carryingAmount));
        Guard.Between(unimpairedAmount, carryingAmount, double.PositiveInfinity, nameof(unimpairedAmount));
        var recoverable = Math.Max(0, Math.Max(valueInUse, fairValueLessCosts));
        var carried = Math.Min(recoverable, unimpairedAmount);
        return new(carryingAmount - carried, carried);
    }

    /// <summary>Straight-line book value [USD] at an age; the salvage value from the end of life on.</summary>
    /// <param name="cost">Cost [USD], not negative.</param>
    /// <param name="salvage">Value at the end of the accounting life [USD], not negative.</param>
    /// <param name="life">Accounting life [years], above zero.</param>
    /// <param name="age">Age [years], not negative.</param>
    public static double BookValue(double cost, double salvage, double life, double age)
    {
        Guard.NotNegative(age, nameof(age));
        return cost - Depreciation.StraightLine(cost, salvage, life) * Math.Min(age, life);
    }

    /// <summary>Unrecognised loss [USD]: book value less economic value. Below zero the books are cautious.</summary>
    /// <param name="bookValue">Book value [USD].</param>
    /// <param name="economicValue">Value in the market or in use [USD].</param>
    public static double UnrecognisedLoss(double bookValue, double economicValue) => bookValue - economicValue;
}
