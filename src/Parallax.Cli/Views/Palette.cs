using Parallax.Mentions;
using Spectre.Console;

namespace Parallax.Cli.Views;

/// <summary>How each kind of fact looks on a terminal: names, times and figures by colour, sayings and stances by slant and line.</summary>
internal static class Palette
{
    public static Style Headline { get; } = new(decoration: Decoration.Bold);

    public static Style Aside { get; } = new(foreground: Color.Grey);

    public static Style Time { get; } = new(foreground: Color.Fuchsia);

    public static Style Figure { get; } = new(foreground: Color.Yellow);

    public static Style Statement { get; } = new(decoration: Decoration.Italic);

    public static Style Position { get; } = new(decoration: Decoration.Underline);

    public static Style Event { get; } = new(decoration: Decoration.Bold);

    public static Style Flag { get; } = new(foreground: Color.Red);

    public static Style Of(EntityKind kind) => kind switch
    {
        EntityKind.Person => new Style(foreground: Color.Lime),
        EntityKind.Organisation => new Style(foreground: Color.Aqua),
        EntityKind.Place => new Style(foreground: Color.DodgerBlue1),
        _ => new Style(foreground: Color.Teal),
    };

    /// <summary>What the looks mean, as one line.</summary>
    public static IEnumerable<(string Words, Style Style)> Legend() =>
    [
        ("person", Of(EntityKind.Person)),
        ("organisation", Of(EntityKind.Organisation)),
        ("place", Of(EntityKind.Place)),
        ("other name", Of(EntityKind.Other)),
        ("time", Time),
        ("figure", Figure),
        ("statement", Statement),
        ("position", Position),
        ("event", Event),
        ("cut", Aside),
    ];
}
