using System.Collections.Frozen;
using System.Collections.Immutable;
using NodaTime;
using Parallax.Languages;
using Parallax.Readings;
using Parallax.Text;
using Parallax.Times;
using Parallax.Wording;

namespace Parallax.Dossiers;

/// <summary>Finds the weekdays that an undated report names, and which of them lie ahead of it.</summary>
internal sealed class NamedWeekdayReader
{
    private const int WordsBeforeDay = 9;
    private static readonly LocalDate Monday = new(2001, 1, 1); // any two days that follow one another: which way a weekday lies hangs on the words around it, unless it is that day
    private readonly FrozenSet<string> _future;
    private readonly Lazy<TimeFinder> _times;

    public NamedWeekdayReader(Language language)
    {
        _future = language.Lines("comparing/future-cues.txt").ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        _times = new(() => new TimeFinder(language));
    }

    /// <summary>The weekdays of a report, in reading order.</summary>
    public ImmutableArray<NamedWeekday> Read(Reading undated)
    {
        var ahead = new Lazy<FrozenSet<int>>(() => Ahead(undated.Text, Monday).Concat(Ahead(undated.Text, Monday.PlusDays(1))).ToFrozenSet());
        var named = ImmutableArray.CreateBuilder<NamedWeekday>();
        foreach (var time in undated.Times)
        {
            if (WeekdayOf(time.Value) is { } weekday && undated.Text.SentenceAt(time.Span.Start) is { } sentence)
            {
                named.Add(new NamedWeekday(weekday, time.Span.Of(undated.Article.Text), sentence, IsToCome(undated, sentence, time.Span) || ahead.Value.Contains(time.Span.Start)));
            }
        }

        return named.ToImmutable();
    }

    /// <summary>Where the times of a text stand that would mean later days, had it appeared on a day.</summary>
    private IEnumerable<int> Ahead(TokenizedText text, LocalDate day) =>
        _times.Value.Find(text, day).Where(time => time.Days is { } days && days.Start > day).Select(time => time.Span.Start);

    /// <summary>"Will meet on Thursday", "next Thursday": words before it say that the day is to come.</summary>
    private bool IsToCome(Reading reading, Sentence sentence, TextSpan time)
    {
        var text = reading.Article.Text;
        var before = WordScanner.Words(text, new TextSpan(sentence.Span.Start, time.Start)).TakeLast(WordsBeforeDay).ToList();
        return before.Exists(word => _future.Contains(word.Of(text)) && !word.In(text).Equals("to", StringComparison.Ordinal))
            || (before.Count > 0 && before[^1].In(text) is "next");
    }

    private static IsoDayOfWeek? WeekdayOf(string? value) =>
        value is { Length: >= 10 } && value.AsSpan(5, 3) is "WXX" && value[9] is >= '1' and <= '7' ? (IsoDayOfWeek)(value[9] - '0') : null;
}
