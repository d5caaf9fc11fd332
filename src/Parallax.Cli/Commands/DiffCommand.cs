using System.Collections.Immutable;
using System.CommandLine;
using Parallax.Articles;
using Parallax.Cli.Output;
using Parallax.Cli.Views;
using Parallax.Differences;
using Parallax.Dossiers;
using Parallax.Languages;
using Parallax.Printing;
using Parallax.Readings;

namespace Parallax.Cli.Commands;

/// <summary><c>parallax diff A B</c>: two articles, or two dossiers, fact by fact.</summary>
internal static class DiffCommand
{
    private const string OtherId = "\u0000"; // behind the second of two articles of one id, while they are compared

    public static Command Create()
    {
        var options = new CommonOptions("jsonl", "text");
        var a = new Argument<string>("A") { Description = "An article, or a dossier as json." };
        var b = new Argument<string>("B") { Description = "What it is compared with, of the same kind." };
        var all = new Option<bool>("--all") { Description = "In text, also lists what is the same." };
        var command = new Verb("diff", "Compares two articles, or two dossiers, fact by fact: what is the same, what changed, what stands on one side only.")
        {
            Examples =
            [
                ("parallax diff samples/sollan-talks/01-cpa-plan.txt samples/sollan-talks/02-courier-plan.txt", "what the one report has and the other has not"),
                ("parallax diff monday/page.html friday/page.html --format text", "what an outlet changed"),
                ("parallax diff known-then.json known-now.json | jq 'select(.change == \"onlyB\")'", "what is new in a dossier"),
            ],
        };
        command.Add(a);
        command.Add(b);
        options.AddOptionsTo(command);
        command.Add(all);
        command.SetAction((parsed, cancellation) =>
        {
            var (one, other) = (parsed.GetValue(a)!, parsed.GetValue(b)!);
            var areDossiers = (DossierFile.IsOne(one), DossierFile.IsOne(other));
            if (areDossiers.Item1 != areDossiers.Item2)
            {
                Console.Error.WriteLine(TerminalText.OnOneLine((areDossiers.Item1 ? CliProblems.TwoKinds(one, other) : CliProblems.TwoKinds(other, one)).ToString()));
                return Task.FromResult(1);
            }

            if ((areDossiers.Item1 ? OfDossiers(one, other) : OfArticles(options, parsed, one, other, cancellation)) is not { } differences)
            {
                return Task.FromResult(1);
            }

            using var output = StandardOutput.Open();
            if (options.FormatOf(parsed) == "text")
            {
                output.Write(new DifferenceView(options.IsColoured(parsed), parsed.GetValue(all)).Render(one, other, differences));
            }
            else
            {
                foreach (var difference in differences)
                {
                    output.Write(JsonLines.Line(json => DifferenceJson.Write(json, difference)));
                }
            }

            return Task.FromResult(0);
        });
        return command;
    }

    private static ImmutableArray<FactDifference>? OfDossiers(string one, string other)
    {
        var (a, b) = (DossierFile.Read(one), DossierFile.Read(other));
        foreach (var problem in new[] { a.Problem, b.Problem })
        {
            if (problem is not null)
            {
                Console.Error.WriteLine(TerminalText.OnOneLine(problem.ToString()));
            }
        }

        return a.Problem is null && b.Problem is null ? DossierComparer.Compare(a.Value, b.Value) : null;
    }

    private static ImmutableArray<FactDifference>? OfArticles(CommonOptions options, ParseResult parsed, string one, string other, CancellationToken cancellation)
    {
        var reader = new ArticleReader(Language.English);
        var (a, b) = (Only(options, parsed, one, reader, cancellation), Only(options, parsed, other, reader, cancellation));
        if (a is null || b is null)
        {
            return null;
        }

        // Two versions of one page have one id; the second is called otherwise only while they are compared.
        var isOneId = a.Article.Id == b.Article.Id;
        var second = isOneId ? b with { Article = b.Article with { Id = new ArticleId(b.Article.Id.Value + OtherId) } } : b;
        var differences = new ArticleComparer(new DossierBuilder(Language.English, reader)).Compare(a, second, cancellation);
        return isOneId ? [.. differences.Select(difference => difference with { B = [.. difference.B.Select(place => place with { Article = b.Article.Id })] })] : differences;
    }

    /// <summary>The one article of an input; null, and told, where there is none or more than one.</summary>
    private static Reading? Only(CommonOptions options, ParseResult parsed, string input, ArticleReader reader, CancellationToken cancellation)
    {
        var run = new ArticleRun(options, parsed, input);
        List<Reading> readings = [.. run.Each(reader.Read, cancellation).Select(each => each.Result)];
        if (readings.Count != 1 && (readings.Count > 0 || run.Status == 0))
        {
            run.Messages.Problem(CliProblems.NotOneArticle(input, readings.Count));
        }

        return readings.Count == 1 && run.Status == 0 ? readings[0] : null;
    }
}
