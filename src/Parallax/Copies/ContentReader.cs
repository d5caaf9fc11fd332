using System.Runtime.InteropServices;
using Parallax.Text;
using Parallax.Wording;

namespace Parallax.Copies;

/// <summary>Reads the content of one article after the other, with lists that are used again. Not safe to share between threads.</summary>
internal sealed class ContentReader(WordKeys keys)
{
    private const int FewestWords = 2; // of a sentence
    private readonly ContentWords _words = new(keys);
    private readonly SpareArrays _arrays = new();
    private readonly List<ContentWord> _read = [];
    private readonly List<ContentWord> _uses = [];
    private readonly List<TextSpan> _spans = [];
    private readonly List<int> _from = [];
    private ulong[] _keys = [];
    private int[] _order = [];

    /// <summary>A text's sentences by their content.</summary>
    public ArticleContent Of(string text, IEnumerable<TextSpan> sentences)
    {
        _uses.Clear();
        _spans.Clear();
        _from.Clear();
        foreach (var sentence in sentences)
        {
            var first = _uses.Count;
            AddWords(text, sentence);
            if (_uses.Count - first >= FewestWords)
            {
                _spans.Add(sentence);
                _from.Add(first);
            }
            else
            {
                _uses.RemoveRange(first, _uses.Count - first);
            }
        }

        _from.Add(_uses.Count);
        return new ArticleContent(CollectionsMarshal.AsSpan(_spans), CollectionsMarshal.AsSpan(_uses), CollectionsMarshal.AsSpan(_from), _arrays);
    }

    /// <summary>Takes the room of a content that is read no more for the next.</summary>
    public void Forget(ArticleContent content) => _arrays.Return(content.Room);

    /// <summary>Adds a sentence's distinct words by their keys: of one key the rarest, of these the first.</summary>
    private void AddWords(string text, TextSpan sentence)
    {
        _read.Clear();
        _words.Read(text, sentence, _read);
        if (_order.Length < _read.Count)
        {
            (_keys, _order) = (new ulong[2 * _read.Count], new int[2 * _read.Count]);
        }

        var hashes = _keys.AsSpan(0, _read.Count);
        var order = _order.AsSpan(0, _read.Count);
        for (var i = 0; i < order.Length; i++)
        {
            (hashes[i], order[i]) = (_read[i].Key, i);
        }

        hashes.Sort(order);
        for (int i = 0, end; i < order.Length; i = end)
        {
            var best = order[i];
            for (end = i + 1; end < order.Length && hashes[end] == hashes[i]; end++)
            {
                var (rarity, rarest) = (_read[order[end]].Rarity, _read[best].Rarity);
                best = rarity > rarest || (rarity == rarest && order[end] < best) ? order[end] : best;
            }

            _uses.Add(_read[best]);
        }
    }
}
