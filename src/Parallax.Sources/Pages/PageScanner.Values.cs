using System.Buffers;
using System.Collections.Frozen;
using System.Collections.Immutable;
using Parallax.Articles;

namespace Parallax.Sources.Pages;

/// <content>What tags and named elements say about the article.</content>
internal sealed partial class PageScanner
{
    private const int LongestValue = 400;
    private const int ShortestData = 400;

    private static readonly FrozenDictionary<string, PageField>.AlternateLookup<ReadOnlySpan<char>> MetaFields = new (PageField Field, string Keys)[]
    {
        (PageField.Title, "og:title twitter:title title headline dc.title dcterms.title parsely-title sailthru.title article:title cxenseparse:title hdl citation_title mediator_title fb_title ob_headline"),
        (PageField.Author, "author article:author og:author og:article:author dc.creator dcterms.creator dc.contributor byl byline parsely-author sailthru.author cxenseparse:author citation_author article:author_name twitter:data1 authors creator vr:author article.author news_authors rbauthors mediator_author cse_author x-author lp.article:author dcsext.author shareaholic:article_author_name"),
        (PageField.Published, "article:published_time og:article:published_time article:published og:published_time og:pubdate datepublished date pubdate publishdate publish_date publish-date publication_date publicationdate published_time published-date published dc.date dc.date.issued dc.date.created dcterms.date dcterms.created dcterms.issued dc.date.published parsely-pub-date sailthru.date cxenseparse:recs:publishtime cxenseparse:publishtime article_date_original article.published article:date article:post_date originalpublicationdate created created_at datecreated date_published citation_date citation_publication_date citation_online_date timestamp bt:pubdate ptime displaydate article_publication_date last-published rnews:datepublished vr:published_time buzz:date eprints.date release_date pub_date dateissued doc_date cre_date cdate sort_date"),
        (PageField.Modified, "article:modified_time og:article:modified_time og:updated_time datemodified last-modified lastmod revised dc.date.modified dcterms.modified modified modified_date article:modified updated_time utime last_modified bt:moddate"),
        (PageField.Outlet, "og:site_name application-name apple-mobile-web-app-title publisher dc.publisher dcterms.publisher article:publisher_name cre copyright twitter:site"),
        (PageField.Url, "og:url twitter:url parsely-link"),
        (PageField.Language, "og:locale content-language dc.language dcterms.language inlanguage language"),
        (PageField.Description, "og:description description twitter:description dc.description lead"),
    }.SelectMany(each => each.Keys.Split(' ').Select(key => (Key: key, each.Field))).ToFrozenDictionary(each => each.Key, each => each.Field, StringComparer.OrdinalIgnoreCase)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly SearchValues<string> AuthorWords = SearchValues.Create(["author", "byline", "autor", "auteur"], StringComparison.OrdinalIgnoreCase);
    private static readonly SearchValues<string> TitleWords = SearchValues.Create(["title", "headline"], StringComparison.OrdinalIgnoreCase);
    private static readonly SearchValues<string> DateWords = SearchValues.Create(["date", "publish", "time", "posted"], StringComparison.OrdinalIgnoreCase);
    private static readonly SearchValues<string> AuthorAddresses =
        SearchValues.Create(["/author", "/autor", "/auteur", "/profile/", "/staff/", "/people/", "/contributor"], StringComparison.OrdinalIgnoreCase);

    private readonly ImmutableArray<PageValue>.Builder _values = ImmutableArray.CreateBuilder<PageValue>();
    private readonly List<(int Start, int Length)> _linked = [];
    private readonly List<(int Start, int Length)> _data = [];
    private readonly Stack<Watch> _watched = new();

    private void Add(PageField field, ReadOnlySpan<char> raw, string rule)
    {
        if (raw.Length is > 0 and < LongestValue * 4 && HtmlText.Decode(raw) is { Length: > 0 } value)
        {
            _values.Add(new PageValue(field, value, rule));
        }
    }

    private void ReadMeta()
    {
        var key = _attributes.Raw("property");
        key = key.IsEmpty ? _attributes.Raw("name") : key;
        key = key.IsEmpty ? _attributes.Raw("itemprop") : key;
        key = key.IsEmpty ? _attributes.Raw("http-equiv") : key;
        key = key.Trim();
        if (!key.IsEmpty && MetaFields.TryGetValue(key, out var field))
        {
            // Some pages give the value in the wrong attribute.
            var content = _attributes.Raw("content");
            Add(field, content.IsEmpty ? _attributes.Raw("value") : content, $"meta.{key.ToString().ToLowerInvariant()}");
        }
    }

    private void ReadLink()
    {
        if (_attributes.Raw("rel").Equals("canonical", StringComparison.OrdinalIgnoreCase))
        {
            Add(PageField.Url, _attributes.Raw("href"), "link.canonical");
        }
    }

    private void TakeRaw(HtmlTag tag, int start, int end)
    {
        if (tag.Name == "title" && _skipped == 0)
        {
            Add(PageField.Title, _html.AsSpan(start, end - start), "title");
        }
        else if (tag.Name == "script")
        {
            var type = _attributes.Raw("type");
            if (type.Contains("ld+json", StringComparison.OrdinalIgnoreCase))
            {
                _linked.Add((start, end - start));
            }
            else if (end - start >= ShortestData && (type.IsEmpty || type.Contains("json", StringComparison.OrdinalIgnoreCase) || type.Contains("javascript", StringComparison.OrdinalIgnoreCase)))
            {
                _data.Add((start, end - start));
            }
        }
    }

    private void Describe(ref ElementRecord record)
    {
        var names = _attributes.Raw("class");
        var id = _attributes.Raw("id");
        var property = _attributes.Raw("itemprop");
        var other = property.IsEmpty ? _attributes.Raw("data-testid") : property;
        other = other.IsEmpty ? _attributes.Raw("data-component") : other;
        other = other.IsEmpty ? _attributes.Raw("role") : other;
        record.Class = PlaceOf(names);
        record.Id = PlaceOf(id);
        record.Other = PlaceOf(other);
        record.IsHidden = (record.Parent >= 0 && _elements[record.Parent].IsHidden) || IsNotDisplayed() || _attributes.Raw("aria-hidden").Equals("true", StringComparison.OrdinalIgnoreCase);
        if (record.Tag.Name == "html")
        {
            Add(PageField.Language, _attributes.Raw("lang"), "html.lang");
        }

        WatchFor(record.Tag, names, id, other);
    }

    private bool IsNotDisplayed()
    {
        if (_attributes.Has("hidden"))
        {
            return true;
        }

        var style = _attributes.Raw("style");
        return !style.IsEmpty && (style.Contains("display:none", StringComparison.OrdinalIgnoreCase) || style.Contains("display: none", StringComparison.OrdinalIgnoreCase));
    }

    // Words of a paragraph, heading or item; what is hidden among them is not read with the others.
    private bool IsInLine(HtmlTag tag, int parent)
    {
        const int deepest = 3;
        for (var levels = 0; !tag.Is(HtmlTraits.Block) && tag != HtmlTag.Unknown && parent >= 0 && levels < deepest; parent = _elements[parent].Parent, levels++)
        {
            if (_elements[parent].Tag.Name is "p" or "li" or ['h', >= '1' and <= '6'])
            {
                return true;
            }
        }

        return false;
    }

    // Elements whose words tell who wrote the article and when.
    private void WatchFor(HtmlTag tag, ReadOnlySpan<char> names, ReadOnlySpan<char> id, ReadOnlySpan<char> other)
    {
        if (_skipped > 0)
        {
            return;
        }

        if (tag.Name == "time")
        {
            var datetime = _attributes.Raw("datetime");
            StartWatch(PageField.Published, other.Contains("modified", StringComparison.OrdinalIgnoreCase) ? "time.modified" : "time", datetime);
            return;
        }

        if (tag.Name == "a" && _attributes.Raw("rel").Contains("author", StringComparison.OrdinalIgnoreCase))
        {
            StartWatch(PageField.Author, "rel.author", default);
        }
        else if (tag.Name == "a" && IsAuthorAddress(_attributes.Raw("href")))
        {
            StartWatch(PageField.Author, "href.author", default);
        }
        else if (other is "author" or "creator" || Names(names, id, other, AuthorWords))
        {
            StartWatch(PageField.Author, other is "author" or "creator" ? "itemprop.author" : "class.author", other is "author" ? _attributes.Raw("content") : default);
        }
        else if (other is "datePublished" or "dateCreated")
        {
            StartWatch(PageField.Published, "itemprop.date", _attributes.Raw("content") is { IsEmpty: false } content ? content : _attributes.Raw("datetime"));
        }
        else if (other is "dateModified")
        {
            StartWatch(PageField.Modified, "itemprop.dateModified", _attributes.Raw("content") is { IsEmpty: false } content ? content : _attributes.Raw("datetime"));
        }
        else if (other is "headline")
        {
            StartWatch(PageField.Title, "itemprop.headline", default);
        }
        else if (tag.Name == "span" && IsInHeading() && Names(names, id, other, TitleWords))
        {
            StartWatch(PageField.Title, "class.headline", default);
        }
        else if (Names(names, id, other, DateWords))
        {
            StartWatch(PageField.Published, "class.date", default);
        }
    }

    // A heading may hold a kicker, the headline and more, each in an element of its own.
    private bool IsInHeading()
    {
        const int deepest = 4;
        var element = _open.Record;
        for (var levels = 0; element >= 0 && levels < deepest; element = _elements[element].Parent, levels++)
        {
            if (_elements[element].Tag.Name is ['h', >= '1' and <= '3'])
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsAuthorAddress(ReadOnlySpan<char> address) => address.ContainsAny(AuthorAddresses);

    private static bool Names(ReadOnlySpan<char> names, ReadOnlySpan<char> id, ReadOnlySpan<char> other, SearchValues<string> words) =>
        names.ContainsAny(words) || id.ContainsAny(words) || other.ContainsAny(words);

    private void StartWatch(PageField field, string rule, ReadOnlySpan<char> value) =>
        _watched.Push(new Watch(_elements.Count, field, rule, value.IsEmpty ? null : HtmlText.Decode(value), _text.Length));

    // Called when the element is closed: what it said is known now.
    private void Capture(int record)
    {
        while (_watched.TryPeek(out var watch) && watch.Record >= record)
        {
            _watched.Pop();
            var length = _text.Length - watch.Start;
            var words = length is > 0 and < LongestValue ? _text.Between(watch.Start) : "";
            var value = watch.Value ?? words;
            if (value.Length > 0)
            {
                _values.Add(new PageValue(watch.Field, value, watch.Value is null ? $"{watch.Rule}.text" : watch.Rule) { Position = watch.Start, Names = NamesOf(_elements[watch.Record]) });
            }
        }
    }

    private string NamesOf(in ElementRecord record)
    {
        var names = Place(record.Class);
        var id = Place(record.Id);
        var other = Place(record.Other);
        return names.IsEmpty && id.IsEmpty && other.IsEmpty ? "" : string.Concat(names, " ", string.Concat(id, " ", other)).Trim();
    }

    private ReadOnlySpan<char> Place((int Start, int Length) place) => _html.AsSpan(place.Start, place.Length);

    private (int Start, int Length) PlaceOf(ReadOnlySpan<char> raw) =>
        raw.IsEmpty || !_html.AsSpan().Overlaps(raw, out var start) ? (0, 0) : (start, Math.Min(raw.Length, LongestValue));

    private ScannedPage Finish()
    {
        var kept = new int[_elements.Count];
        foreach (var block in _blocks)
        {
            for (var element = block.Element; element >= 0 && kept[element] == 0; element = _elements[element].Parent)
            {
                kept[element] = 1;
            }
        }

        var elements = ImmutableArray.CreateBuilder<PageElement>();
        for (var i = 0; i < kept.Length; i++)
        {
            var record = _elements[i];
            if (kept[i] == 1)
            {
                elements.Add(new PageElement(record.Tag.Name, record.Parent < 0 ? -1 : kept[record.Parent], NamesOf(record), record.IsHidden));
                kept[i] = elements.Count - 1;
            }
            else
            {
                kept[i] = -1;
            }
        }

        var blocks = ImmutableArray.CreateBuilder<Block>(_blocks.Count);
        foreach (var block in _blocks)
        {
            blocks.Add(block with { Element = block.Element < 0 ? -1 : kept[block.Element] });
        }

        return new ScannedPage(_text.ToString(), blocks.MoveToImmutable(), elements.ToImmutable(), _values, _linked, _data, Excess());
    }

    private PageExcess Excess() => _flattened > PageLimits.MostFlattened ? PageExcess.Depth : IsTooMuch ? PageExcess.Size : PageExcess.None;

    private readonly record struct Watch(int Record, PageField Field, string Rule, string? Value, int Start);
}
