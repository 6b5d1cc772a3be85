using InfraTco.Data.Yaml;

namespace InfraTco.Data.Tests.Yaml;

/// <summary>Documents that are refused whole, before anything reads a field.</summary>
public class YamlDocumentRefusalTests
{
    private static InputException Refused(string yaml) => Assert.Throws<InputException>(() => YamlMap.Parse(yaml, "x.yaml"));

    [Theory]
    [InlineData("a: &x 1\nb: 2\n", "x.yaml:1:4: an anchor is not accepted; write each value out where it belongs")]
    [InlineData("a: 1\nb: *x\n", "x.yaml:2:4: an alias is not accepted; write the value out")]
    [InlineData("a: !!str 1\n", "x.yaml:1:4: a tag is not accepted; remove the word that begins with '!'")]
    [InlineData("a: !run {}\n", "x.yaml:1:4: a tag is not accepted; remove the word that begins with '!'")]
    [InlineData("%YAML 1.1\n---\na: 1\n", "x.yaml:1:1: a directive is not accepted; remove the line that begins with '%'")]
    [InlineData("a: 1\n---\nb: 2\n", "x.yaml:2:1: a second document is not accepted; keep one document a file")]
    [InlineData("? [a, b]\n: 1\n", "x.yaml:1:1: a field whose name is not a single word is not accepted; write 'name: value'")]
    [InlineData("- 1\n- 2\n", "x.yaml:1:1: the document is a list; begin with 'name: value' lines")]
    [InlineData("hello", "x.yaml:1:1: the document is a single value; begin with 'name: value' lines")]
    [InlineData("", "x.yaml: empty; give a YAML document with fields")]
    [InlineData("# only a comment\n", "x.yaml: empty; give a YAML document with fields")]
    [InlineData("---\n", "x.yaml: empty; give a YAML document with fields")]
    [InlineData("a: 1\nb: \0\n", "x.yaml:2:4: binary content; give a text file in YAML")]
    public void Document_is_refused_with_its_place(string yaml, string message) => Assert.Equal(message, Refused(yaml).Message);

    [Theory]
    [InlineData("a: [1, 2\n")]
    [InlineData("a: b: c\n")]
    [InlineData("a: {b: 1\n")]
    [InlineData("a: 'open\n")]
    [InlineData("a: { b: :[ }\n")]
    public void Broken_syntax_is_refused_in_one_line(string yaml)
    {
        var error = Refused(yaml);
        Assert.True(error.Line > 0, error.Message);
        Assert.DoesNotContain('\n', error.Message);
        Assert.Contains("not valid YAML", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Nesting_of_sixteen_levels_is_read_and_of_seventeen_is_refused()
    {
        static string Nested(int lists) => "a: " + new string('[', lists) + new string(']', lists);
        Assert.NotNull(YamlMap.Parse(Nested(15), "x.yaml"));
        Assert.Equal("x.yaml:1:19: nested deeper than 16 levels is not accepted; flatten it", Refused(Nested(16)).Message);
    }

    [Theory]
    [InlineData('[')]
    [InlineData('{')]
    public void Endless_nesting_is_refused_without_running_out_of_stack(char bracket) =>
        Assert.Contains("nested deeper", Refused("a: " + new string(bracket, 500_000)).Message, StringComparison.Ordinal);

    [Fact]
    public void Missing_file_is_refused() => Assert.Equal(
        "no-such-file.yaml: no such file; give the path of a YAML file",
        Assert.Throws<InputException>(() => YamlMap.Read("no-such-file.yaml")).Message);

    [Fact]
    public void Directory_is_refused() => Assert.Contains(
        "cannot be read", Assert.Throws<InputException>(() => YamlMap.Read(AppContext.BaseDirectory)).Message, StringComparison.Ordinal);

    [Fact]
    public void File_of_one_mebibyte_is_read_and_of_one_byte_more_is_refused()
    {
        Assert.Equal(["a"], ReadFile([.. "a: 1\n#"u8, .. Enumerable.Repeat((byte)'x', (1 << 20) - 6)]).Keys);
        var error = Assert.Throws<InputException>(() => ReadFile([.. "a: 1\n#"u8, .. Enumerable.Repeat((byte)'x', (1 << 20) - 5)]));
        Assert.Contains("larger than 1 MiB", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Text_that_is_not_utf8_is_refused() => Assert.Contains(
        "not a text in UTF-8", Assert.Throws<InputException>(() => ReadFile([0xFF, 0xFE, (byte)'a', 0])).Message, StringComparison.Ordinal);

    [Fact]
    public void Byte_order_mark_is_skipped() => Assert.Equal(["a"], ReadFile([0xEF, 0xBB, 0xBF, .. "a: 1\n"u8]).Keys);

    private static YamlMap ReadFile(byte[] bytes)
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(path, bytes);
            return YamlMap.Read(path);
        }
        finally
        {
            File.Delete(path);
        }
    }
}
