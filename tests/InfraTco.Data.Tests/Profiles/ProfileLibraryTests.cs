using InfraTco.Data.Profiles;

namespace InfraTco.Data.Tests.Profiles;

public class ProfileLibraryTests
{
    [Theory]
    [InlineData("dgx-h10", "unknown system 'dgx-h10'; did you mean 'dgx-h100'?")]
    [InlineData("dgx-b020", "unknown system 'dgx-b020'; did you mean 'dgx-b200'?")]
    [InlineData("DGX-H100", "unknown system 'DGX-H100'; did you mean 'dgx-h100'?")]
    public void Unknown_system_names_the_closest(string id, string message) =>
        Assert.Equal(message, Assert.Throws<InputException>(() => ProfileLibrary.Embedded.System(id)).Message);

    [Fact]
    public void System_unlike_any_other_lists_what_is_known() => Assert.StartsWith(
        "unknown system 'abacus'; known are dgx-a100, dgx-b200, ", Assert.Throws<InputException>(() => ProfileLibrary.Embedded.System("abacus")).Message, StringComparison.Ordinal);

    [Fact]
    public void Unknown_accelerator_names_the_closest() => Assert.Equal(
        "unknown accelerator 'h100-smx'; did you mean 'h100-sxm'?", Assert.Throws<InputException>(() => ProfileLibrary.Embedded.Accelerator("h100-smx")).Message);

    [Fact]
    public void Profile_of_a_user_adds_to_the_shipped_ones()
    {
        using var folder = new ProfileFolder();
        var file = folder.AddShipped("systems", "dgx-h100", text => text.Replace("id: dgx-h100", "id: mine", StringComparison.Ordinal));
        File.Move(file, Path.Combine(folder.Path, "mine.yaml"));
        var library = ProfileLibrary.Load(folder.Path);
        Assert.Equal("mine", library.System("mine").Id);
        Assert.Equal(ProfileLibrary.Embedded.SystemIds.Count + 1, library.SystemIds.Count);
    }

    [Fact]
    public void Profile_of_a_user_overrides_a_shipped_one_and_changes_its_hash()
    {
        using var folder = new ProfileFolder();
        folder.AddShipped("systems", "dgx-h100", text => text.Replace("typical: 310000", "typical: 333000", StringComparison.Ordinal));
        var (mine, shipped) = (ProfileLibrary.Load(folder.Path).System("dgx-h100"), ProfileLibrary.Embedded.System("dgx-h100"));
        Assert.Equal((333_000.0, 310_000.0), (mine.PriceNew.Base, shipped.PriceNew.Base));
        Assert.NotEqual(shipped.Hash, mine.Hash);
    }

    [Fact]
    public void Accelerator_of_a_user_changes_the_system_that_holds_it()
    {
        using var folder = new ProfileFolder();
        folder.AddShipped("accelerators", "h100-sxm", text => text.Replace("typical: 0.1106", "typical: 0.12", StringComparison.Ordinal));
        var system = ProfileLibrary.Load(folder.Path).System("dgx-h100");
        Assert.Equal(0.12, system.Accelerator.FaultRate.Base);
        Assert.NotEqual(ProfileLibrary.Embedded.System("dgx-h100").Hash, system.Hash);
    }

    [Fact]
    public void Folders_for_systems_and_accelerators_are_searched()
    {
        using var folder = new ProfileFolder();
        Directory.CreateDirectory(Path.Combine(folder.Path, "systems"));
        folder.Add(Path.Combine("systems", "dgx-h100.yaml"), ProfileFolder.Shipped("systems", "dgx-h100"));
        Assert.Equal(ProfileLibrary.Embedded.System("dgx-h100").Hash, ProfileLibrary.Load(folder.Path).System("dgx-h100").Hash);
    }

    [Fact]
    public void Empty_directory_is_refused()
    {
        using var folder = new ProfileFolder();
        Assert.Equal($"{folder.Path}: no profile in this directory; put .yaml files into it, or into systems/ and accelerators/",
            Assert.Throws<InputException>(() => ProfileLibrary.Load(folder.Path)).Message);
    }
}
