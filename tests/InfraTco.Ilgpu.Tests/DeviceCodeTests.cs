using System.Text.RegularExpressions;
using ILGPU.Runtime.Cuda;
using Xunit.Abstractions;

namespace InfraTco.Ilgpu.Tests;

public partial class DeviceCodeTests(ITestOutputHelper output)
{
    /// <summary>What stands before a bracket in the kernel's OpenCL C: itself, builtins of OpenCL, a keyword.</summary>
    private static readonly HashSet<string> Builtins =
        ["Kernel_Run", "get_global_id", "sqrt", "fmax", "as_float", "as_int", "if"];

    [Theory]
    [InlineData("SM_80")]
    [InlineData("SM_90")]
    public void Ptx_holds_no_call_no_extern_and_no_local_memory(string architecture)
    {
        var ptx = DeviceCode.Ptx(architecture == "SM_80" ? CudaArchitecture.SM_80 : CudaArchitecture.SM_90);

        output.WriteLine($"{architecture}: {ptx.Length} characters, {ptx.Count(c => c == ';')} instructions");
        Assert.Contains(".visible .entry Kernel_Run(", ptx, StringComparison.Ordinal);
        Assert.Contains(".target sm_80", ptx, StringComparison.Ordinal);
        Assert.DoesNotMatch(Call(), ptx);
        foreach (var unwanted in new[] { ".extern", ".func", ".local", ".shared" })
            Assert.DoesNotContain(unwanted, ptx, StringComparison.Ordinal);
    }

    [Fact]
    public void OpenCl_source_calls_nothing_but_builtins()
    {
        var source = DeviceCode.OpenCl();

        output.WriteLine($"{source.Length} characters");
        Assert.Contains("kernel void Kernel_Run(", source, StringComparison.Ordinal);
        Assert.DoesNotContain("generic", source, StringComparison.Ordinal);
        Assert.DoesNotContain(CalledName().Matches(source).Select(m => m.Groups[1].Value).Distinct(), name => !Builtins.Contains(name));
    }

    [Fact]
    public void OpenCl_source_adds_no_word_to_itself_since_signed_sums_must_not_overflow() => Assert.DoesNotMatch(Doubled(), DeviceCode.OpenCl());

    [GeneratedRegex(@"\bcall\b")]
    private static partial Regex Call();

    [GeneratedRegex(@"\b([A-Za-z_]\w*)\s*\(")]
    private static partial Regex CalledName();

    [GeneratedRegex(@"\(int\) ?(var\d+) \+ +\(int\) ?\1\b")]
    private static partial Regex Doubled();
}
