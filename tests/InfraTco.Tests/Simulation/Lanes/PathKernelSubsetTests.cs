using System.Reflection;
using InfraTco.Simulation;
using InfraTco.Simulation.Engine;
using InfraTco.Simulation.Lanes;

namespace InfraTco.Tests.Simulation.Lanes;

/// <summary>The whole kernel, from the draws of a path to its outcomes, walked with tables and buffers as plain as those of a device.</summary>
public class PathKernelSubsetTests
{
    [Fact]
    public void A_path_from_its_draws_to_its_outcomes_stays_inside_the_device_subset()
    {
        var walk = DeviceSubset.Walk(Kernels());

        Assert.Empty(walk.Violations.Distinct());
        Assert.InRange(walk.MethodCount, 100, 400);
    }

    [Fact]
    public void The_tables_of_the_host_do_not()
    {
        var method = typeof(MonthStep).GetMethod(nameof(MonthStep.Run))!;
        var walk = DeviceSubset.Walk(method.MakeGenericMethod(typeof(Scalar), typeof(FloatTable<Scalar>), typeof(PathTotals<Scalar>)));
        Assert.Contains(walk.Violations, v => v.Contains("reference type Single[]", StringComparison.Ordinal));
    }

    private static IEnumerable<MethodInfo> Kernels()
    {
        foreach (var method in Methods(typeof(PathKernel)).Concat(Methods(typeof(PathDraws))).Concat(Methods(typeof(PathOutcomes))))
            yield return method;
        yield return typeof(MonthStep).GetMethod(nameof(MonthStep.Run))!.MakeGenericMethod(typeof(Scalar), typeof(Numbers), typeof(PathTotals<Scalar>));
    }

    private static IEnumerable<MethodInfo> Methods(Type type) => type
        .GetMethods(BindingFlags.Static | BindingFlags.Public)
        .Select(m => m.MakeGenericMethod([.. m.GetGenericArguments().Select(Device)]));

    private static Type Device(Type parameter) => parameter.Name switch
    {
        "T" => typeof(Scalar),
        "TWord" => typeof(Word),
        "TTable" => typeof(Numbers),
        "TEvents" => typeof(Integers),
        "TBuffer" => typeof(Buffer),
        "TRow" => typeof(Row),
        "TSink" => typeof(PathTotals<Scalar>),
        _ => throw new InvalidOperationException($"no device type for {parameter.Name}"),
    };

    private readonly struct Numbers(float scale) : ITable<Scalar>
    {
        public Scalar At(int row, int column) => new(scale * (row + column));
    }

    private readonly struct Integers(uint scale) : IWordTable<Word>
    {
        public Word this[int index] => new(scale * (uint)index);
    }

    private struct Buffer : ILaneBuffer<Scalar>
    {
        private Scalar _only;

        public Scalar this[int index]
        {
            readonly get => _only;
            set => _only = value;
        }
    }

    private struct Row : IOutcomeSink<Scalar>
    {
        private float _last;

        public void Next(Scalar value) => _last += value.Value;
    }
}
