using System.Collections.Immutable;
using NodaTime;
using Parallax.Articles;
using Parallax.Text;

namespace Parallax.Cleaning;

/// <summary>What plain text itself tells about its article.</summary>
/// <param name="Title">Where the headline stands; null where the text has none.</param>
/// <param name="Authors">Who wrote it.</param>
/// <param name="Outlet">Where the outlet's name stands; null where the text names none.</param>
/// <param name="Published">The day it names as its own, with the instant where it gives one.</param>
/// <param name="Modified">The day it says it was changed.</param>
/// <param name="Cuts">What is neither headline nor report, sorted and disjoint.</param>
internal sealed record TextCleaning(TextSpan? Title, ImmutableArray<string> Authors, TextSpan? Outlet, FoundDate? Published, LocalDate? Modified, ImmutableArray<Cut> Cuts);
