using System.Collections.Immutable;
using NodaTime;
using Parallax.Articles;
using Parallax.Comparing;
using Parallax.Copies;
using Parallax.Dossiers;
using Parallax.Figures;
using Parallax.Flags;
using Parallax.Languages;
using Parallax.Mentions;
using Parallax.Positions;
using Parallax.Readings;
using Parallax.Text;

namespace Parallax.Tests.Support;

/// <summary>A dossier with a fact of every kind, on invented talks between invented countries.</summary>
internal static class SomeDossier
{
    private static readonly ImmutableArray<Article> Articles =
    [
        Report("agency", "Sollan Press Agency", new LocalDate(2031, 3, 3), "Marrow offers truce of forty days",
            "Marrow offers truce of forty days\n\nMarrow proposed a truce of forty days on Monday. At least 120 people have been killed since January, the health board said.\n\n“We want the guns to fall silent,” Foreign Minister Ada Quill said."),
        Report("courier", "The Courier", new LocalDate(2031, 3, 3), "Truce offer by Marrow",
            "Truce offer by Marrow\n\nMarrow proposed a truce of forty days on Monday. At least 120 people have been killed since January, the health board said."),
        Report("tribune", "Orrin Tribune", new LocalDate(2031, 3, 5), "Sollan turns the offer down",
            "Sollan turns the offer down\n\nSollan rejected the forty-day truce on Wednesday. The health board put the dead at 131. Officials hold 36 captives, the army says.\n\n“We would like the weapons to be quiet,” Ms. Quill was quoted as saying.\n\nShare this story\n"),
        Report("beacon", "The Beacon", null, "Talks go on",
            "Talks go on\n\nThe two sides met again. There are 41 captives, relatives say. U. S. S. talks hopeful. Marrow now offers thirty days."),
    ];

    /// <summary>
    /// The dossier; <paramref name="spoil"/> changes every field that an input or a stage could have given, <paramref name="inText"/> the articles' texts
    /// (it may only add at the end, so that the spans hold).
    /// </summary>
    public static Dossier Create(Func<string, string>? spoil = null, Func<string, string>? inText = null)
    {
        var change = spoil ?? (text => text);
        var changeText = inText ?? (text => text);
        var readings = Articles.Select(article => new Reading
        {
            Article = article with { Text = changeText(article.Text), Title = change(article.Title!), Outlet = change(article.Outlet!), Source = change(article.Source), Url = change("https://example.org/" + article.Id.Value), Authors = [change("Ada Quill")] },
            Text = new TextSplitter(Language.English).Split(article.Text, article.Regions()),
            Flags = article.Id.Value == "beacon" ? [new Flag(At("beacon", "U. S. S.").Span, "flag.abbreviation", FlagKind.Garbled, change("a broken abbreviation"))] : [],
        }).ToImmutableArray();
        var deaths = new FigureSeries("s1", change("People killed since January"), change("people killed"), "people",
            [Member("agency", "At least 120", 120, Hedge.AtLeast, change("the health board")), Member("courier", "At least 120", 120, Hedge.AtLeast, change("the health board")), Member("tribune", "131", 131, Hedge.Exact, change("The health board"))],
            [new SeriesRelation(0, 1, FigureRelation.Agree, change("same value")), new SeriesRelation(1, 2, FigureRelation.Evolves, change("two days later, 9 % more"))], 2);
        var captives = new FigureSeries("s2", change("Captives held"), change("captives"), "people",
            [Member("tribune", "36", 36, Hedge.Exact, change("the army")), Member("beacon", "41", 41, Hedge.Exact, change("relatives"))],
            [new SeriesRelation(0, 1, FigureRelation.Conflict, change("same slot, 36 and 41"))], 2);
        return new Dossier
        {
            Id = "t0123456789abcdef",
            Title = change("Marrow offers truce of forty days"),
            From = new LocalDate(2031, 3, 3),
            To = new LocalDate(2031, 3, 5),
            Articles = [.. readings.Select((reading, i) => new DossierArticle(reading, i < 2 ? "o1" : $"o{i}", "y1", i == 3 ? new PublishedRange(new LocalDate(2031, 3, 4), null, [change("speaks of the offer of 3 March")]) : null))],
            Origins = new OriginMap([new Origin("o1", [new ArticleId("agency"), new ArticleId("courier")], OriginBasis.Copy), new Origin("o2", [new ArticleId("tribune")], OriginBasis.Own), new Origin("o3", [new ArticleId("beacon")], OriginBasis.Own)]),
            Copies = [new CopyLink(new ArticleId("agency"), new ArticleId("courier"), CopyKind.Copy, 0.98, 1, new ArticleId("agency"), [new Passage(At("agency", "Marrow proposed").Span, At("courier", "Marrow proposed").Span, PassageKind.Verbatim)], [change("same words in the same order")])],
            Entities = [new StoryEntity("n1", change("Ada Quill"), EntityKind.Person, [change("Quill")], [new StoryRole(change("Foreign Minister"), At("agency", "Foreign Minister"))], [At("agency", "Ada Quill"), At("tribune", "Quill")])],
            Series = [deaths, captives],
            Utterances = [new Utterance("u1", change("Ada Quill"), new LocalDate(2031, 3, 3), [At("agency", "We want the guns to fall silent,"), At("tribune", "We would like the weapons to be quiet,")], [new VariantDifference(0, 1, DifferenceKind.Translation, At("agency", "the guns to fall silent").Span, At("tribune", "the weapons to be quiet").Span)], 2)],
            Negotiation = new Negotiation(
                [new Proposal("p1", change("Truce of forty days"), [change("Marrow")], [change("the Sollan envoy")], new LocalDate(2031, 3, 3), [new ProposalTerm(TermKind.Duration, change("forty days"), At("agency", "forty days on")) { Id = "t1" }], [new ProposalResponse(change("Sollan"), Stance.Rejects, new LocalDate(2031, 3, 5), At("tribune", "rejected the forty-day truce"))]),
                    new Proposal("p2", change("Truce of thirty days"), [change("Marrow")], [], null, [new ProposalTerm(TermKind.Duration, change("thirty days"), At("beacon", "offers thirty days")) { Id = "t2" }], [])
                    {
                        Version = 2,
                        Follows = "p1",
                        Moves = [new ProposalMove(TermKind.Duration, change("length of the truce"), new ProposalQuantity(40, 40, "days", At("agency", "forty days on")), new ProposalQuantity(30, 30, "days", At("beacon", "thirty days")))],
                    }],
                [Position("agency", "proposed a truce of forty days", change("Marrow"), Stance.Proposes, change("a truce of forty days")), Position("tribune", "rejected the forty-day truce", change("Sollan"), Stance.Rejects, change("the forty-day truce"))])
            {
                Gaps = [new NegotiationGap(TermKind.Duration, change("length of the truce"), "days", true, [new GapSide(change("Marrow"), "p1", 40, 40, change("forty days"), At("agency", "forty days on")), new GapSide(change("Sollan"), "p1", null, null, change("forty-day truce"), At("tribune", "forty-day truce"))]), new NegotiationGap(TermKind.Release, null, "captives", true, [new GapSide(change("Marrow"), "p1", 36, 36, change("36"), At("tribune", "36")), new GapSide(change("the Sollan envoy"), "p3", 41, 41, change("41"), At("beacon", "41")) { IsMediator = true }])],
                Mediators = [new Mediator(change("the Sollan envoy"), [At("beacon", "The two sides met again.")])],
            },
            Timeline = [new TimelineEntry("2031-03-03", change("Marrow proposed a truce of forty days on Monday."), 2, [At("agency", "Marrow proposed a truce of forty days on Monday."), At("courier", "Marrow proposed a truce of forty days on Monday.")], 1), new TimelineEntry("2031-03-05", change("Sollan rejected the forty-day truce on Wednesday."), 1.5, [At("tribune", "Sollan rejected the forty-day truce on Wednesday.")], 1)],
            Contradictions = [new Contradiction(ContradictionKind.Manner, change("Quill wants the guns silent, or would like them quiet"), [At("agency", "We want the guns to fall silent,"), At("tribune", "We would like the weapons to be quiet,")])],
            Omissions = [new Omission(new ArticleId("courier"), "utterance", "u1"), new Omission(new ArticleId("beacon"), "term", "t1")],
        };
    }

    private static Article Report(string id, string outlet, LocalDate? day, string title, string text)
    {
        var share = text.IndexOf("Share this story", StringComparison.Ordinal);
        return new Article
        {
            Id = new ArticleId(id),
            Source = $"{id}.txt",
            Outlet = outlet,
            Title = title,
            TitleSpan = new TextSpan(0, title.Length),
            Published = day is { } known ? new PublicationDate(known, null, PublicationBasis.Text) : null,
            Text = text,
            Cuts = share < 0 ? [] : [new Cut(new TextSpan(share, text.Length), CutReason.Share, "cut.share")],
        };
    }

    private static Citation At(string id, string words)
    {
        var article = Articles.Single(article => article.Id.Value == id);
        var start = article.Text.LastIndexOf(words, StringComparison.Ordinal);
        return new Citation(article.Id, new TextSpan(start, start + words.Length));
    }

    private static SeriesMember Member(string id, string words, decimal value, Hedge hedge, string attribution) => new(
        new ArticleId(id),
        new Figure(At(id, words).Span, "figure.number", value, hedge == Hedge.AtLeast ? null : value, hedge, "people", null, "people", attribution, null, null));

    private static StoryPosition Position(string id, string words, string actor, Stance stance, string target) =>
        new(new ArticleId(id), new Position(At(id, words).Span, "position.verb", actor, null, stance, target, null, IsNegated: false), actor, "p1");
}
