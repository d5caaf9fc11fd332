using NodaTime;
using Parallax.Text;

namespace Parallax.Dossiers;

/// <summary>A weekday that an undated report names.</summary>
/// <param name="Weekday">Which.</param>
/// <param name="Words">Its words: "late Tuesday".</param>
/// <param name="Sentence">The sentence it stands in.</param>
/// <param name="IsToCome">True where the report tells of it as of a day to come.</param>
internal sealed record NamedWeekday(IsoDayOfWeek Weekday, string Words, Sentence Sentence, bool IsToCome);
