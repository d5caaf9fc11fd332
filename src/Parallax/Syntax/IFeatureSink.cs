namespace Parallax.Syntax;

/// <summary>Takes hashed features one after another: a list, or the sum of their weights. A type of its own for each, so that no call is made for a feature.</summary>
internal interface IFeatureSink
{
    /// <summary>Takes the next feature.</summary>
    void Put(uint feature);
}
