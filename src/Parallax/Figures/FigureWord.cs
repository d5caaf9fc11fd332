using System.Collections.Immutable;
using System.Globalization;

namespace Parallax.Figures;

/// <summary>What a word may be in a figure; all that the language's tables say of it.</summary>
internal sealed class FigureWord
{
    public static readonly FigureWord None = new();

    /// <summary>A cardinal below 100, or -1.</summary>
    public int Number { get; private set; } = -1;

    /// <summary>What it multiplies by, or 0.</summary>
    public decimal Scale { get; private set; }

    /// <summary>True where the scale is a short mark ("bn").</summary>
    public bool IsMark { get; private set; }

    /// <summary>What it multiplies by where it is glued to digits, or 0.</summary>
    public decimal Glued { get; private set; }

    /// <summary>The scale of a plural ("thousands"), or 0.</summary>
    public decimal Many { get; private set; }

    /// <summary>The denominator of a fraction ("third"), or 0.</summary>
    public decimal Fraction { get; private set; }

    /// <summary>The denominator of a plural ("thirds"), or 0.</summary>
    public decimal Fractions { get; private set; }

    /// <summary>"several": the least it can mean, or 0.</summary>
    public decimal Few { get; private set; }

    /// <summary>The way a word of change says that something moved, or null.</summary>
    public Change? Direction { get; private set; }

    /// <summary>The same of a word behind its amount ("a 6 per cent raise", "5 points lower"), or null.</summary>
    public Change? Behind { get; private set; }

    /// <summary>"twofold": how many times, or 0.</summary>
    public decimal Multiple { get; private set; }

    /// <summary>"twice", "double": how many times what follows, or 0.</summary>
    public decimal Times { get; private set; }

    public FigureCues Cues { get; private set; }

    public FigureContexts Contexts { get; private set; }

    public ImmutableArray<FigurePhrase> Hedges { get; set; } = [];

    public ImmutableArray<FigurePhrase> AfterHedges { get; set; } = [];

    public ImmutableArray<FigurePhrase> Units { get; set; } = [];

    /// <summary>Names of money that stand behind an amount.</summary>
    public ImmutableArray<FigurePhrase> Money { get; set; } = [];

    /// <summary>Signs and codes of money that stand before an amount.</summary>
    public ImmutableArray<FigurePhrase> MoneyBefore { get; set; } = [];

    /// <summary>The dollar of the country that the word belongs to.</summary>
    public string? OwnDollar { get; set; }

    /// <summary>The singular of a plural that no rule gives.</summary>
    public string? Singular { get; set; }

    /// <summary>The plural of a singular that no rule gives.</summary>
    public string? Plural { get; set; }

    /// <summary>True where a figure may begin with it.</summary>
    public bool Begins => Number >= 0 || Many > 0 || Few > 0 || Fraction > 0 || Scale > 0 || Multiple > 0 || !Hedges.IsEmpty || !MoneyBefore.IsEmpty
        || Is(FigureCues.A | FigureCues.All | FigureCues.Twice | FigureCues.Minus);

    public bool Is(FigureCues cue) => (Cues & cue) != 0;

    public bool Is(FigureContexts context) => (Contexts & context) != 0;

    public void Add(FigureCues cue) => Cues |= cue;

    public void Add(FigureContexts context) => Contexts |= context;

    public void Add(string role, string value)
    {
        decimal Amount() => decimal.Parse(value, CultureInfo.InvariantCulture);
        switch (role)
        {
            case "number": Number = (int)Amount(); break;
            case "scale": Scale = Amount(); break;
            case "mark": (Scale, IsMark) = (Amount(), true); break;
            case "glued": Glued = Amount(); break;
            case "many": Many = Amount(); break;
            case "fraction": Fraction = Amount(); break;
            case "fractions": Fractions = Amount(); break;
            case "few": Few = Amount(); break;
            case "multiple": Multiple = Amount(); break;
            case "twice": (Times, Cues) = (Amount(), Cues | FigureCues.Twice); break;
            case "change" when value.Length > 0: (Direction, Cues) = (Enum.Parse<Change>(value, ignoreCase: true), Cues | FigureCues.Change); break;
            case "behind": Behind = Enum.Parse<Change>(value, ignoreCase: true); break;
            default: Add(Enum.Parse<FigureCues>(role, ignoreCase: true)); break;
        }
    }
}
