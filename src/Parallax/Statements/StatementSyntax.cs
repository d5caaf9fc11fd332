using Parallax.Syntax;
using Parallax.Text;

namespace Parallax.Statements;

/// <summary>The trees of a text as the boundary models look at them: which constituents begin and end at a word, and how one is reached from a cue.</summary>
internal sealed class StatementSyntax
{
    /// <summary>How many steps a path is followed up and down.</summary>
    private const int LongestPath = 6;

    /// <summary>A bit of <see cref="Dependents"/>.</summary>
    public const ulong HasSubject = 1, Copula = 1024, ClausalComplement = 4, OpenComplement = 8, Parataxis = 128, ClausalModifier = 512;

    private readonly ParsedText _syntax;
    private readonly int[] _first;
    private readonly int[] _last;
    private readonly int[] _beginning;
    private readonly int[] _ending;
    private readonly ulong[] _dependents;

    public StatementSyntax(StatementText text, ParsedText syntax)
    {
        _syntax = syntax;
        var count = text.Count;
        _first = new int[count];
        _last = new int[count];
        _beginning = new int[count];
        _ending = new int[count];
        foreach (var sentence in text.Text.Sentences)
        {
            SetEdges(text, sentence);
        }

        Array.Fill(_beginning, -1);
        Array.Fill(_ending, -1);
        for (var i = 0; i < count; i++)
        {
            Widest(_beginning, _first[i], i);
            Widest(_ending, _last[i], i);
        }

        _dependents = new ulong[count];
        for (var i = 0; i < count; i++)
        {
            if (syntax.Head(i) is var head and >= 0)
            {
                _dependents[head] |= BitOf(syntax.Relation(i));
            }
        }
    }

    /// <summary>How a word depends on its head.</summary>
    public Relation Relation(int token) => token >= 0 && token < _first.Length ? _syntax.Relation(token) : Syntax.Relation.Unknown;

    /// <summary>The head of a word, or -1.</summary>
    public int Head(int token) => token >= 0 && token < _first.Length ? _syntax.Head(token) : -1;

    /// <summary>The first word that depends on a word in that way, or -1.</summary>
    public int Child(int token, Relation relation) => _syntax.Child(token, relation);

    /// <summary>The widest constituent that begins with a word, by its head; -1 where none does.</summary>
    public int Beginning(int token) => _beginning[token];

    /// <summary>The widest constituent that ends with a word, by its head; -1 where none does.</summary>
    public int Ending(int token) => _ending[token];

    /// <summary>The words of a constituent, marks and a leading "that" left out.</summary>
    public TokenRange Range(int head) => new(_first[head], _last[head]);

    /// <summary>The relation of the constituent that has exactly these words; <see cref="Syntax.Relation.Unknown"/> where none has.</summary>
    public Relation Exactly(int first, int last)
    {
        var node = _beginning[first];
        for (var steps = 0; node >= 0 && steps < 12; steps++)
        {
            if (_first[node] == first && _last[node] == last)
            {
                return _syntax.Relation(node);
            }

            var next = -1;
            foreach (var child in _syntax.Children(node))
            {
                if (_first[child] == first)
                {
                    next = child;
                    break;
                }
            }

            node = next;
        }

        return Syntax.Relation.Unknown;
    }

    /// <summary>The subject of a verb, its own or that of the verb it depends on; -1 where there is none.</summary>
    public int Subject(int token)
    {
        for (var (node, steps) = (token, 0); node >= 0 && steps < 3; steps++)
        {
            foreach (var child in _syntax.Children(node))
            {
                if (_syntax.Relation(child) is Syntax.Relation.Subject or Syntax.Relation.PassiveSubject or Syntax.Relation.OuterSubject)
                {
                    return child;
                }
            }

            if (_syntax.Relation(node) is not (Syntax.Relation.OpenComplement or Syntax.Relation.Conjunct or Syntax.Relation.AdverbialClause))
            {
                break;
            }

            node = _syntax.Head(node);
        }

        return -1;
    }

    /// <summary>What a word governs as its clause, infinitive, object or prepositional phrase, the first of these in that order; -1 where there is none.</summary>
    public int Complement(int token)
    {
        var (best, rank) = (-1, 99);
        foreach (var child in _syntax.Children(token))
        {
            var here = _syntax.Relation(child) switch
            {
                Syntax.Relation.ClausalComplement => 0,
                Syntax.Relation.OpenComplement => 1,
                Syntax.Relation.ClausalModifier => 2,
                Syntax.Relation.Parataxis => 3,
                Syntax.Relation.Object => 4,
                Syntax.Relation.Oblique or Syntax.Relation.NominalModifier => 5,
                _ => 99,
            };
            if (here < rank)
            {
                (best, rank) = (child, here);
            }
        }

        return best;
    }

    /// <summary>Which relations of weight a word's dependents have, a bit each.</summary>
    public ulong Dependents(int token) => _dependents[token];

    /// <summary>True for a verb whose subject undergoes it, or a participle that tells who does.</summary>
    public bool IsPassive(int token) => (_dependents[token] & (BitOf(Syntax.Relation.PassiveSubject) | BitOf(Syntax.Relation.PassiveAuxiliary))) != 0 || _syntax.Child(token, Syntax.Relation.Agent) >= 0;

    /// <summary>A number for the way from one word to another through the tree; 0 where it is too long or there is none.</summary>
    public ulong Path(int from, int to)
    {
        if (from == to)
        {
            return 1;
        }

        Span<int> up = stackalloc int[LongestPath];
        var climbed = 0;
        for (var node = from; node >= 0 && climbed < LongestPath; node = _syntax.Head(node))
        {
            up[climbed++] = node;
        }

        var down = 0UL;
        var steps = 0;
        for (var node = to; node >= 0 && steps < LongestPath; node = _syntax.Head(node), steps++)
        {
            var met = up[..climbed].IndexOf(node);
            if (met >= 0)
            {
                var path = down;
                for (var i = 0; i < met; i++)
                {
                    path = (path * 131) + 64 + (ulong)_syntax.Relation(up[i]);
                }

                return path + 2;
            }

            down = (down * 131) + 1 + (ulong)_syntax.Relation(node);
        }

        return 0;
    }

    private static ulong BitOf(Relation relation) => relation switch
    {
        Syntax.Relation.Subject or Syntax.Relation.OuterSubject => HasSubject,
        Syntax.Relation.PassiveSubject => 2,
        Syntax.Relation.ClausalComplement => ClausalComplement,
        Syntax.Relation.OpenComplement => OpenComplement,
        Syntax.Relation.Object => 16,
        Syntax.Relation.IndirectObject => 32,
        Syntax.Relation.Oblique => 64,
        Syntax.Relation.Parataxis => Parataxis,
        Syntax.Relation.AdverbialClause => 256,
        Syntax.Relation.ClausalModifier => ClausalModifier,
        Syntax.Relation.Copula => Copula,
        Syntax.Relation.NominalModifier => 2048,
        Syntax.Relation.PassiveAuxiliary => 4096,
        Syntax.Relation.Possessive => 8192,
        Syntax.Relation.Mark => 16384,
        _ => 0,
    };

    private void SetEdges(StatementText text, Sentence sentence)
    {
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            var isWord = text.IsWord(i);
            _first[i] = isWord && !(BoundaryCandidates.IsThat(text, i) && _syntax.Relation(i) == Syntax.Relation.Mark) ? i : int.MaxValue;
            _last[i] = isWord ? i : -1;
        }

        // Edges climb from the leaves: in a projective tree a pass from each side settles all but deep chains, which further passes do.
        for (var pass = 0; pass < 8; pass++)
        {
            var isChanged = false;
            for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
            {
                isChanged |= Lift(i) | Lift(sentence.EndToken - 1 - (i - sentence.FirstToken));
            }

            if (!isChanged)
            {
                break;
            }
        }

        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if (_first[i] == int.MaxValue || _last[i] < 0)
            {
                (_first[i], _last[i]) = (i, i);
            }
        }
    }

    private bool Lift(int token)
    {
        var head = _syntax.Head(token);
        if (head < 0 || (_first[token] >= _first[head] && _last[token] <= _last[head]))
        {
            return false;
        }

        _first[head] = Math.Min(_first[head], _first[token]);
        _last[head] = Math.Max(_last[head], _last[token]);
        return true;
    }

    private void Widest(int[] edges, int at, int node)
    {
        if (edges[at] < 0 || _last[node] - _first[node] > _last[edges[at]] - _first[edges[at]])
        {
            edges[at] = node;
        }
    }
}
