using Parallax.Languages;
using Parallax.Learning;

namespace Parallax.Statements;

/// <summary>The learned models of the statement stage, read at first use.</summary>
internal sealed class AttributionModels(Language language)
{
    private readonly Lazy<ClassModel> _cue = new(() => Load(language, "cue"));
    private readonly Lazy<ClassModel> _cueBegin = new(() => Load(language, "cue-begin"));
    private readonly Lazy<ClassModel> _cueEnd = new(() => Load(language, "cue-end"));
    private readonly Lazy<ClassModel> _contentBegin = new(() => Load(language, "content-begin"));
    private readonly Lazy<ClassModel> _contentEnd = new(() => Load(language, "content-end"));
    private readonly Lazy<ClassModel> _sourceBegin = new(() => Load(language, "source-begin"));
    private readonly Lazy<ClassModel> _sourceEnd = new(() => Load(language, "source-end"));

    /// <summary>Is the word the head of a cue?</summary>
    public ClassModel Cue => _cue.Value;

    /// <summary>Where does the cue begin?</summary>
    public ClassModel CueBegin => _cueBegin.Value;

    /// <summary>Where does the cue end?</summary>
    public ClassModel CueEnd => _cueEnd.Value;

    /// <summary>Where does the content begin?</summary>
    public ClassModel ContentBegin => _contentBegin.Value;

    /// <summary>Where does the content end?</summary>
    public ClassModel ContentEnd => _contentEnd.Value;

    /// <summary>Where does the source begin? At the cue's head: there is none.</summary>
    public ClassModel SourceBegin => _sourceBegin.Value;

    /// <summary>Where does the source end?</summary>
    public ClassModel SourceEnd => _sourceEnd.Value;

    private static ClassModel Load(Language language, string name)
    {
        using var stream = language.Open($"statements/{name}.model");
        return ClassModel.Load(stream);
    }
}
