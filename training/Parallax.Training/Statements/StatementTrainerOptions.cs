using System.Globalization;

namespace Parallax.Training.Statements;

/// <summary>Settings of <see cref="StatementTrainer"/>, chosen on the development set.</summary>
internal sealed record StatementTrainerOptions
{
    /// <summary>The settings the shipped models were made with.</summary>
    public static StatementTrainerOptions Default { get; } = new();

    /// <summary>Binary logarithm of the number of feature buckets of each model.</summary>
    public int Bits { get; init; } = 20;

    /// <summary>Features seen less often are left out.</summary>
    public int LeastCount { get; init; } = 6;

    /// <summary>How often the examples are gone over.</summary>
    public int Rounds { get; init; } = 3;

    /// <summary>Size of the first step.</summary>
    public float Rate { get; init; } = 0.05f;

    /// <summary>Pull towards zero of the weights of the models of edges.</summary>
    public float Decay { get; init; } = 1e-3f;

    /// <summary>The same of the model of cues.</summary>
    public float CueDecay { get; init; } = 3e-5f;

    /// <summary>Seed of the order of examples.</summary>
    public int Seed { get; init; } = 7;

    /// <summary>These settings with some changed: <c>rounds=6 bits=18</c>.</summary>
    /// <exception cref="ArgumentException">A setting is unknown.</exception>
    public StatementTrainerOptions With(IEnumerable<string> settings) => settings.Aggregate(this, (options, setting) => setting.Split('=') switch
    {
        ["bits", var value] => options with { Bits = int.Parse(value, CultureInfo.InvariantCulture) },
        ["least", var value] => options with { LeastCount = int.Parse(value, CultureInfo.InvariantCulture) },
        ["rounds", var value] => options with { Rounds = int.Parse(value, CultureInfo.InvariantCulture) },
        ["rate", var value] => options with { Rate = float.Parse(value, CultureInfo.InvariantCulture) },
        ["decay", var value] => options with { Decay = float.Parse(value, CultureInfo.InvariantCulture) },
        ["cue-decay", var value] => options with { CueDecay = float.Parse(value, CultureInfo.InvariantCulture) },
        ["seed", var value] => options with { Seed = int.Parse(value, CultureInfo.InvariantCulture) },
        _ => throw new ArgumentException($"Setting '{setting}' is none of bits, least, rounds, rate, decay, cue-decay, seed."),
    });
}
