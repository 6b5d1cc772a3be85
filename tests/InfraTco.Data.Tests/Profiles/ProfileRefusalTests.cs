using InfraTco.Data.Profiles;

namespace InfraTco.Data.Tests.Profiles;

/// <summary>Profiles that contradict themselves: each a shipped profile with one thing wrong, refused at its place.</summary>
public class ProfileRefusalTests
{
    private static string Message(ProfileFolder folder) => Assert.Single(ProfileLibrary.Check(folder.Path)).Message;

    private static void Refused(string id, string find, string replace, string expected)
    {
        using var folder = new ProfileFolder();
        var file = folder.AddShipped("systems", id, text => text.Replace(find, replace, StringComparison.Ordinal));
        Assert.Equal($"{file}:{expected}", Message(folder));
    }

    [Fact]
    public void Shipped_profiles_pass_the_check()
    {
        using var folder = new ProfileFolder();
        foreach (var id in ProfileLibrary.Embedded.SystemIds)
            folder.AddShipped("systems", id, text => text);
        foreach (var id in ProfileLibrary.Embedded.AcceleratorIds)
            folder.AddShipped("accelerators", id, text => text);
        Assert.Empty(ProfileLibrary.Check(folder.Path));
    }

    [Fact]
    public void Idle_above_resident_idle_is_refused() => Refused(
        "dgx-h100", "idleEmptyPower: { low: 2.08, typical: 2.2, high: 2.4", "idleEmptyPower: { low: 2.08, typical: 2.6, high: 2.7",
        "16:19: idleEmptyPower (2600 W) is above idleResidentPower (2500 W); idleEmptyPower <= idleResidentPower");

    [Fact]
    public void Busy_above_the_measured_peak_is_refused() => Refused(
        "dgx-h100", "training: { low: 6.5, typical: 7.2, high: 8.4", "training: { low: 6.5, typical: 9, high: 9",
        "21:15: training (9000 W) is above power.measuredPeakPower (8400 W); training <= power.measuredPeakPower");

    [Fact]
    public void Busy_below_idle_is_refused() => Refused(
        "dgx-h100", "training: { low: 6.5, typical: 7.2, high: 8.4", "training: { low: 2, typical: 2.4, high: 8.4",
        "21:15: busy power (training) is below idleResidentPower; idle <= busy <= rated");

    [Fact]
    public void Peak_above_the_rating_is_refused() => Refused(
        "dgx-h100", "measuredPeakPower: { typical: 8.4, high: 8.48", "measuredPeakPower: { typical: 10.3, high: 11",
        "14:22: measuredPeakPower (10300 W) is above ratedPower (10200 W); measuredPeakPower <= ratedPower");

    [Fact]
    public void Rating_below_its_accelerators_is_refused() => Refused(
        "dgx-h100", "acceleratorCount: 8", "acceleratorCount: 16",
        "12:15: ratedPower is below that of 16 accelerators; it is at least 11200 W");

    [Fact]
    public void Liquid_without_a_limit_is_refused() => Refused(
        "dgx-h100", "liquidHeatShare: { typical: 0", "liquidHeatShare: { typical: 50",
        "33:20: heat leaves by liquid, and the liquid has no limit; add liquidInletLimit, or set liquidHeatShare to 0 %");

    [Fact]
    public void Launch_before_the_accelerator_is_refused() => Refused(
        "dgx-h100", "launchDate: 2022-10-01", "launchDate: 2021-10-01", "8:13: the system ships before its accelerator; h100-sxm ships from 2022-10-01");

    [Fact]
    public void Launch_in_another_age_is_refused() => Refused(
        "dgx-h100", "launchDate: 2022-10-01", "launchDate: 1999-10-01", "8:13: launchDate is out of range (1999-10-01); give a date from 2012 to 2035");

    [Fact]
    public void Identifier_that_is_not_the_file_name_is_refused() => Refused(
        "dgx-h100", "id: dgx-h100", "id: dgx-h101", "3:5: id 'dgx-h101' differs from the file's name 'dgx-h100'; make them equal");

    [Fact]
    public void Unknown_accelerator_names_the_closest() => Refused(
        "dgx-h100", "accelerator: h100-sxm", "accelerator: h100-smx", "6:14: unknown accelerator 'h100-smx'; did you mean 'h100-sxm'?");

    [Fact]
    public void Mistyped_field_is_named_at_its_place() => Refused(
        "dgx-h100", "ratedPower:", "ratedPowr:", "12:3: required field 'power.ratedPower' is missing; is 'ratedPowr' meant to be it?");

    [Fact]
    public void Zero_rack_units_are_refused() => Refused(
        "dgx-h100", "rackUnits: { typical: 8", "rackUnits: { typical: 0", "41:14: rackUnits is zero; give a positive number");

    [Fact]
    public void No_accelerators_are_refused() => Refused(
        "dgx-h100", "acceleratorCount: 8", "acceleratorCount: 0", "7:19: acceleratorCount is out of range (0); it is from 1 to 1024");

    [Fact]
    public void Sparse_figure_among_dense_ones_is_refused()
    {
        using var folder = new ProfileFolder();
        var file = folder.AddShipped("accelerators", "h100-sxm", text => text.Replace("bf16: { typical: 989.4", "bf16: { typical: 3957.8", StringComparison.Ordinal));
        Assert.Equal($"{file}:38:10: dense Fp8 is below dense Bf16; a narrower format is at least as fast; are both figures dense?", Message(folder));
    }

    [Fact]
    public void Errors_of_several_files_are_all_named()
    {
        using var folder = new ProfileFolder();
        folder.AddShipped("systems", "dgx-h100", text => text.Replace("weight:", "wait:", StringComparison.Ordinal));
        folder.AddShipped("systems", "dgx-b200", text => text.Replace("vendor:", "seller:", StringComparison.Ordinal));
        Assert.Equal(2, ProfileLibrary.Check(folder.Path).Count);
    }

    [Fact]
    public void Missing_file_is_an_error_and_not_an_exception() =>
        Assert.Equal("nowhere.yaml: no such file; give the path of a YAML file", Assert.Single(ProfileLibrary.Check("nowhere.yaml")).Message);
}
