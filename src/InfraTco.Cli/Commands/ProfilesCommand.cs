using System.CommandLine;
using InfraTco.Cli.Output;
using InfraTco.Data.Profiles;

namespace InfraTco.Cli.Commands;

/// <summary><c>infratco profiles</c>: the hardware, and a check of one's own profile.</summary>
internal static class ProfilesCommand
{
    public static Command Create(Page page)
    {
        var id = new Argument<string>("id") { Description = "Identifier of a system or an accelerator." };
        var file = new Argument<string>("file") { Description = "Profile or price list file, or a folder of profiles." };
        var list = new ExampleCommand("list", "List systems and accelerators.", ["infratco profiles list"]);
        list.SetAction(_ => List(page));
        var show = new ExampleCommand(
            "show", "Show a profile with ranges, units, sources and confidence.", ["infratco profiles show dgx-b200", "infratco profiles show h100-sxm > my-gpu.yaml"])
        {
            id,
        };
        show.SetAction(parsed => Show(page, parsed.GetValue(id)!));
        var check = new ExampleCommand(
            "check", "Check a profile, a price list or a folder of profiles. Exit code 1 if anything is wrong.", ["infratco profiles check my-server.yaml"])
        {
            file,
        };
        check.SetAction(parsed => Check(page, parsed.GetValue(file)!));
        return new ExampleCommand("profiles", "Hardware profiles: list, show, check.", ["infratco profiles list", "infratco profiles show dgx-b200"]) { list, show, check };
    }

    private static int List(Page page)
    {
        var library = ProfileLibrary.Embedded;
        page.Heading("Systems");
        page.Table(
            ["Id", "Name", "GPUs", "Rated, kW", "Busy training, kW", "Price new, kUSD", "Price used, kUSD", "Launch", "Availability"],
            library.Systems.Select(s => (IReadOnlyList<string>)
            [
                s.Id, s.Name, Figures.Number(s.AcceleratorCount, 0), Figures.Number(s.RatedPower.Base / 1e3, 1),
                Figures.Number(s.BusyPower[Hardware.WorkloadClass.Training].Base / 1e3, 1), Figures.Number(s.PriceNew.Base / 1e3, 0),
                Figures.Number(s.PriceUsed?.Base / 1e3 ?? double.NaN, 0),
                $"{s.LaunchDate:yyyy-MM}", s.Availability.ToString().ToLowerInvariant(),
            ]));
        page.Heading("Accelerators");
        page.Table(
            ["Id", "Name", "TDP, W", "Memory, GB", "BF16 dense, TFLOP/s", "Launch", "Availability"],
            library.Accelerators.Select(a => (IReadOnlyList<string>)
            [
                a.Id, a.Name, Figures.Number(a.Tdp.Base, 0), Figures.Number(a.MemoryCapacity.Base, 0),
                Figures.Number(a.DenseThroughput.TryGetValue(Hardware.Precision.Bf16, out var bf16) ? bf16.Base : double.NaN, 0),
                $"{a.LaunchDate:yyyy-MM}", a.Availability.ToString().ToLowerInvariant(),
            ]));
        return ExitCode.Done;
    }

    private static int Show(Page page, string id)
    {
        page.Raw.Write(ProfileLibrary.Text(id));
        return ExitCode.Done;
    }

    private static int Check(Page page, string file)
    {
        if (!Path.Exists(file))
            throw new UsageException($"{file}: no such file; give a profile, a price list or a folder of profiles");
        var errors = ProfileLibrary.Check(file);
        foreach (var error in errors)
            page.Text(error.Message);
        page.Text(errors.Count == 0 ? $"{file}: in order." : $"{file}: {errors.Count} fault{(errors.Count == 1 ? "" : "s")}.");
        return errors.Count == 0 ? ExitCode.Done : ExitCode.CheckFailed;
    }
}
