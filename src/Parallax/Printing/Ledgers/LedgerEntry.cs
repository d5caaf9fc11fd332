using System.Collections.Immutable;
using Parallax.Articles;

namespace Parallax.Printing.Ledgers;

/// <summary>One of the sides of a ledger line: what is told, and where.</summary>
/// <param name="Text">What is told, for people ("more than 26,000").</param>
/// <param name="Places">Where it stands, a place a report, the first one first.</param>
public sealed record LedgerEntry(string Text, ImmutableArray<Citation> Places);
