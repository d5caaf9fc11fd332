namespace Parallax.Mentions;

/// <summary>Which pronouns an article is likely to use for a person.</summary>
public enum Gender
{
    /// <summary>She, her.</summary>
    Female,

    /// <summary>He, him.</summary>
    Male,
}
