using InfraTco.Data.Profiles;
using InfraTco.Hardware;

namespace InfraTco.Data.Tests.Profiles;

public class ShippedProfileTests
{
    public static TheoryData<string> SystemIds => [.. ProfileLibrary.Embedded.SystemIds];

    public static TheoryData<string> AcceleratorIds => [.. ProfileLibrary.Embedded.AcceleratorIds];

    [Fact]
    public void All_systems_and_accelerators_of_the_catalogue_are_there()
    {
        Assert.Equal(
            ["dgx-a100", "dgx-b200", "dgx-b300", "dgx-h100", "dgx-h200", "gb200-nvl72", "gb300-nvl72", "h100-nvl-8gpu", "hgx-b200-liquid", "mi300x-8gpu",
                "mi325x-8gpu", "mi355x-8gpu", "vera-rubin-nvl72"],
            ProfileLibrary.Embedded.SystemIds);
        Assert.Equal(
            ["a100-sxm", "b200-sxm", "b300-sxm", "gb200", "gb300", "h100-nvl", "h100-pcie", "h100-sxm", "h200-sxm", "mi300x", "mi325x", "mi355x", "rubin-r200"],
            ProfileLibrary.Embedded.AcceleratorIds);
    }

    [Theory]
    [MemberData(nameof(SystemIds))]
    public void System_profile_is_read(string id)
    {
        var system = ProfileLibrary.Embedded.System(id);
        Assert.Equal(id, system.Id);
        Assert.Equal(64, system.Hash.Length);
        Assert.Equal(Enum.GetValues<WorkloadClass>().Length * Enum.GetValues<PrecisionPolicy>().Length, system.RelativeThroughput.Count);
    }

    [Theory]
    [MemberData(nameof(AcceleratorIds))]
    public void Accelerator_profile_is_read(string id) => Assert.Equal(id, ProfileLibrary.Embedded.Accelerator(id).Id);

    [Fact]
    public void Relative_throughput_of_the_reference_is_one() =>
        Assert.All(ProfileLibrary.Embedded.System("dgx-h100").RelativeThroughput.Values, ratio => Assert.Equal(1, ratio.Base));

    // NVIDIA H100 data sheet prints 3,958 TFLOP/s FP8 with 2:4 sparsity; B200's "18 PFLOP/s FP4" is sparse. Dense is half.
    [Theory]
    [InlineData("h100-sxm", Precision.Fp8, 1978.9)]
    [InlineData("h100-sxm", Precision.Bf16, 989.4)]
    [InlineData("b200-sxm", Precision.Fp8, 4500)]
    [InlineData("b200-sxm", Precision.Fp4, 9000)]
    [InlineData("mi355x", Precision.Fp4, 10066.3)]
    public void Throughput_is_dense(string id, Precision precision, double teraflops) =>
        Assert.Equal(teraflops, ProfileLibrary.Embedded.Accelerator(id).DenseThroughput[precision].Base);

    [Fact]
    public void Formats_that_a_part_lacks_are_absent()
    {
        Assert.DoesNotContain(Precision.Fp8, ProfileLibrary.Embedded.Accelerator("a100-sxm").DenseThroughput.Keys);
        Assert.DoesNotContain(Precision.Fp4, ProfileLibrary.Embedded.Accelerator("h100-sxm").DenseThroughput.Keys);
    }

    [Theory]
    [InlineData("gb200-nvl72")]
    [InlineData("vera-rubin-nvl72")]
    public void Racks_count_packages_and_not_dies(string id)
    {
        var system = ProfileLibrary.Embedded.System(id);
        Assert.Equal(72, system.AcceleratorCount);
        Assert.Equal(2, system.Accelerator.DieCount!.Base);
    }

    [Fact]
    public void Asking_twice_gives_the_same_profile() =>
        Assert.Same(ProfileLibrary.Embedded.System("dgx-h100"), ProfileLibrary.Embedded.System("dgx-h100"));
}
