using System.Reflection;
using InfraTco.Simulation.Draws;
using InfraTco.Simulation.Lanes;

namespace InfraTco.Tests.Simulation.Lanes;

public class DeviceSubsetTests
{
    private static readonly float[] Table = [1, 2];

    private static float s_state;

    [Fact]
    public void Draws_normals_exponentials_and_logarithms_stay_inside_the_device_subset()
    {
        var walk = DeviceSubset.Walk(
            Closed(typeof(Draw), nameof(Draw.Words), typeof(Word)),
            Closed(typeof(Draw), nameof(Draw.Normals), typeof(Scalar), typeof(Word)),
            Closed(typeof(Draw), nameof(Draw.Uniform), typeof(Scalar), typeof(Word)),
            Closed(typeof(SingleExponential), nameof(SingleExponential.Of), typeof(Scalar)),
            Closed(typeof(SingleLogarithm), nameof(SingleLogarithm.Of), typeof(Scalar)));

        Assert.Empty(walk.Violations);
        Assert.InRange(walk.MethodCount, 25, 200);
    }

    [Theory]
    [InlineData(nameof(CallsTheLibrary), "call of System.MathF.Exp")]
    [InlineData(nameof(CallsTheLibraryTwoCallsDown), "call of System.MathF.Exp")]
    [InlineData(nameof(FusesOutsideALane), "call of System.MathF.FusedMultiplyAdd")]
    [InlineData(nameof(CastsBitsOutsideALane), "call of System.BitConverter.SingleToInt32Bits")]
    [InlineData(nameof(Throws), "throw")]
    [InlineData(nameof(Boxes), "box")]
    [InlineData(nameof(TakesABool), "bool in a parameter or field")]
    [InlineData(nameof(ReadsAStaticArray), "static field Table")]
    [InlineData(nameof(WritesAStatic), "stsfld")]
    [InlineData(nameof(MakesAnArray), "newarr")]
    [InlineData(nameof(TakesALambda), "reference type Func`2")]
    [InlineData(nameof(UsesADecimal), "type Decimal")]
    [InlineData(nameof(TakesASpan), "type ReadOnlySpan`1")]
    [InlineData(nameof(UsesAString), "ldstr")]
    public void What_a_device_does_not_take_is_named(string method, string violation) =>
        Assert.Contains(DeviceSubset.Walk(Closed(typeof(DeviceSubsetTests), method)).Violations, v => v.Contains(violation, StringComparison.Ordinal));

    [Fact]
    public void A_kernel_in_lanes_is_walked_into_the_lane() =>
        Assert.Contains(
            DeviceSubset.Walk(Closed(typeof(DeviceSubsetTests), nameof(Kernel), typeof(BadLane))).Violations,
            v => v.Contains("call of System.MathF.Cbrt", StringComparison.Ordinal));

    private static MethodInfo Closed(Type type, string name, params Type[] arguments)
    {
        var method = type.GetMethod(name, BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)!;
        return arguments.Length == 0 ? method : method.MakeGenericMethod(arguments);
    }

    private static float CallsTheLibrary(float x) => MathF.Exp(x);

    private static float CallsTheLibraryTwoCallsDown(float x) => Between(x) + 1;

    private static float Between(float x) => CallsTheLibrary(x);

    private static float FusesOutsideALane(float x) => MathF.FusedMultiplyAdd(x, x, x);

    private static int CastsBitsOutsideALane(float x) => BitConverter.SingleToInt32Bits(x);

    private static float Throws(float x) => x > 0 ? x : throw new ArgumentOutOfRangeException(nameof(x));

    private static bool Boxes(int x) => ((object)x).Equals(1);

    private static float TakesABool(bool flag) => flag ? 1 : 0;

    private static float ReadsAStaticArray(int i) => Table[i];

    private static void WritesAStatic(float x) => s_state = s_state + x;

    private static int MakesAnArray(int n) => new float[n].Length;

    private static float TakesALambda(Func<float, float> f) => f(1);

    private static double UsesADecimal(decimal x) => (double)x;

    private static float TakesASpan(ReadOnlySpan<float> x) => x[0];

    private static int UsesAString(int x) => "abc"[x];

    private static T Kernel<T>(T x)
        where T : struct, ICubeRoot<T> => T.CubeRoot(x);

    private interface ICubeRoot<T>
        where T : struct, ICubeRoot<T>
    {
        static abstract T CubeRoot(T x);
    }

    private readonly record struct BadLane(float Value) : ICubeRoot<BadLane>
    {
        public static BadLane CubeRoot(BadLane x) => new(MathF.Cbrt(x.Value));
    }
}
