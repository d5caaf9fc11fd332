using System.Text;
using Parallax.Learning;
using Parallax.Syntax;

namespace Parallax.Training.Learning;

/// <summary>Writes a model file anew in the format of today; what the model says stays the same.</summary>
internal static class ModelRepacker
{
    /// <summary>Repacks a file in its place.</summary>
    public static void Repack(string path)
    {
        var file = File.ReadAllBytes(path);
        var kind = Encoding.ASCII.GetString(file, 0, 4);
        using var packed = new MemoryStream();
        switch (kind)
        {
            case "PXSQ":
                SequenceModel.Load(new MemoryStream(file)).Write(packed);
                break;
            case "PXCL":
                ClassModel.Load(new MemoryStream(file)).Write(packed);
                break;
            case "PXPS":
                ParserModelFile.Write(ParserModelFile.Read(new MemoryStream(file)), packed);
                break;
            default:
                using (var reader = ModelFile.Open(new MemoryStream(file), kind))
                {
                    var content = reader.ReadToEnd();
                    ModelFile.Save(packed, kind, writer => writer.Write(content));
                }

                break;
        }

        File.WriteAllBytes(path, packed.ToArray());
        Console.WriteLine($"{path}: {file.Length} bytes, now {packed.Length}");
    }
}
