using System.CommandLine;
using System.Globalization;
using InfraTco.Cli.Output;
using InfraTco.Simulation.Lanes;

namespace InfraTco.Cli.Commands;

/// <summary><c>infratco devices</c>: what can run the kernel on this machine, and what is chosen.</summary>
internal static class DevicesCommand
{
    private const double BytesPerGibibyte = 1L << 30;

    public static Command Create(Page page)
    {
        var command = new Command("devices", "List what can run the simulation here: lanes of the processor, and GPUs.");
        command.SetAction(_ => Run(page));
        return command;
    }

    private static int Run(Page page)
    {
        page.Heading("Lanes of the processor");
        page.Table(["Engine", "Paths at a time", "Accelerated", "Chosen"], Enum.GetValues<LaneWidth>().Select(Lane));
        page.Heading("Devices");
        var devices = Engines.Devices();
        if (devices.Count > 0)
            page.Table(["Device", "Kind", "Memory [GiB]"], devices.Select(Device));
        else
            page.Text("none");
        page.Text(Engines.AboutDevices);
        return ExitCode.Done;
    }

    private static IReadOnlyList<string> Lane(LaneWidth lane) =>
    [
        Engines.NameOf(lane),
        ((int)lane).ToString(CultureInfo.InvariantCulture),
        LaneSelection.IsAccelerated(lane) ? "yes" : "no",
        lane == LaneSelection.Widest ? "yes" : "",
    ];

    private static IReadOnlyList<string> Device(DeviceLine device) =>
        [device.Name, device.Kind, (device.MemoryBytes / BytesPerGibibyte).ToString("0.0", CultureInfo.InvariantCulture)];
}
