using System.Runtime.CompilerServices;

namespace Parallax.Tests.Support;

/// <summary>The cases of a gold file under <c>Gold/</c>: a line <c>## name</c>, then a text with its findings marked.</summary>
internal static class GoldFile
{
    public static TheoryData<string, string> Cases(string name, [CallerFilePath] string caller = "")
    {
        var cases = new TheoryData<string, string>();
        var title = "";
        var lines = new List<string>();
        foreach (var line in File.ReadLines(Path.Combine(FolderAbove(caller), "Gold", name)).Append("## "))
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

    private static string FolderAbove(string caller)
    {
        var folder = Path.GetDirectoryName(caller);
        while (folder is not null && !Directory.Exists(Path.Combine(folder, "Gold")))
        {
            folder = Path.GetDirectoryName(folder);
        }

        return folder ?? throw new DirectoryNotFoundException($"No folder Gold above {caller}.");
    }
}
