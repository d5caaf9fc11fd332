using Parallax.Syntax;

namespace Parallax.Events;

/// <content>Codes what is only announced by CAMEO's rules: cooperation to come is agreed to, conflict to come threatened, cooperation denied refused.</content>
internal sealed partial class EventScan
{
    private static (EventType Type, string? Mode, string Cameo) IntentOf(EventFrame frame, EventJudgement judgement, bool hasActor, bool isAnnounced)
    {
        var same = (frame.Type, frame.Mode, frame.Cameo);
        if (!hasActor || !(judgement.IsFuture || judgement.Effect == GovernorEffect.Planned))
        {
            return same;
        }

        return judgement.IsDenied ? Refused(frame.Type) ?? same : Promised(frame) ?? (isAnnounced ? Threatened(frame.Type) : null) ?? same;
    }

    private static (EventType Type, string? Mode, string Cameo)? Promised(EventFrame frame) => frame.Type switch
    {
        EventType.Consult => (EventType.Agree, null, frame.Cameo == "045" ? "039" : "036"),
        EventType.Support => (EventType.Agree, null, "032"),
        EventType.Cooperate => (EventType.Agree, null, "031"),
        EventType.Aid => (EventType.Agree, null, "033"),
        EventType.Concede => (EventType.Agree, null, "035"),
        EventType.Retreat when frame.Mode != "resign" => (EventType.Agree, null, frame.Mode == "release" ? "0353" : frame.Mode is "withdraw" or "ceasefire" or "disarm" ? "0356" : "035"),
        _ => null,
    };

    private static (EventType Type, string? Mode, string Cameo)? Refused(EventType type) => type switch
    {
        EventType.Agree => (EventType.Reject, null, "120"),
        EventType.Consult => (EventType.Reject, "meet", "125"),
        EventType.Support or EventType.Cooperate => (EventType.Reject, "assist", "121"),
        EventType.Aid => (EventType.Reject, "assist", "122"),
        EventType.Concede or EventType.Retreat => (EventType.Reject, "yield", "124"),
        _ => null,
    };

    private static (EventType Type, string? Mode, string Cameo)? Threatened(EventType type) => type switch
    {
        EventType.Sanction => (EventType.Threaten, "relations", "131"),
        EventType.Coerce => (EventType.Threaten, "restrict", "132"),
        EventType.Protest => (EventType.Threaten, "restrict", "133"),
        EventType.Assault => (EventType.Threaten, "violence", "138"),
        EventType.Mobilize => (EventType.Threaten, "violence", "138"),
        _ => null,
    };
}
