namespace InfraTco.Data.Tests;

public class InputExceptionTests
{
    [Fact]
    public void Message_is_one_line_with_file_line_and_column()
    {
        var e = new InputException("a.csv", 3, 7, "wrong\nhere; right there");
        Assert.Equal("a.csv:3:7: wrong here; right there", e.Message);
        Assert.Equal(("a.csv", 3, 7), (e.File, e.Line, e.Column));
    }

    [Fact]
    public void Fault_of_a_whole_file_names_no_line() =>
        Assert.Equal("a.csv: empty", new InputException("a.csv", 0, 0, "empty").Message);

    [Fact]
    public void Fault_of_a_whole_line_stands_at_its_first_column() =>
        Assert.Equal("a.csv:3:1: wrong", new InputException("a.csv", 3, 0, "wrong").Message);
}
