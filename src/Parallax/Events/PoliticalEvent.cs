using System.Collections.Immutable;
using Parallax.Figures;
using Parallax.Text;

namespace Parallax.Events;

/// <summary>Something that somebody did to somebody, by PLOVER's types and CAMEO's codes.</summary>
/// <param name="Span">The trigger: the verb or noun that tells of it, with the noun a light verb carries ("held talks").</param>
/// <param name="Rule">What found it.</param>
/// <param name="Type">PLOVER's type.</param>
/// <param name="Mode">PLOVER's mode, or null.</param>
/// <param name="Cameo">The CAMEO code, a string of digits.</param>
/// <param name="Actors">Who acts; empty where it is not told.</param>
/// <param name="Recipients">To whom it is done; empty where it is not told.</param>
/// <param name="Place">Where, by the place's fullest name; null where it is not told.</param>
/// <param name="Date">When, as far as its own clause tells; else null.</param>
/// <param name="Factuality">How the article tells it.</param>
public sealed record PoliticalEvent(
    TextSpan Span, string Rule, EventType Type, string? Mode, string Cameo, ImmutableArray<EventParty> Actors, ImmutableArray<EventParty> Recipients,
    string? Place, AsOf? Date, EventFactuality Factuality) : ISpanned;
