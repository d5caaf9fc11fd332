using System.Collections.Immutable;
using Parallax.Articles;
using Parallax.Comparing;
using Parallax.Copies;
using Parallax.Dossiers;
using Parallax.Figures;
using Parallax.Flags;
using Parallax.Mentions;
using Parallax.Positions;

namespace Parallax.Printing.Tables;

/// <summary>Turns dossiers into tables, a table a kind of fact. Rows of several dossiers stand in one table, told apart by their <c>story</c>.</summary>
public static class DossierTables
{
    /// <summary>The tables, always the same ones; a kind without facts has no rows.</summary>
    public static ImmutableArray<Table> Of(ImmutableArray<Dossier> dossiers) =>
    [
        Articles(dossiers), Origins(dossiers), CopyPassages(dossiers), Entities(dossiers), Roles(dossiers), SeriesMembers(dossiers), SeriesRelations(dossiers),
        Utterances(dossiers), Differences(dossiers), Proposals(dossiers), Terms(dossiers), Responses(dossiers), Moves(dossiers), Gaps(dossiers), Mediators(dossiers), StoryPositions(dossiers),
        Timeline(dossiers), Contradictions(dossiers), Omissions(dossiers), Flags(dossiers),
    ];

    private static TableBuilder<Row<T>> New<T>(string name, string description) =>
        new TableBuilder<Row<T>>(name, description).Text("story", "Id of the dossier", row => row.Dossier.Id);

    private static IEnumerable<Row<T>> Each<T>(ImmutableArray<Dossier> dossiers, Func<Dossier, IEnumerable<T>> items) =>
        dossiers.SelectMany(dossier =>
        {
            var texts = dossier.Articles.ToDictionary(article => article.Reading.Article.Id, article => article.Reading.Article.Text);
            return items(dossier).Select(item => new Row<T>(dossier, texts, item));
        });

    private static TableBuilder<Row<T>> WithPlace<T>(this TableBuilder<Row<T>> table, Func<T, Citation> place) =>
        table.Place(row => place(row.Item), row => place(row.Item).Span.Of(row.Texts[place(row.Item).Article]));

    private static Table Articles(ImmutableArray<Dossier> dossiers) => New<DossierArticle>("articles", "A report")
        .Text("article", "Id", row => row.Item.Reading.Article.Id.Value)
        .Text("source", "Path or URL as given", row => row.Item.Reading.Article.Source)
        .Text("url", "Its own address", row => row.Item.Reading.Article.Url)
        .Text("outlet", "Who published it", row => row.Item.Reading.Article.Outlet)
        .Text("title", "Headline", row => row.Item.Reading.Article.Title)
        .Text("authors", "Persons and agencies, separated by semicolons", row => string.Join("; ", row.Item.Reading.Article.Authors))
        .Day("published", "Day of publication", row => row.Item.Reading.Article.Published?.Day)
        .Text("publishedBasis", "What the day rests on", row => row.Item.Reading.Article.Published is { } published ? EnumNames<PublicationBasis>.Of(published.Basis).Value : null)
        .Day("publishedFrom", "First day it can have appeared, where it states none", row => row.Item.PublishedRange?.From)
        .Day("publishedTo", "Last day it can have appeared, where it states none", row => row.Item.PublishedRange?.To)
        .Text("language", "ISO 639-1 code", row => row.Item.Reading.Article.Language)
        .Text("origin", "Id of its telling", row => row.Item.Origin)
        .Text("subStory", "Id of its story inside the thread", row => row.Item.Story)
        .Of(Each(dossiers, dossier => dossier.Articles));

    private static Table Origins(ImmutableArray<Dossier> dossiers) => New<Origin>("origins", "An independent telling")
        .Text("origin", "Id", row => row.Item.Id)
        .Text("articles", "Its reports, separated by semicolons", row => string.Join("; ", row.Item.Articles.Select(article => article.Value)))
        .Text("basis", "Why they count as one", row => EnumNames<OriginBasis>.Of(row.Item.Basis).Value)
        .Of(Each(dossiers, dossier => dossier.Origins.Origins));

    private static Table CopyPassages(ImmutableArray<Dossier> dossiers) => New<(CopyLink Link, Passage? Passage)>("copies", "A passage that two reports share; one row without passage where the link rests on none")
        .Text("a", "The one report", row => row.Item.Link.A.Value)
        .Text("b", "The other report", row => row.Item.Link.B.Value)
        .Text("kind", "How they share a telling", row => EnumNames<CopyKind>.Of(row.Item.Link.Kind).Value)
        .Number("score", "Confidence, 0 to 1", row => (decimal)Math.Round(row.Item.Link.Score, 4))
        .Number("share", "Part of the shorter body that the passages cover, 0 to 1", row => (decimal)Math.Round(row.Item.Link.Share, 4))
        .Text("from", "The likelier original", row => row.Item.Link.From?.Value)
        .Whole("aStart", "Offset of the passage in a", row => row.Item.Passage?.A.Start)
        .Whole("aEnd", "Offset past the passage in a", row => row.Item.Passage?.A.End)
        .Whole("bStart", "Offset of the passage in b", row => row.Item.Passage?.B.Start)
        .Whole("bEnd", "Offset past the passage in b", row => row.Item.Passage?.B.End)
        .Text("reasons", "What it rests on", row => string.Join("; ", row.Item.Link.Reasons))
        .Of(Each(dossiers, dossier => dossier.Copies.SelectMany(link => link.Passages.IsEmpty ? [(link, (Passage?)null)] : link.Passages.Select(passage => (link, (Passage?)passage)))));

    private static Table Entities(ImmutableArray<Dossier> dossiers) => New<(StoryEntity Entity, Citation Mention)>("entities", "A mention of a person, body or place")
        .Text("entity", "Id of what is named", row => row.Item.Entity.Id)
        .Text("name", "Its fullest name", row => row.Item.Entity.Name)
        .Text("kind", "What it is", row => EnumNames<EntityKind>.Of(row.Item.Entity.Kind).Value)
        .Text("aliases", "Its other names, separated by semicolons", row => string.Join("; ", row.Item.Entity.Aliases))
        .WithPlace(item => item.Mention)
        .Of(Each(dossiers, dossier => dossier.Entities.SelectMany(entity => entity.Mentions.Select(mention => (entity, mention)))));

    private static Table Roles(ImmutableArray<Dossier> dossiers) => New<(StoryEntity Entity, StoryRole Role)>("roles", "An office that a report gives someone")
        .Text("entity", "Id of who bears it", row => row.Item.Entity.Id)
        .Text("name", "The bearer's fullest name", row => row.Item.Entity.Name)
        .Text("role", "The office", row => row.Item.Role.Role)
        .WithPlace(item => item.Role.Place)
        .Of(Each(dossiers, dossier => dossier.Entities.SelectMany(entity => entity.Roles.Select(role => (entity, role)))));

    private static Table SeriesMembers(ImmutableArray<Dossier> dossiers) => New<(FigureSeries Series, SeriesMember Member, int Index)>("series", "A figure of a series")
        .Text("series", "Id of the series", row => row.Item.Series.Id)
        .Text("title", "What it is", row => row.Item.Series.Title)
        .Text("counts", "What is counted", row => row.Item.Series.Counts)
        .Text("unit", "Its unit", row => row.Item.Series.Unit)
        .Whole("member", "Index in the series", row => row.Item.Index)
        .Number("low", "Lower end", row => row.Item.Member.Figure.Low)
        .Number("high", "Upper end", row => row.Item.Member.Figure.High)
        .Text("hedge", "How firmly it is given", row => EnumNames<Hedge>.Of(row.Item.Member.Figure.Hedge).Value)
        .Text("asOf", "The day or month it measures", row => row.Item.Member.Figure.AsOf?.ToString())
        .Text("attribution", "Who answers for it", row => row.Item.Member.Figure.Attribution)
        .WithPlace(item => new Citation(item.Member.Article, item.Member.Figure.Span))
        .Whole("origins", "Independent tellings of the series", row => row.Item.Series.Origins)
        .Of(Each(dossiers, dossier => dossier.Series.SelectMany(series => series.Members.Select((member, index) => (series, member, index)))));

    private static Table SeriesRelations(ImmutableArray<Dossier> dossiers) => New<(FigureSeries Series, SeriesRelation Relation)>("relations", "How two figures of a series go together")
        .Text("series", "Id of the series", row => row.Item.Series.Id)
        .Whole("a", "Index of the one member", row => row.Item.Relation.A)
        .Whole("b", "Index of the other", row => row.Item.Relation.B)
        .Text("relation", "How they go together", row => EnumNames<FigureRelation>.Of(row.Item.Relation.Relation).Value)
        .Text("reason", "Why", row => row.Item.Relation.Reason)
        .Of(Each(dossiers, dossier => dossier.Series.SelectMany(series => series.Relations.Select(relation => (series, relation)))));

    private static Table Utterances(ImmutableArray<Dossier> dossiers) => New<(Utterance Utterance, Citation Variant, int Index)>("utterances", "A quotation or paraphrase of one saying")
        .Text("utterance", "Id of the saying", row => row.Item.Utterance.Id)
        .Text("speaker", "Who said it", row => row.Item.Utterance.Speaker)
        .Day("date", "When it was said", row => row.Item.Utterance.Date)
        .Whole("variant", "Index in the saying", row => row.Item.Index)
        .WithPlace(item => item.Variant)
        .Whole("origins", "Independent tellings of the saying", row => row.Item.Utterance.Origins)
        .Of(Each(dossiers, dossier => dossier.Utterances.SelectMany(utterance => utterance.Variants.Select((variant, index) => (utterance, variant, index)))));

    private static Table Differences(ImmutableArray<Dossier> dossiers) => New<(Utterance Utterance, VariantDifference Difference)>("differences", "A difference between two variants of a saying")
        .Text("utterance", "Id of the saying", row => row.Item.Utterance.Id)
        .Whole("a", "Index of the one variant", row => row.Item.Difference.A)
        .Whole("b", "Index of the other", row => row.Item.Difference.B)
        .Text("kind", "How they differ", row => EnumNames<DifferenceKind>.Of(row.Item.Difference.Kind).Value)
        .Whole("aStart", "Offset in the one's article", row => row.Item.Difference.ASpan.Start)
        .Whole("aEnd", "Offset past it", row => row.Item.Difference.ASpan.End)
        .Whole("bStart", "Offset in the other's article", row => row.Item.Difference.BSpan.Start)
        .Whole("bEnd", "Offset past it", row => row.Item.Difference.BSpan.End)
        .Of(Each(dossiers, dossier => dossier.Utterances.SelectMany(utterance => utterance.Differences.Select(difference => (utterance, difference)))));

    private static Table Proposals(ImmutableArray<Dossier> dossiers) => New<Proposal>("proposals", "An offer or plan")
        .Text("proposal", "Id", row => row.Item.Id)
        .Text("title", "What it is", row => row.Item.Title)
        .Text("by", "Who drafted it, separated by semicolons", row => string.Join("; ", row.Item.By))
        .Text("via", "Through whom it went, separated by semicolons", row => string.Join("; ", row.Item.Via))
        .Day("date", "When it was made", row => row.Item.Date)
        .Whole("version", "Its number among its author's proposals, from 1; empty for what parties agreed on", row => row.Item.Version)
        .Text("follows", "Id of its author's proposal before it", row => row.Item.Follows)
        .Of(Each(dossiers, dossier => dossier.Negotiation.Proposals));

    private static Table Terms(ImmutableArray<Dossier> dossiers) => New<(Proposal Proposal, ProposalTerm Term)>("terms", "A term of a proposal")
        .Text("proposal", "Id of the proposal", row => row.Item.Proposal.Id)
        .Text("term", "Id of the term, one for all tellings of it", row => row.Item.Term.Id)
        .Text("kind", "What it is about", row => EnumNames<TermKind>.Of(row.Item.Term.Kind).Value)
        .Text("topic", "A closer name for it", row => row.Item.Term.Topic)
        .WithPlace(item => item.Term.Place)
        .Of(Each(dossiers, dossier => dossier.Negotiation.Proposals.SelectMany(proposal => proposal.Terms.Select(term => (proposal, term)))));

    private static Table Responses(ImmutableArray<Dossier> dossiers) => New<(Proposal Proposal, ProposalResponse Response)>("responses", "An answer to a proposal")
        .Text("proposal", "Id of the proposal", row => row.Item.Proposal.Id)
        .Text("response", "Id of the answer, one for all reports of it", row => row.Item.Response.Id)
        .Text("actor", "Who answered", row => row.Item.Response.Actor)
        .Text("stance", "What the answer was", row => EnumNames<Stance>.Of(row.Item.Response.Stance).Value)
        .Day("date", "When", row => row.Item.Response.Date)
        .WithPlace(item => item.Response.Place)
        .Of(Each(dossiers, dossier => dossier.Negotiation.Proposals.SelectMany(proposal => proposal.Responses.Select(response => (proposal, response)))));

    private static Table Moves(ImmutableArray<Dossier> dossiers) => New<(Proposal Proposal, ProposalMove Move)>("moves", "A quantity in which a version moved from the one before it")
        .Text("proposal", "Id of the version that moved", row => row.Item.Proposal.Id)
        .Text("follows", "Id of the version it moved from", row => row.Item.Proposal.Follows)
        .Text("by", "Who moved, separated by semicolons", row => string.Join("; ", row.Item.Proposal.By))
        .Day("date", "When the version was made", row => row.Item.Proposal.Date)
        .Text("kind", "What the term is about", row => EnumNames<TermKind>.Of(row.Item.Move.Kind).Value)
        .Text("topic", "A closer name for it", row => row.Item.Move.Topic)
        .Text("unit", "Unit of both quantities", row => row.Item.Move.To.Unit)
        .Number("fromLow", "Lower end before", row => row.Item.Move.From.Low)
        .Number("fromHigh", "Upper end before", row => row.Item.Move.From.High)
        .Text("fromArticle", "Id of the article that tells the quantity before", row => row.Item.Move.From.Place.Article.Value)
        .Whole("fromStart", "Offset of its first character", row => row.Item.Move.From.Place.Span.Start)
        .Whole("fromEnd", "Offset past its last character", row => row.Item.Move.From.Place.Span.End)
        .Number("low", "Lower end now", row => row.Item.Move.To.Low)
        .Number("high", "Upper end now", row => row.Item.Move.To.High)
        .WithPlace(item => item.Move.To.Place)
        .Of(Each(dossiers, dossier => dossier.Negotiation.Proposals.SelectMany(proposal => proposal.Moves.Select(move => (proposal, move)))));

    private static Table Gaps(ImmutableArray<Dossier> dossiers) => New<(NegotiationGap Gap, GapSide Side, int Index)>("gaps", "Where one party stands on a thing that more than one has named")
        .Whole("gap", "Index of the thing", row => row.Item.Index)
        .Text("kind", "What it is about", row => EnumNames<TermKind>.Of(row.Item.Gap.Kind).Value)
        .Text("topic", "A closer name for it", row => row.Item.Gap.Topic)
        .Text("unit", "Unit of the quantities", row => row.Item.Gap.Unit)
        .Flag("open", "Whether the quantities cannot be one; empty where words alone are told, which a person must judge", row => row.Item.Gap.IsOpen)
        .Text("party", "Whose stand it is", row => row.Item.Side.Party)
        .Flag("mediator", "Whether it is a mediator's plan and no party's stand", row => row.Item.Side.IsMediator)
        .Text("proposal", "Id of the proposal the party stands by", row => row.Item.Side.Proposal)
        .Number("low", "Lower end", row => row.Item.Side.Low)
        .Number("high", "Upper end", row => row.Item.Side.High)
        .WithPlace(item => item.Side.Place)
        .Of(Each(dossiers, dossier => dossier.Negotiation.Gaps.SelectMany((gap, index) => gap.Sides.Select(side => (gap, side, index)))));

    private static Table Mediators(ImmutableArray<Dossier> dossiers) => New<(Mediator Mediator, Citation Place)>("mediators", "A place that tells of somebody who goes between the parties")
        .Text("name", "Who it is", row => row.Item.Mediator.Name)
        .WithPlace(item => item.Place)
        .Of(Each(dossiers, dossier => dossier.Negotiation.Mediators.SelectMany(mediator => mediator.Places.Select(place => (mediator, place)))));

    private static Table StoryPositions(ImmutableArray<Dossier> dossiers) => New<StoryPosition>("positions", "A stance of a party")
        .Text("actor", "Whose it is", row => row.Item.Actor)
        .Text("stance", "What it is", row => EnumNames<Stance>.Of(row.Item.Position.Stance).Value)
        .Flag("negated", "Whether it is denied", row => row.Item.Position.IsNegated)
        .Text("target", "Towards what", row => row.Item.Position.Target)
        .Text("proposal", "Id of the proposal it is about", row => row.Item.Proposal)
        .Day("date", "When it was taken", row => row.Item.Position.Date)
        .WithPlace(item => new Citation(item.Article, item.Position.Span))
        .Of(Each(dossiers, dossier => dossier.Negotiation.Positions));

    private static Table Timeline(ImmutableArray<Dossier> dossiers) => New<(TimelineEntry Entry, Citation Source, int Index)>("timeline", "A place that tells of an event")
        .Whole("entry", "Index of the event", row => row.Item.Index)
        .Text("date", "Day, month or year of the event", row => row.Item.Entry.Date)
        .Text("summary", "A sentence that tells it", row => row.Item.Entry.Summary)
        .Number("weight", "Higher comes first", row => (decimal)Math.Round(row.Item.Entry.Weight, 4))
        .WithPlace(item => item.Source)
        .Whole("origins", "Independent tellings of the event", row => row.Item.Entry.Origins)
        .Text("part", "told, background where it was over before the reports, or announced where it lay ahead of them", row => EnumNames<TimelinePart>.Of(row.Item.Entry.Part).Value)
        .Of(Each(dossiers, dossier => dossier.Timeline.SelectMany((entry, index) => entry.Sources.Select(source => (entry, source, index)))));

    private static Table Contradictions(ImmutableArray<Dossier> dossiers) => New<(Contradiction Contradiction, Citation Member, int Index)>("contradictions", "One side of a contradiction")
        .Whole("contradiction", "Index of the contradiction", row => row.Item.Index)
        .Text("kind", "What they disagree on", row => EnumNames<ContradictionKind>.Of(row.Item.Contradiction.Kind).Value)
        .Text("explanation", "How", row => row.Item.Contradiction.Explanation)
        .WithPlace(item => item.Member)
        .Of(Each(dossiers, dossier => dossier.Contradictions.SelectMany((contradiction, index) => contradiction.Members.Select(member => (contradiction, member, index)))));

    private static Table Omissions(ImmutableArray<Dossier> dossiers) => New<Omission>("omissions", "A fact that a report leaves out and others carry")
        .Text("article", "Id of the report", row => row.Item.Article.Value)
        .Text("kind", "Kind of the fact", row => row.Item.Kind)
        .Text("id", "Id of the fact", row => row.Item.Id)
        .Of(Each(dossiers, dossier => dossier.Omissions));

    private static Table Flags(ImmutableArray<Dossier> dossiers) => New<(ArticleId Article, Flag Flag)>("flags", "A passage to be wary of")
        .Text("kind", "What is wrong", row => EnumNames<FlagKind>.Of(row.Item.Flag.Kind).Value)
        .Text("reason", "Why", row => row.Item.Flag.Reason)
        .WithPlace(item => new Citation(item.Article, item.Flag.Span))
        .Of(Each(dossiers, dossier => dossier.Articles.SelectMany(article => article.Reading.Flags.Select(flag => (article.Reading.Article.Id, flag)))));

    /// <summary>An item with its dossier and the texts its offsets mean.</summary>
    private sealed record Row<T>(Dossier Dossier, Dictionary<ArticleId, string> Texts, T Item);
}
