namespace Parallax.Text;

/// <summary>The universal part-of-speech tags (UPOS, Universal Dependencies v2).</summary>
public enum PartOfSpeech
{
    /// <summary>Not tagged.</summary>
    Unknown,

    /// <summary>ADJ.</summary>
    Adjective,

    /// <summary>ADP.</summary>
    Adposition,

    /// <summary>ADV.</summary>
    Adverb,

    /// <summary>AUX.</summary>
    Auxiliary,

    /// <summary>CCONJ.</summary>
    CoordinatingConjunction,

    /// <summary>DET.</summary>
    Determiner,

    /// <summary>INTJ.</summary>
    Interjection,

    /// <summary>NOUN.</summary>
    Noun,

    /// <summary>NUM.</summary>
    Numeral,

    /// <summary>PART.</summary>
    Particle,

    /// <summary>PRON.</summary>
    Pronoun,

    /// <summary>PROPN.</summary>
    ProperNoun,

    /// <summary>PUNCT.</summary>
    Punctuation,

    /// <summary>SCONJ.</summary>
    SubordinatingConjunction,

    /// <summary>SYM.</summary>
    Symbol,

    /// <summary>VERB.</summary>
    Verb,

    /// <summary>X.</summary>
    Other,
}
