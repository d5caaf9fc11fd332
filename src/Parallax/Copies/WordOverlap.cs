using System.Numerics;

namespace Parallax.Copies;

/// <summary>Tells whether two articles have most of their words in common. The words of one stand in a table until neither of a pair is it, so that nothing is kept of an article but how many words it has. Not safe to share between threads.</summary>
internal sealed class WordOverlap
{
    private readonly Table _held = new();
    private readonly Table _counted = new();
    private ArticleWords? _inTable;
    private (ArticleWords? A, ArticleWords? B) _last;

    /// <summary>Whether of the different words of the poorer of two articles at least a share, 0 to 1, stands in the other too.</summary>
    public bool Reach(double share, ArticleWords a, ArticleWords b)
    {
        var isTurned = ReferenceEquals(_inTable, b) || (!ReferenceEquals(_inTable, a) && (ReferenceEquals(_last.A, b) || ReferenceEquals(_last.B, b)));
        _last = (a, b);
        var (held, other) = isTurned ? (b, a) : (a, b);
        if (!ReferenceEquals(_inTable, held))
        {
            (held.Different, _inTable) = (_held.Take(held.Hashes), held);
        }

        if (other.Different < 0)
        {
            other.Different = _counted.Take(other.Hashes);
        }

        var poorer = Math.Min(held.Different, other.Different);
        var needed = (int)(share * poorer);
        needed += needed / (double)Math.Max(1, poorer) < share ? 1 : 0;
        return _held.HasOf(other.Hashes, needed);
    }

    /// <summary>A set of hashes in open addressing; what was taken before is told from it by a stamp, so that nothing need be cleared.</summary>
    private sealed class Table
    {
        private const int Shift = 32; // the upper half of a hash's bits is as mixed as the lower
        private (ulong Hash, int Taken, int Met)[] _places = [];
        private int _mask;
        private int _stamp; // of the hashes taken last
        private int _asked;

        /// <summary>Takes hashes for those before; returns how many different ones they are.</summary>
        public int Take(ReadOnlySpan<ulong> hashes)
        {
            var places = (int)BitOperations.RoundUpToPowerOf2((uint)(2 * hashes.Length) + 1);
            if (_places.Length < places)
            {
                _places = new (ulong, int, int)[places];
            }

            (_mask, _stamp) = (places - 1, _stamp + 1);
            var different = 0;
            foreach (var hash in hashes)
            {
                ref var place = ref Place(hash);
                if (place.Taken != _stamp)
                {
                    place = (hash, _stamp, 0);
                    different++;
                }
            }

            return different;
        }

        /// <summary>Whether among some hashes are so many different ones of those taken.</summary>
        public bool HasOf(ReadOnlySpan<ulong> hashes, int needed)
        {
            _asked++;
            var (found, missing) = (0, hashes.Length - needed);
            for (var i = 0; i < hashes.Length && found < needed && i - found <= missing; i++)
            {
                ref var place = ref Place(hashes[i]);
                if (place.Taken == _stamp && place.Met != _asked)
                {
                    place.Met = _asked;
                    found++;
                }
            }

            return found >= needed;
        }

        private ref (ulong Hash, int Taken, int Met) Place(ulong hash)
        {
            var at = (int)(hash >> Shift) & _mask;
            while (_places[at].Taken == _stamp && _places[at].Hash != hash)
            {
                at = (at + 1) & _mask;
            }

            return ref _places[at];
        }
    }
}
