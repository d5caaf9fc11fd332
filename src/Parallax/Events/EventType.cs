namespace Parallax.Events;

/// <summary>The sixteen event types of PLOVER (2021).</summary>
public enum EventType
{
    /// <summary>Agrees to, offers or promises to cooperate.</summary>
    Agree,

    /// <summary>Meets, visits, talks, mediates.</summary>
    Consult,

    /// <summary>Praises, backs, recognises, signs.</summary>
    Support,

    /// <summary>Gives way in words: lifts restrictions, calls off protests, grants rights.</summary>
    Concede,

    /// <summary>Cooperates in deeds to mutual benefit.</summary>
    Cooperate,

    /// <summary>Gives aid.</summary>
    Aid,

    /// <summary>Gives way in deeds: releases, withdraws, disarms, ceases fire, resigns.</summary>
    Retreat,

    /// <summary>Requests, demands or orders.</summary>
    Request,

    /// <summary>Disapproves, accuses, sues, investigates.</summary>
    Accuse,

    /// <summary>Rejects or refuses.</summary>
    Reject,

    /// <summary>Threatens.</summary>
    Threaten,

    /// <summary>Demonstrates, strikes, riots.</summary>
    Protest,

    /// <summary>Reduces relations: embargoes, expulsions of diplomats, ended talks, convictions.</summary>
    Sanction,

    /// <summary>Moves troops or police short of force.</summary>
    Mobilize,

    /// <summary>Represses: arrests, bans, seizes, deports.</summary>
    Coerce,

    /// <summary>Uses or attempts physical force.</summary>
    Assault,
}
