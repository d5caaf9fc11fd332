using System.Collections.Immutable;
using System.Globalization;
using NodaTime;
using Parallax.Articles;
using Parallax.Text;

namespace Parallax.Sources.Tests.Support;

/// <summary>Small corpora made by chance from a seed: reports of a few made towns, among them copies, edited and trimmed ones, lines that a site prints under everything, equal and missing dates.</summary>
internal sealed class MadeCorpus
{
    private const int Subjects = 12;
    private const int SentencesOfAReport = 14;
    private readonly Random _random;

    private MadeCorpus(int seed) => _random = new Random(seed);

    /// <summary>So many articles with different ids.</summary>
    public static ImmutableArray<Article> Of(int seed, int count)
    {
        var corpus = new MadeCorpus(seed);
        var articles = ImmutableArray.CreateBuilder<Article>(count);
        while (articles.Count < count)
        {
            articles.Add(corpus.Next(articles));
        }

        return articles.MoveToImmutable();
    }

    private Article Next(ImmutableArray<Article>.Builder before)
    {
        var subject = _random.Next(Subjects);
        var taken = before.Count > 0 && _random.Next(3) > 0 ? before[_random.Next(before.Count)].Text : null;
        var text = (taken, _random.Next(5)) switch
        {
            (null, _) => Report(subject, SentencesOfAReport),
            ({ } whole, 0) => whole,
            ({ } whole, 1) => whole[..Math.Max(1, whole.LastIndexOf('\n', whole.Length - 2))],
            ({ } whole, 2) => whole.Replace("the council", "councillors", StringComparison.Ordinal),
            ({ } whole, 3) => Report(subject, 4) + "\n" + whole,
            ({ } whole, _) => whole[..(whole.Length / 2)] + "\n" + Report(subject, SentencesOfAReport / 2),
        };
        if (_random.Next(3) == 0)
        {
            text += "\nSign up for the morning letter of the Sollan Tribune and read what the valley talks about before anybody else is awake.";
        }

        var title = _random.Next(3) == 0 ? null : $"Report {subject} of the valley";
        return new Article
        {
            Id = new ArticleId(string.Create(CultureInfo.InvariantCulture, $"{(char)('a' + _random.Next(26))}{before.Count}{(_random.Next(9) == 0 ? "\uD800" : "")}")),
            Source = "made",
            Text = title is null ? text : $"{title}\n{text}",
            Title = title,
            TitleSpan = title is null ? null : new TextSpan(0, title.Length),
            Outlet = _random.Next(2) == 0 ? null : $"Outlet {_random.Next(3)}",
            Published = _random.Next(3) == 0 ? null : new PublicationDate(new LocalDate(2031, 5, 1 + _random.Next(28)), _random.Next(2) == 0 ? null : "2031-05-03T10:00:00+02:00", PublicationBasis.Record),
            Cuts = text.Length > 400 && _random.Next(4) == 0 ? [new Cut(new TextSpan(300, 340), CutReason.Caption, "made")] : [],
        };
    }

    private string Report(int subject, int sentences) => string.Join('\n', Enumerable.Range(0, sentences).Select(_ => Sentence(subject)));

    private string Sentence(int subject)
    {
        string[] who = ["The mayor of Vell", "A speaker of the council", "Fishermen at the lower quay", "Engineer Ana Ruiz", "The ferry company", "Two members of the board"];
        string[] said = ["said on Monday that", "told the council that", "wrote in a letter that", "repeated that", "denied that"];
        string[] what = ["the bridge", "the northern pier", "the harbour", "the new school", "the night ferry", "the old mill"];
        string[] does = ["would be closed for repairs until the autumn", "had cost nine million crowns more than was planned", "could open again before the summer", "was sold to a company from Kestria", "must be paid for by the valley"];
        return string.Create(CultureInfo.InvariantCulture, $"{Any(who)} {Any(said)} {what[subject % what.Length]} of district {subject} {Any(does)}, and {Any(what)} {Any(does)} by {_random.Next(40)} votes.");
    }

    private string Any(string[] of) => of[_random.Next(of.Length)];
}
