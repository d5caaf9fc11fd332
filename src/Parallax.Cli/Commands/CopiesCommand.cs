using System.Collections.Immutable;
using System.CommandLine;
using Parallax.Articles;
using Parallax.Cli.Output;
using Parallax.Copies;
using Parallax.Languages;
using Parallax.Printing;
using Parallax.Running;

namespace Parallax.Cli.Commands;

/// <summary><c>parallax copies</c>: which articles share a telling, with the passages and the likelier original.</summary>
internal static class CopiesCommand
{
    public static Command Create()
    {
        var options = new CommonOptions("jsonl");
        var pairs = new Option<string?>("--pairs") { Description = "A jsonl file of pairs {\"a\",\"b\"}: prints exactly those, in that order." };
        var unit = new Option<string>("--unit") { Description = "article, or sentence where each input is a single sentence.", DefaultValueFactory = _ => "article" };
        var index = new Option<string?>("--index") { Description = "A folder that keeps what is learned of articles: what is in it is not read again, and is compared with what is new.", HelpName = "FOLDER" };
        pairs.Validators.Add(result =>
        {
            if (result.GetValue(index) is not null)
            {
                result.AddError("--pairs: not with --index, which compares all articles");
            }

            if (result.GetValue(pairs) is { } file && !File.Exists(file))
            {
                result.AddError($"--pairs: no such file: {file}");
            }
        });
        unit.AcceptOnlyFromAmong("article", "sentence");
        unit.Validators.Add(result =>
        {
            if (result.GetValue(index) is not null && result.GetValue(unit) != "article")
            {
                result.AddError("--unit: not with --index, which holds articles");
            }
        });
        var command = new Verb("copies", "Finds articles that share a telling: copies, edited copies, rewrites, two versions of one agency text.")
        {
            Examples =
            [
                ("parallax copies samples/sollan-talks", "a line a pair that shares a telling"),
                ("parallax copies --pairs pairs.jsonl reports/", "only these pairs, in this order"),
                ("parallax copies --index known today/", "also against all articles that the index knows, and remembers these"),
                ("parallax copies --unit sentence lines.jsonl", "inputs that are single sentences"),
            ],
        };
        options.AddTo(command);
        command.Add(pairs);
        command.Add(unit);
        command.Add(index);
        command.SetAction((parsed, cancellation) =>
        {
            if (parsed.GetValue(index) is { } folder)
            {
                return Task.FromResult(IndexedCopies.Print(options, parsed, folder, cancellation));
            }

            var set = ArticleSet<Article>.Load(options, parsed, article => article, cancellation);
            var finder = new CopyFinder(Language.English, CopyOptions.Default);
            List<Outcome<AskedPair>> asked = parsed.GetValue(pairs) is { } file ? [.. AskedPair.Read(file)] : [];
            foreach (var problem in asked.Select(each => each.Problem).OfType<Problem>())
            {
                Console.Error.WriteLine(TerminalText.OnOneLine(problem.ToString()));
            }

            var links = parsed.GetValue(pairs) is null
                ? finder.Find([.. set.Items], cancellation)
                : Asked([.. asked.Select(each => each.Value).OfType<AskedPair>()], [.. set.Items], finder, parsed.GetValue(unit) == "sentence", cancellation);
            using var output = StandardOutput.Open();
            foreach (var link in links)
            {
                output.Write(JsonLines.Line(json => CopyJson.Write(json, link)));
            }

            return Task.FromResult(asked.Exists(each => each.Problem is not null) ? Math.Max(set.Status, 1) : set.Status);
        });
        return command;
    }

    /// <summary>The verdict on each asked pair, in order; one that names an article that is not there shares nothing.</summary>
    private static IEnumerable<CopyLink> Asked(List<AskedPair> pairs, ImmutableArray<Article> articles, CopyFinder finder, bool areSentences, CancellationToken cancellation)
    {
        var byId = articles.Select((article, i) => (article.Id.Value, i)).ToDictionary(pair => pair.Value, pair => pair.i, StringComparer.Ordinal);
        List<(int A, int B)?> places = [.. pairs.Select(pair => byId.TryGetValue(pair.A, out var a) && byId.TryGetValue(pair.B, out var b) ? (a, b) : ((int, int)?)null)];
        var known = places.OfType<(int A, int B)>();
        using var verdicts = (areSentences ? known.Select(place => finder.CompareSentences(articles[place.A], articles[place.B])) : finder.Compare(articles, known, cancellation)).GetEnumerator();
        foreach (var (pair, place) in pairs.Zip(places))
        {
            yield return place is not null && verdicts.MoveNext() ? verdicts.Current : new CopyLink(new ArticleId(pair.A), new ArticleId(pair.B), CopyKind.None, 0, 0, null, [], []);
        }
    }
}
