namespace Parallax.Polls;

/// <summary>The words that tell of polls; the roles of <c>polls/words.tsv</c>.</summary>
[Flags]
internal enum PollCues
{
    None = 0,

    /// <summary>"poll", "survey".</summary>
    Poll = 1 << 0,

    /// <summary>Before the noun: "opinion", "new".</summary>
    Modifier = 1 << 1,

    /// <summary>Between the noun and who asked: "by", "conducted by".</summary>
    By = 1 << 2,

    /// <summary>"conducted", "taken": behind it stand the days.</summary>
    Fieldwork = 1 << 3,

    /// <summary>"interviewed", "surveyed", "of": before how many were asked.</summary>
    Asked = 1 << 4,

    /// <summary>"error", before its margin.</summary>
    Margin = 1 << 5,

    /// <summary>"whether", "if", "which": begins what was asked.</summary>
    Question = 1 << 6,

    /// <summary>"asked": before what was asked.</summary>
    Asking = 1 << 7,

    /// <summary>"of": before those of whom it is a share.</summary>
    Of = 1 << 8,

    /// <summary>Joins two answers: "and", "while".</summary>
    Joint = 1 << 9,

    /// <summary>What is not asked but happened: "turnout".</summary>
    NoPoll = 1 << 10,

    /// <summary>Belongs to no answer where it begins one: "said", "that".</summary>
    Telling = 1 << 11,

    /// <summary>Article.</summary>
    The = 1 << 12,

    /// <summary>"published": beside a day on which it was not taken.</summary>
    Released = 1 << 13,

    /// <summary>"from": before a share of an earlier poll.</summary>
    Earlier = 1 << 14,

    /// <summary>"to": between the shares of two who are named before them.</summary>
    Versus = 1 << 15,

    /// <summary>"poll": needs no pollster, sample, days or question beside it.</summary>
    Opinion = 1 << 16,
}
