using Parallax.Learning;

namespace Parallax.Statements;

/// <summary>Writes the features of one candidate into a row; each call to <c>Add</c> is a template of its own, numbered in call order.</summary>
internal ref struct FeatureWriter(FeatureSpace space, FeatureRows rows)
{
    private int _template;

    /// <summary>Adds a feature with one value.</summary>
    public void Add(ulong value) => rows.Add(space.Bucket(_template++, value));

    /// <summary>Adds a feature with two values.</summary>
    public void Add(ulong first, ulong second) => rows.Add(space.Bucket(_template++, first, second));

    /// <summary>Adds a feature with three values.</summary>
    public void Add(ulong first, ulong second, ulong third) => rows.Add(space.Bucket(_template++, (first * 0xD6E8FEB86659FD93UL) ^ second, third));

    /// <summary>Leaves out a template, so that the next ones keep their numbers.</summary>
    public void Skip(int count = 1) => _template += count;
}
