using Parallax.Languages;
using Parallax.Learning;

namespace Parallax.Statements;

/// <summary>The learned models of the statement stage, read at first use.</summary>
/// <param name="load">Reads a model by its name.</param>
internal sealed class AttributionModels(Func<string, ClassModel> load)
{
    private readonly Lazy<ClassModel> _cue = new(() => load("cue"));
    private readonly Lazy<ClassModel> _cueBegin = new(() => load("cue-begin"));
    private readonly Lazy<ClassModel> _cueEnd = new(() => load("cue-end"));
    private readonly Lazy<ClassModel> _contentBegin = new(() => load("content-begin"));
    private readonly Lazy<ClassModel> _contentEnd = new(() => load("content-end"));
    private readonly Lazy<ClassModel> _sourceBegin = new(() => load("source-begin"));
    private readonly Lazy<ClassModel> _sourceEnd = new(() => load("source-end"));

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

    /// <summary>The language's own models.</summary>
    public static AttributionModels Of(Language language) => new(name => ClassModel.Load(language, $"statements/{name}.model"));

    /// <summary>Reads all of them now.</summary>
    public void Load()
    {
        foreach (var model in new[] { _cue, _cueBegin, _cueEnd, _contentBegin, _contentEnd, _sourceBegin, _sourceEnd })
        {
            _ = model.Value;
        }
    }
}
