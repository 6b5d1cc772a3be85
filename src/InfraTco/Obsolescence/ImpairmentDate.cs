namespace InfraTco.Obsolescence;

/// <summary>What an impairment test at a year's end needs [USD].</summary>
/// <param name="Book">Book value had there been no impairment.</param>
/// <param name="EarlierBook">The part of it that stood on the books at the test before; all of it at the first test.</param>
/// <param name="Undiscounted">Sum of future net cash flows.</param>
/// <param name="ValueInUse">Their present value.</param>
/// <param name="FairValue">Market value.</param>
/// <param name="FairValueLessCosts">What a sale would bring.</param>
public readonly record struct ImpairmentDate(
    double Book, double EarlierBook, double Undiscounted, double ValueInUse, double FairValue, double FairValueLessCosts);
