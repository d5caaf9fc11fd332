using Parallax.Articles;

namespace Parallax.Printing.Ledgers;

/// <summary>One of the sides of a ledger line: what is told, and where first.</summary>
/// <param name="Text">What is told, for people ("more than 26,000").</param>
/// <param name="Place">Where it stands.</param>
public sealed record LedgerEntry(string Text, Citation Place);
