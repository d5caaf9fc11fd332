using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using Parallax.Articles;
using Parallax.Comparing;
using Parallax.Copies;
using Parallax.Dossiers;
using Parallax.Flags;
using Parallax.Printing.Ledgers;

namespace Parallax.Printing;

/// <summary>Prints a dossier as Markdown that is read in a terminal as well. Each fact names its report with the offsets of its characters.</summary>
public sealed class DossierMarkdown
{
    private readonly StringBuilder _written = new();
    private readonly Dossier _dossier;
    private readonly FrozenDictionary<ArticleId, Article> _articles;

    private DossierMarkdown(Dossier dossier)
    {
        _dossier = dossier;
        _articles = dossier.Articles.ToFrozenDictionary(article => article.Reading.Article.Id, article => article.Reading.Article);
    }

    /// <summary>The whole dossier.</summary>
    public static string Of(Dossier dossier)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        return new DossierMarkdown(dossier).Written();
    }

    /// <summary>A list that leads to several dossiers.</summary>
    /// <param name="dossiers">The dossiers with their file names.</param>
    public static string Index(IReadOnlyList<(Dossier Dossier, string File)> dossiers)
    {
        ArgumentNullException.ThrowIfNull(dossiers);
        return "# Dossiers\n\n" + string.Concat(dossiers.Select(each =>
            $"- [{Text(Words.Short(each.Dossier.Title, 160))}]({Uri.EscapeDataString(each.File)}), {Words.Days(each.Dossier.From, each.Dossier.To)} · {Voices(each.Dossier.Articles.Length, each.Dossier.Origins.Origins.Length)}\n"));
    }

    private string Written()
    {
        Line($"# {Text(Words.Short(_dossier.Title, 200))}");
        Line($"{Words.Days(_dossier.From, _dossier.To)} · {Words.Count(_dossier.Articles.Length, "report")}, {Words.Count(_dossier.Origins.Origins.Length, "independent telling")}");
        WriteLedger();
        WriteSeries();
        WritePositions();
        WriteUtterances();
        WriteProposals();
        WriteGaps();
        WriteTimeline();
        WriteReports();
        WriteFlags();
        return _written.ToString();
    }

    private void WriteLedger()
    {
        var lines = Ledger.Of(_dossier);
        foreach (var panel in Enum.GetValues<LedgerPanel>())
        {
            var shown = lines.Where(line => line.Panel == panel).ToList();
            Line($"## {panel} ({shown.Count.ToString(CultureInfo.InvariantCulture)})");
            foreach (var line in shown)
            {
                var separator = panel switch { LedgerPanel.Changing => " → ", LedgerPanel.Disputed => " against ", _ => "; " };
                Item($"**{Text(Words.Short(line.Title, 160))}**: {string.Join(separator, line.Entries.Select(entry => $"{Text(entry.Text)} {string.Concat(entry.Places.Select(Place))}"))} · {Voices(line.Reports, line.Origins)}");
            }

            _written.Append(shown.Count == 0 ? "Nothing.\n\n" : "\n");
        }
    }

    private void WriteSeries()
    {
        Heading("Figures", _dossier.Series.IsEmpty);
        foreach (var series in _dossier.Series)
        {
            Line($"### {Text(Words.Short(series.Title, 160))} · {Voices(series.Members.Select(member => member.Article).Distinct().Count(), series.Origins)}");
            for (var i = 0; i < series.Members.Length; i++)
            {
                var (article, figure) = series.Members[i];
                var asOf = figure.AsOf is { } day ? $", as of {day}" : "";
                var source = figure.Attribution is { } attribution ? $", according to {Text(Words.Short(attribution))}" : "";
                var relations = series.Relations.Where(relation => Math.Max(relation.A, relation.B) == i)
                    .GroupBy(relation => relation.Relation)
                    .OrderByDescending(kind => kind.Key)
                    .Select(kind => $"{Words.Relates(kind.Key)} with {string.Join(", ", kind.Select(relation => Math.Min(relation.A, relation.B) + 1).Order().Select(number => number.ToString(CultureInfo.InvariantCulture)))}{(kind.Key == FigureRelation.Agree ? "" : $" ({Text(Words.Short(kind.First().Reason, 120))})")}");
                Numbered(i + 1, $"{Text(Words.Amount(figure))}{asOf}{source} {Place(new Citation(article, figure.Span))}{string.Concat(relations.Select(relation => "; " + relation))}");
            }

            _written.Append('\n');
        }
    }

    private void WritePositions()
    {
        Heading("Where the parties stand", _dossier.Negotiation.Positions.IsEmpty);
        foreach (var party in _dossier.Negotiation.Positions.GroupBy(position => position.Actor, StringComparer.Ordinal).OrderByDescending(party => party.Count()).ThenBy(party => party.Key, StringComparer.Ordinal))
        {
            Line($"### {Text(Words.Short(party.Key))}");
            foreach (var position in party)
            {
                var day = position.Position.Date ?? _articles[position.Article].Published?.Day;
                Item($"{(day is { } known ? Words.Day(known) : "undated")}: **{Words.Stances(position.Position.Stance, position.Position.IsNegated)}** {Text(Words.Short(position.Position.Target ?? "", 160))} {Place(new Citation(position.Article, position.Position.Span))}");
            }

            _written.Append('\n');
        }
    }

    private void WriteUtterances()
    {
        Heading("Who said what", _dossier.Utterances.IsEmpty);
        foreach (var utterance in _dossier.Utterances)
        {
            Line($"### {Text(Words.Short(utterance.Speaker ?? "Unknown speaker"))}{(utterance.Date is { } day ? ", " + Words.Day(day) : "")} · {Voices(utterance.Variants.Select(variant => variant.Article).Distinct().Count(), utterance.Origins)}");
            foreach (var variant in utterance.Variants)
            {
                Item($"“{Text(Quote(variant))}” {Place(variant)}");
            }

            foreach (var difference in utterance.Differences)
            {
                var (a, b) = (_articles[utterance.Variants[difference.A].Article], _articles[utterance.Variants[difference.B].Article]);
                Item($"{EnumNames<DifferenceKind>.Of(difference.Kind).Value}: “{Text(Words.Short(difference.ASpan.Of(a.Text)))}” against “{Text(Words.Short(difference.BSpan.Of(b.Text)))}”");
            }

            _written.Append('\n');
        }
    }

    private void WriteProposals()
    {
        Heading("Proposals and answers", _dossier.Negotiation.Proposals.IsEmpty);
        foreach (var proposal in _dossier.Negotiation.Proposals)
        {
            Line($"### {Text(Words.Short(proposal.Title, 160))}");
            Line($"By {(proposal.By.IsEmpty ? "an author not told" : Text(string.Join(", ", proposal.By)))}{(proposal.Via.IsEmpty ? "" : ", through " + Text(string.Join(", ", proposal.Via)))}{(proposal.Date is { } day ? ", " + Words.Day(day) : "")}.{(proposal.Version is { } version ? $" Version {version}{(proposal.Follows is { } follows ? $", after {follows}" : "")}." : "")}");
            foreach (var move in proposal.Moves)
            {
                Item($"moved{(move.Topic is { } topic ? $" on {Text(topic)}" : "")}: {Text(Quote(move.From.Place))} {Place(move.From.Place)} → {Text(Quote(move.To.Place))} {Place(move.To.Place)}");
            }

            foreach (var term in proposal.Terms)
            {
                Item($"{EnumNames<TermKind>.Of(term.Kind).Value}: {Text(Words.Short(term.Text, 240))} {Place(term.Place)}");
            }

            foreach (var response in proposal.Responses)
            {
                Item($"{Text(Words.Short(response.Actor))} **{Words.Stances(response.Stance, isNegated: false)}**{(response.Date is { } answered ? ", " + Words.Day(answered) : "")}: “{Text(Words.Short(Quote(response.Place), 200))}” {Place(response.Place)}");
            }

            _written.Append('\n');
        }
    }

    private void WriteGaps()
    {
        var gaps = _dossier.Negotiation.Gaps;
        Heading("Between the parties", gaps.IsEmpty);
        foreach (var gap in gaps)
        {
            var state = gap.IsOpen switch { true => "open", false => "closed", null => "in words only" };
            Item($"**{Text(gap.Topic ?? EnumNames<TermKind>.Of(gap.Kind).Value)}**, {state}: {string.Join(" · ", gap.Sides.Select(side => $"{Text(Words.Short(side.Party))}{(side.IsMediator ? " (mediator)" : "")} “{Text(Words.Short(side.Text, 160))}” {Place(side.Place)}"))}");
        }

        _written.Append(gaps.IsEmpty ? "" : "\n");
    }

    private void WriteTimeline()
    {
        Heading("Timeline", _dossier.Timeline.IsEmpty);
        foreach (var part in _dossier.Timeline.GroupBy(entry => entry.Part).OrderBy(part => part.Key))
        {
            Line($"### {Words.PartOf(part.Key)}");
            foreach (var entry in part)
            {
                Item($"**{Text(Words.When(entry.Date))}** {Text(Words.Short(entry.Summary, 300))} {string.Concat(entry.Sources.Select(Place))} · {Voices(entry.Sources.Select(source => source.Article).Distinct().Count(), entry.Origins)}");
            }

            _written.Append('\n');
        }
    }

    private void WriteReports()
    {
        Line("## Reports");
        foreach (var report in _dossier.Articles)
        {
            var article = report.Reading.Article;
            var published = article.Published is { } date ? $"{Words.Day(date.Day)} ({EnumNames<PublicationBasis>.Of(date.Basis).Value})"
                : report.PublishedRange is { } range ? $"day not stated, {Words.Days(range.From, range.To)} ({Text(string.Join("; ", range.Reasons))})"
                : "day not stated";
            Item($"`{article.Id.Value.Replace('`', '\'').ReplaceLineEndings(" ")}` {Text(Words.Short(article.Outlet ?? "outlet not stated"))}, {published}: {Text(Words.Short(article.Title ?? "", 160))} · {report.Origin}");
        }

        foreach (var link in _dossier.Copies)
        {
            Item($"{EnumNames<CopyKind>.Of(link.Kind).Value}: {Text(link.A.Value)} and {Text(link.B.Value)}{(link.From is { } from ? ", likelier original " + Text(from.Value) : "")} ({Text(string.Join("; ", link.Reasons))})");
        }

        _written.Append('\n');
    }

    private void WriteFlags()
    {
        Heading("Passages to be wary of", _dossier.Articles.All(report => report.Reading.Flags.IsEmpty));
        foreach (var report in _dossier.Articles)
        {
            foreach (var flag in report.Reading.Flags)
            {
                var place = new Citation(report.Reading.Article.Id, flag.Span);
                Item($"{EnumNames<FlagKind>.Of(flag.Kind).Value}: “{Text(Words.Short(Quote(place), 160))}” ({Text(Words.Short(flag.Reason, 160))}) {Place(place)}");
            }
        }
    }

    private void Heading(string title, bool isEmpty)
    {
        if (!isEmpty)
        {
            Line($"## {title}");
        }
    }

    private void Line(string line) => _written.Append(line).Append("\n\n");

    private void Item(string item) => _written.Append("- ").Append(item).Append('\n');

    private void Numbered(int number, string item) => _written.Append(CultureInfo.InvariantCulture, $"{number}. ").Append(item).Append('\n');

    private string Quote(Citation place) => place.Span.Of(_articles[place.Article].Text);

    private string Place(Citation place) =>
        $"[{Text(Words.Report(_articles[place.Article]))}{(_articles[place.Article].Outlet is null ? "" : ", " + Text(place.Article.Value))}: {string.Create(CultureInfo.InvariantCulture, $"{place.Span.Start}–{place.Span.End}")}]";

    private static string Voices(int reports, int origins) => $"{Words.Count(reports, "report")}, {origins.ToString(CultureInfo.InvariantCulture)} independent";

    private static string Text(string text) => MarkdownText.Inline(text);
}
