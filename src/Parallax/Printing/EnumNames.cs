using System.Collections.Frozen;
using System.Text.Json;

namespace Parallax.Printing;

/// <summary>The names that the formats use for the members of an enumeration: camel case.</summary>
internal static class EnumNames<T>
    where T : struct, Enum
{
    private static readonly FrozenDictionary<T, JsonEncodedText> Names = Enum.GetValues<T>()
        .ToFrozenDictionary(value => value, value => JsonEncodedText.Encode(JsonNamingPolicy.CamelCase.ConvertName(value.ToString())));

    /// <summary>The printed name.</summary>
    public static JsonEncodedText Of(T value) => Names[value];
}
