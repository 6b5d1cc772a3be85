using System.Reflection;
using System.Reflection.Emit;
using InfraTco.Simulation.Lanes;

namespace InfraTco.Tests.Simulation.Lanes;

/// <summary>
/// Walks the IL of kernel methods, and of all they call, and names what a device compiler does not take: see the table in the house style.
/// A device brings its own scalar lane, so inside a lane type, and only there, bit casts and fused operations may stand.
/// </summary>
internal sealed class DeviceSubset
{
    private static readonly Dictionary<short, OpCode> OpCodesByValue = typeof(OpCodes)
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(f => (OpCode)f.GetValue(null)!)
        .ToDictionary(o => o.Value);

    private static readonly HashSet<string> ForbiddenOpCodes =
    [
        "box", "unbox", "unbox.any", "castclass", "isinst", "ldstr", "ldftn", "ldvirtftn", "calli", "throw", "rethrow", "newarr", "localloc", "mkrefany",
        "ldtoken", "stsfld", "ldsflda", "cpblk", "initblk",
    ];

    private static readonly HashSet<Type> ForbiddenTypes = [typeof(decimal), typeof(Half), typeof(Int128), typeof(UInt128), typeof(TimeSpan)];

    private static readonly HashSet<string> AllowedCalls = ["System.MathF.Sqrt", "System.Math.Sqrt", "System.Math.Abs", "System.MathF.Abs"];

    private static readonly HashSet<string> AllowedInLanes =
    [
        "System.MathF.FusedMultiplyAdd", "System.Math.FusedMultiplyAdd",
        "System.BitConverter.SingleToInt32Bits", "System.BitConverter.Int32BitsToSingle",
        "System.BitConverter.DoubleToInt64Bits", "System.BitConverter.Int64BitsToDouble",
    ];

    private readonly HashSet<MethodBase> _seen = [];
    private readonly List<string> _violations = [];

    private DeviceSubset()
    {
    }

    /// <summary>Methods walked, the given ones among them.</summary>
    internal int MethodCount => _seen.Count;

    /// <summary>What is outside the subset, one line each: method, then what it holds.</summary>
    internal IReadOnlyList<string> Violations => _violations;

    /// <summary>Walks closed methods: generic ones with their lane type filled in.</summary>
    internal static DeviceSubset Walk(params IEnumerable<MethodBase> kernels)
    {
        var walk = new DeviceSubset();
        foreach (var kernel in kernels)
            walk.Visit(kernel);
        return walk;
    }

    private static bool IsLane(Type? type) =>
        type is not null && type.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() is var d && (d == typeof(ILane<>) || d == typeof(IWord<>)));

    private void Visit(MethodBase method)
    {
        if (!_seen.Add(method))
            return;
        var body = method.GetMethodBody();
        if (body is null)
        {
            Report(method, "no body: extern or abstract");
            return;
        }

        if (body.ExceptionHandlingClauses.Count > 0)
            Report(method, "try block");
        foreach (var parameter in method.GetParameters())
            CheckType(method, parameter.ParameterType, isStored: true);
        foreach (var local in body.LocalVariables)
            CheckType(method, local.LocalType, isStored: false);
        foreach (var (code, operand, constrained) in Instructions(method, body))
            Check(method, code, operand, constrained);
    }

    private void Check(MethodBase method, OpCode code, MemberInfo? operand, Type? constrained)
    {
        if (ForbiddenOpCodes.Contains(code.Name!))
            Report(method, code.Name!);
        if (operand is FieldInfo { IsStatic: true } field && (!field.IsInitOnly || !field.FieldType.IsPrimitive))
            Report(method, "static field " + field.Name);
        if (operand is MethodBase called && code.FlowControl == FlowControl.Call)
            Call(method, called, constrained);
    }

    private void Call(MethodBase caller, MethodBase called, Type? constrained)
    {
        if (constrained is not null && called.DeclaringType is { IsInterface: true } contract)
            called = Implementation(constrained, contract, called);
        else if (called.IsVirtual && called.DeclaringType is { IsValueType: false })
            Report(caller, "virtual call of " + Name(called));
        if (called is ConstructorInfo && called.DeclaringType is { IsValueType: false })
            Report(caller, "new " + called.DeclaringType.Name);
        else if (called.Module.Assembly == typeof(ILane<>).Assembly || called.Module.Assembly == typeof(DeviceSubset).Assembly)
            Visit(called);
        else if (!AllowedCalls.Contains(Name(called)) && !(IsLane(caller.DeclaringType) && AllowedInLanes.Contains(Name(called))))
            Report(caller, "call of " + Name(called));
    }

    private static MethodInfo Implementation(Type type, Type contract, MethodBase called)
    {
        var map = type.GetInterfaceMap(contract);
        var definition = called is MethodInfo { IsGenericMethod: true } generic ? generic.GetGenericMethodDefinition() : called;
        var target = map.TargetMethods[Array.FindIndex(map.InterfaceMethods, m => m == definition)];
        return called is MethodInfo { IsGenericMethod: true } closed ? target.MakeGenericMethod(closed.GetGenericArguments()) : target;
    }

    private void CheckType(MethodBase method, Type type, bool isStored)
    {
        var element = type.IsByRef || type.IsPointer ? type.GetElementType()! : type;
        if (isStored && element == typeof(bool))
            Report(method, "bool in a parameter or field");
        else if (!element.IsValueType)
            Report(method, "reference type " + element.Name);
        else if (ForbiddenTypes.Contains(element) || element.IsByRefLike || Nullable.GetUnderlyingType(element) is not null)
            Report(method, "type " + element.Name);
        else if (!element.IsPrimitive && !element.IsEnum)
            foreach (var field in element.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic))
                CheckType(method, field.FieldType, isStored: true);
    }

    private void Report(MethodBase method, string what) => _violations.Add($"{Name(method)}: {what}");

    private static string Name(MethodBase method) => $"{method.DeclaringType?.FullName?.Split('[')[0]}.{method.Name}";

    private static IEnumerable<(OpCode Code, MemberInfo? Operand, Type? Constrained)> Instructions(MethodBase method, MethodBody body)
    {
        var il = body.GetILAsByteArray()!;
        var typeArguments = method.DeclaringType is { IsGenericType: true } type ? type.GetGenericArguments() : null;
        var methodArguments = method.IsGenericMethod ? method.GetGenericArguments() : null;
        Type? constrained = null;
        for (var at = 0; at < il.Length;)
        {
            var code = il[at] == 0xFE ? OpCodesByValue[(short)(0xFE00 | il[at + 1])] : OpCodesByValue[il[at]];
            at += code.Size;
            var operand = code.OperandType is OperandType.InlineMethod or OperandType.InlineField or OperandType.InlineType or OperandType.InlineTok
                ? method.Module.ResolveMember(BitConverter.ToInt32(il, at), typeArguments, methodArguments)
                : null;
            if (code == OpCodes.Constrained)
                constrained = (Type)operand!;
            else
            {
                yield return (code, operand, constrained);
                constrained = code.OpCodeType == OpCodeType.Prefix ? constrained : null;
            }

            at += code == OpCodes.Switch ? 4 + 4 * BitConverter.ToInt32(il, at) : OperandSize(code.OperandType);
        }
    }

    private static int OperandSize(OperandType type) => type switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        _ => 4,
    };
}
