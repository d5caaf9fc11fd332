namespace Parallax.Training.Syntax;

/// <summary>How the parser is trained. Measured: docs/models/syntax.md.</summary>
internal sealed record TrainerOptions
{
    public static TrainerOptions Default { get; } = new();

    public int Epochs { get; init; } = 12;

    public int Seed { get; init; } = 3;

    /// <summary>The table of actions has 2 to this power rows.</summary>
    public int ActionBits { get; init; } = 20;

    /// <summary>The table of relations has 2 to this power rows.</summary>
    public int RelationBits { get; init; } = 16;

    /// <summary>From this pass on, counted from 0, the parser follows its own choices.</summary>
    public int ExploreFrom { get; init; } = 1;

    /// <summary>How often it then does.</summary>
    public double Explore { get; init; } = 0.9;

    /// <summary>Rows whose largest weight is smaller, of 127, are left out.</summary>
    public double LeastAction { get; init; } = 1;

    public double LeastRelation { get; init; } = 1;

    /// <summary>Whether tags are those that a tagger finds, as in use, or gold.</summary>
    public bool PredictTags { get; init; } = true;

    /// <summary>Learn also where the right choice leads by no more than this.</summary>
    public int Margin { get; init; }

    public int RelationMargin { get; init; }

    /// <summary>Features seen fewer times so far are not learned.</summary>
    public int LeastSeen { get; init; }

    /// <summary>The share of features left out at random, anew at each choice.</summary>
    public double Drop { get; init; } = 0.3;

    /// <summary>The options changed by arguments such as <c>--epochs=5</c>.</summary>
    public TrainerOptions With(IEnumerable<string> settings)
    {
        var options = this;
        foreach (var setting in settings)
        {
            var (name, value) = setting.Split('=') is [var first, var second] ? (first, double.Parse(second, System.Globalization.CultureInfo.InvariantCulture)) : (setting, 0);
            options = name switch
            {
                "--epochs" => options with { Epochs = (int)value },
                "--seed" => options with { Seed = (int)value },
                "--action-bits" => options with { ActionBits = (int)value },
                "--relation-bits" => options with { RelationBits = (int)value },
                "--explore-from" => options with { ExploreFrom = (int)value },
                "--predict-tags" => options with { PredictTags = value != 0 },
                "--margin" => options with { Margin = (int)value },
                "--relation-margin" => options with { RelationMargin = (int)value },
                "--least-seen" => options with { LeastSeen = (int)value },
                "--drop" => options with { Drop = value },
                "--explore" => options with { Explore = value },
                "--least-action" => options with { LeastAction = value },
                "--least-relation" => options with { LeastRelation = value },
                _ => throw new ArgumentException($"Unknown setting '{setting}'.", nameof(settings)),
            };
        }

        return options;
    }
}
