namespace Parallax.Events;

/// <summary>A word that a frame fits, before it is known whether it is told as an event.</summary>
/// <param name="Trigger">The word.</param>
/// <param name="Node">The word whose arguments count: the trigger, or the verb of a modal.</param>
/// <param name="Frame">The frame.</param>
/// <param name="Actor">The head of the actor, or -1.</param>
/// <param name="Recipient">The head of the recipient, or -1.</param>
/// <param name="Object">The head of what the verb acts on, or -1.</param>
internal sealed record EventCandidate(int Trigger, int Node, EventFrame Frame, int Actor, int Recipient, int Object);
