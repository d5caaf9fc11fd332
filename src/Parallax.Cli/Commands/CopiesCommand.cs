using System.Collections.Immutable;
using System.CommandLine;
using System.Text.Json;
using Parallax.Articles;
using Parallax.Cli.Output;
using Parallax.Copies;
using Parallax.Languages;
using Parallax.Printing;

namespace Parallax.Cli.Commands;

/// <summary><c>parallax copies</c>: which articles share a telling, with the passages and the likelier original.</summary>
internal static class CopiesCommand
{
    public static Command Create()
    {
        var options = new CommonOptions("jsonl");
        var pairs = new Option<string?>("--pairs") { Description = "A jsonl file of pairs {\"a\",\"b\"}: prints exactly those, in that order." };
        var unit = new Option<string>("--unit") { Description = "article, or sentence where each input is a single sentence.", DefaultValueFactory = _ => "article" };
        unit.AcceptOnlyFromAmong("article", "sentence");
        var command = new Command("copies", "Finds articles that share a telling: copies, edited copies, rewrites, two versions of one agency text.");
        options.AddTo(command);
        command.Add(pairs);
        command.Add(unit);
        command.SetAction((parsed, cancellation) =>
        {
            var set = ArticleSet<Article>.Load(options, parsed, article => article, cancellation);
            var finder = new CopyFinder(Language.English, CopyOptions.Default);
            var links = parsed.GetValue(pairs) is { } file
                ? Asked(file, set.Items, finder)
                : finder.Find([.. set.Items], cancellation);
            using var output = StandardOutput.Open();
            foreach (var link in links)
            {
                output.Write(JsonLines.Line(json => CopyJson.Write(json, link)));
            }

            return Task.FromResult(set.Status);
        });
        return command;
    }

    private static IEnumerable<CopyLink> Asked(string file, List<Article> articles, CopyFinder finder)
    {
        var byId = articles.ToImmutableDictionary(article => article.Id.Value, StringComparer.Ordinal);
        foreach (var line in File.ReadLines(file).Where(line => !string.IsNullOrWhiteSpace(line)))
        {
            using var pair = JsonDocument.Parse(line);
            var (a, b) = (pair.RootElement.GetProperty("a").GetString()!, pair.RootElement.GetProperty("b").GetString()!);
            yield return byId.TryGetValue(a, out var first) && byId.TryGetValue(b, out var second)
                ? finder.Compare(first, second)
                : new CopyLink(new ArticleId(a), new ArticleId(b), CopyKind.None, 0, 0, null, [], []);
        }
    }
}
