using InfraTco.Data.Results;

namespace InfraTco.Data.Tests.Results;

public sealed class AtomicFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("infratco-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_file_is_replaced_whole_and_no_temporary_one_is_left()
    {
        AtomicFile.Write(At("a.txt"), "first, which is longer");
        AtomicFile.Write(At("a.txt"), "é");
        Assert.Equal([0xC3, 0xA9], File.ReadAllBytes(At("a.txt")));
        Assert.Single(Directory.GetFileSystemEntries(_folder));
    }

    [Fact]
    public void A_file_that_cannot_be_written_leaves_the_old_one_and_says_why_by_the_name_given()
    {
        var e = Assert.Throws<OutputException>(() => AtomicFile.Write(At("none/a.txt"), "x"));
        Assert.Equal($"{At("none/a.txt")}: cannot be written (its folder does not exist); give a place that exists, may be written to and has room", e.Message);
        File.WriteAllText(At("a.txt"), "old");
        Directory.CreateDirectory(At("a.txt.part"));
        Assert.Throws<OutputException>(() => AtomicFile.Write(At("a.txt"), "new"));
        Assert.Equal("old", File.ReadAllText(At("a.txt")));
    }

    [Fact]
    public void A_folder_is_written_whole_with_those_above_it()
    {
        AtomicFile.WriteFolder(At("x/y"), [("a", "1"), ("b", "2")]);
        Assert.Equal(("1", "2"), (File.ReadAllText(At("x/y/a")), File.ReadAllText(At("x/y/b"))));
        Assert.Equal(2, Directory.GetFileSystemEntries(At("x/y")).Length);
    }

    [Fact]
    public void A_folder_made_in_vain_is_taken_away_again()
    {
        Assert.Throws<OutputException>(() => AtomicFile.WriteFolder(At("x/y"), [("a", "1"), ("none/b", "2")]));
        Assert.Empty(Directory.GetFileSystemEntries(_folder));
    }

    [Fact]
    public void A_folder_that_was_there_loses_nothing_when_one_file_fails()
    {
        AtomicFile.WriteFolder(At("x"), [("a", "old")]);
        Assert.Throws<OutputException>(() => AtomicFile.WriteFolder(At("x"), [("a", "new"), ("none/b", "2")]));
        Assert.Equal("old", File.ReadAllText(At("x/a")));
        Assert.Single(Directory.GetFileSystemEntries(At("x")));
    }

    [Fact]
    public void A_file_in_place_of_a_folder_is_refused_and_kept()
    {
        File.WriteAllText(At("x"), "mine");
        Assert.Contains("is a file", Assert.Throws<OutputException>(() => AtomicFile.WriteFolder(At("x"), [("a", "1")])).Message, StringComparison.Ordinal);
        Assert.Equal("mine", File.ReadAllText(At("x")));
    }

    [Fact]
    public void Content_that_fails_half_way_leaves_the_old_file_and_no_temporary_one()
    {
        AtomicFile.Write(At("a.txt"), "old");
        Assert.Throws<InvalidOperationException>(() => AtomicFile.Write(At("a.txt"), stream =>
        {
            stream.WriteByte(1);
            throw new InvalidOperationException("half way");
        }));
        Assert.Equal("old", File.ReadAllText(At("a.txt")));
        Assert.Single(Directory.GetFileSystemEntries(_folder));
    }

    [Fact]
    public void A_place_that_was_only_tried_stays_as_it_was()
    {
        AtomicFile.Write(At("a.txt"), "old");
        AtomicFile.Check(At("a.txt"));
        AtomicFile.Check(At("b.txt"));
        AtomicFile.CheckFolder(At("x/y"));
        AtomicFile.CheckFolder(_folder);
        Assert.Equal("old", File.ReadAllText(At("a.txt")));
        Assert.Single(Directory.GetFileSystemEntries(_folder));
    }

    [Fact]
    public void A_place_that_cannot_be_written_to_is_found_by_trying()
    {
        AtomicFile.Write(At("file"), "mine");
        Assert.Contains("it is a folder", Assert.Throws<OutputException>(() => AtomicFile.Check(_folder)).Message, StringComparison.Ordinal);
        Assert.Contains("its folder does not exist", Assert.Throws<OutputException>(() => AtomicFile.Check(At("none/a"))).Message, StringComparison.Ordinal);
        Assert.Contains("name is empty", Assert.Throws<OutputException>(() => AtomicFile.Check("")).Message, StringComparison.Ordinal);
        Assert.Contains("name is empty", Assert.Throws<OutputException>(() => AtomicFile.CheckFolder("")).Message, StringComparison.Ordinal);
        Assert.Contains("is a file", Assert.Throws<OutputException>(() => AtomicFile.CheckFolder(At("file"))).Message, StringComparison.Ordinal);
        Assert.Throws<OutputException>(() => AtomicFile.CheckFolder(At("file/x/y")));
        Assert.Equal([At("file")], Directory.GetFileSystemEntries(_folder));
    }

    private string At(string name) => Path.Combine(_folder, name);
}
