using System.IO.MemoryMappedFiles;
using Parallax.Languages;

namespace Parallax.Cli;

/// <summary>The file of unfolded models beside the program, which the start script's build makes (docs/decisions/0002). Without it models are unpacked at every start.</summary>
internal static class UnfoldedModelsFile
{
    private const string Name = "parallax.models";

    /// <summary>Takes the models from the file beside the program where there is one of this build.</summary>
    public static void UseBesideProgram() => TryUse(Language.English, Path.Combine(AppContext.BaseDirectory, Name));

    /// <summary>Takes a language's models from a file; false where there is none that can be read, or it is of another build.</summary>
    public static bool TryUse(Language language, string path)
    {
        var length = new FileInfo(path) is { Exists: true } file ? file.Length : 0;
        if (length == 0)
        {
            return false;
        }

        try
        {
            // Neither is disposed: the models stay mapped as long as the program runs.
            var mapped = MemoryMappedFile.CreateFromFile(path, FileMode.Open, mapName: null, capacity: 0, MemoryMappedFileAccess.Read);
            return UnfoldedModels.TryUse(language, mapped.CreateViewAccessor(0, 0, MemoryMappedFileAccess.Read).SafeMemoryMappedViewHandle, length);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <summary>Writes the file into a folder, under another name first: who starts meanwhile never sees half of it.</summary>
    public static void WriteInto(string folder)
    {
        var (path, draft) = (Path.Combine(folder, Name), Path.Combine(folder, $"{Name}.{Environment.ProcessId}"));
        using (var file = File.Create(draft))
        {
            UnfoldedModels.Write(Language.English, file);
        }

        File.Move(draft, path, overwrite: true);
    }
}
