using System.Collections.Immutable;

namespace Parallax.Times;

/// <summary>A fixed phrase: a holiday with the rule of its day, or a reference with its TIMEX3 value.</summary>
internal sealed record TimePhrase(ImmutableArray<string> Words, string Value, bool IsHoliday);
