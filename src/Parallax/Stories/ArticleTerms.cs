using System.Runtime.InteropServices;
using Parallax.Articles;
using Parallax.Text;

namespace Parallax.Stories;

/// <summary>The terms of one article after the other, counted by where they stand.</summary>
internal sealed class ArticleTerms
{
    private const int OpeningLength = 600; // characters of body in which a report says what happened
    private const int BodyLength = 2500; // later paragraphs are background that many stories share
    private const int KnownLength = 8000; // so far it is looked for what an article knows at all
    private readonly TermTable _table;
    private readonly Action<ReadOnlySpan<char>, Term, TextSpan> _tell;
    private readonly List<TermCount> _counts = [];
    private readonly List<ulong> _hashes = []; // of the counted terms
    private readonly List<int> _opening = [];
    private readonly ToldDays _toldDays;
    private readonly List<int> _days = [];
    private int[] _places = []; // by the term's number one more than its place among the counts; 0 where the article has it not
    private (bool IsHeadline, int Start) _part;

    public ArticleTerms(TermTable table) => (_table, _tell, _toldDays) = (table, Tell, new ToldDays(table.Months));

    /// <summary>The article's terms in the order of their hashes.</summary>
    public ReadOnlySpan<TermCount> Counts => CollectionsMarshal.AsSpan(_counts);

    /// <summary>The terms of headline and opening, in reading order.</summary>
    public ReadOnlySpan<int> Opening => CollectionsMarshal.AsSpan(_opening);

    /// <summary>The days of the year that headline and opening tell (<see cref="ToldDays"/>).</summary>
    public IReadOnlyCollection<int> Days => _days;

    /// <summary>How many terms it has, each as often as it stands there.</summary>
    public int Length { get; private set; }

    /// <summary>Whether it is a headline only.</summary>
    public bool IsHeadline { get; private set; }

    /// <summary>Takes the next article.</summary>
    public void Take(Article article)
    {
        _counts.Clear();
        _hashes.Clear();
        _opening.Clear();
        _days.Clear();
        Length = 0;
        if (article.Title is { } title)
        {
            _part = (true, 0);
            TermScanner.Scan(title, _tell);
            _toldDays.Find(title, _days);
        }

        var at = 0;
        foreach (var region in article.Regions())
        {
            if (region.Zone == Zone.Body && at < KnownLength)
            {
                var part = region.Span.In(article.Text);
                part = part[..Math.Min(part.Length, KnownLength - at)];
                _part = (false, at);
                TermScanner.Scan(part, _tell);
                _toldDays.Find(part[..Math.Clamp(OpeningLength - at, 0, part.Length)], _days);
                at += part.Length;
            }
        }

        IsHeadline = at == 0;
        foreach (ref readonly var count in Counts)
        {
            _places[count.Term] = 0;
        }

        CollectionsMarshal.AsSpan(_hashes).Sort(CollectionsMarshal.AsSpan(_counts));
    }

    private void Tell(ReadOnlySpan<char> lower, Term term, TextSpan span)
    {
        var number = _table.NumberOf(term, lower);
        if (number >= _places.Length)
        {
            Array.Resize(ref _places, Math.Max(number + 1, 2 * _places.Length));
        }

        if (_places[number] == 0)
        {
            _counts.Add(new TermCount { Term = number });
            _hashes.Add(term.Hash);
            _places[number] = _counts.Count;
        }

        var at = _part.Start + span.Start;
        var isOpening = _part.IsHeadline || at < OpeningLength;
        CollectionsMarshal.AsSpan(_counts)[_places[number] - 1].Tell(term.IsCapital, _part.IsHeadline, isOpening, _part.IsHeadline || at < BodyLength);
        if (isOpening)
        {
            _opening.Add(number);
        }

        Length++;
    }
}
