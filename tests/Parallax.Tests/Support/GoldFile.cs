namespace Parallax.Tests.Support;

/// <summary>The cases of a gold file under <c>Gold/</c>: a line <c>## name</c>, then a text with its findings marked.</summary>
internal static class GoldFile
{
    public static TheoryData<string, string> Cases(string name)
    {
        var cases = new TheoryData<string, string>();
        var title = "";
        var lines = new List<string>();
        foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Gold", name)).Append("## "))
        {
            if (!line.StartsWith("## ", StringComparison.Ordinal))
            {
                lines.Add(line);
                continue;
            }

            if (title.Length > 0)
            {
                cases.Add(title, string.Join('\n', lines).Trim());
            }

            title = line[3..].Trim();
            lines.Clear();
        }

        return cases;
    }
}
