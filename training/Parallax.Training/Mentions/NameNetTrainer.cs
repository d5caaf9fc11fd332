using System.Diagnostics;
using Parallax.Languages;
using Parallax.Learning;
using Parallax.Mentions;

namespace Parallax.Training.Mentions;

/// <summary>Trains the network of the name tagger: writes the articles as numbers, has a PyTorch script learn from them, and packs what it gives.</summary>
internal static class NameNetTrainer
{
    /// <summary>Trains, writes the model, and tells the scores of the network together with the sequence model.</summary>
    /// <param name="data">The data folder.</param>
    /// <param name="output">The language's folder of models.</param>
    /// <param name="script">The script, run by Debian's Python.</param>
    /// <param name="settings">Its further arguments.</param>
    public static void Train(string data, string output, string script, string[] settings)
    {
        var folder = Directory.CreateTempSubdirectory("names-net").FullName;
        NameExport.Write(data, folder);
        using (var python = Process.Start("/usr/bin/python3", [script, folder, .. settings]))
        {
            python.WaitForExit();
            if (python.ExitCode != 0)
            {
                throw new InvalidOperationException($"{script} ended with {python.ExitCode}.");
            }
        }

        Pack(data, output, Path.Combine(folder, "numbers.bin"));
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>Writes the model from the script's numbers and tells the scores.</summary>
    public static void Pack(string data, string output, string numbers)
    {
        var path = Path.Combine(output, "names-net.model");
        using (var file = File.Create(path))
        {
            NameNetWeights.Save(file, File.ReadAllBytes(numbers));
            Console.Error.WriteLine($"{path}: {file.Length} bytes");
        }

        using var sequence = File.OpenRead(Path.Combine(output, "names.model"));
        using var network = File.OpenRead(path);
        var net = NameNet.Load(network, WordVectors.Of(Language.English));
        new NameTrainer(data, 0, 0).TellScores(new NameTagger(SequenceModel.Load(sequence), net));
    }
}
