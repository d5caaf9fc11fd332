using Parallax.Text;

namespace Parallax.Syntax;

/// <summary>A predicate with its parts. Words are meant by their index among the text's tokens; -1 where there is none.</summary>
/// <param name="Predicate">The verb; of "is ready" the adjective or noun.</param>
/// <param name="Span">All characters of the clause, punctuation at its ends apart.</param>
/// <param name="Subject">The head of the subject.</param>
/// <param name="IsSubjectShared">True where the subject stands in another clause: of "vowed to leave" the vower leaves.</param>
/// <param name="Object">The head of the direct object.</param>
/// <param name="Agent">The head of the "by" phrase of a passive.</param>
/// <param name="Complement">The head of the clause that is said, wanted or the like.</param>
/// <param name="Marker">The word that opens the complement: "that", "to", "whether".</param>
/// <param name="Modal">The first modal verb.</param>
/// <param name="Negation">The first word that denies the predicate.</param>
/// <param name="IsPassive">True where what is called the subject undergoes the act.</param>
public sealed record Clause(
    int Predicate,
    TextSpan Span,
    int Subject,
    bool IsSubjectShared,
    int Object,
    int Agent,
    int Complement,
    int Marker,
    int Modal,
    int Negation,
    bool IsPassive)
{
    /// <summary>True where a modal verb or a denial keeps the act from being told as a fact.</summary>
    public bool IsHedged => Modal >= 0 || Negation >= 0;
}
