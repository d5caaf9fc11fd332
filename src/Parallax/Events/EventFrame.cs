using System.Collections.Immutable;

namespace Parallax.Events;

/// <summary>One way a word tells of an event: what its arguments must be, and what the event then is.</summary>
/// <param name="Lemma">The word's dictionary form.</param>
/// <param name="Conditions">All that must hold.</param>
/// <param name="Type">PLOVER's type.</param>
/// <param name="Mode">PLOVER's mode, or null.</param>
/// <param name="Cameo">The CAMEO code.</param>
/// <param name="Actor">Where a noun's actor stands, the first that is told counts; a verb's is its subject.</param>
/// <param name="Recipient">Where the recipient stands, the first that is told counts.</param>
/// <param name="HoldsObject">True where the object is part of the trigger ("held talks").</param>
/// <param name="MayLackActor">True where the actor may be unknown although the type is one of speech.</param>
/// <param name="AsksSubject">True where a condition speaks of the subject, so that it need not be an actor.</param>
internal sealed record EventFrame(
    string Lemma, ImmutableArray<EventCondition> Conditions, EventType Type, string? Mode, string Cameo, ImmutableArray<string> Actor, ImmutableArray<string> Recipient,
    bool HoldsObject, bool MayLackActor, bool AsksSubject);
