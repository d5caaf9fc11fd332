using System.Collections.Immutable;

namespace Parallax.Printing.Ledgers;

/// <summary>A line of the ledger.</summary>
/// <param name="Panel">The heap it lies on.</param>
/// <param name="Title">What it is about.</param>
/// <param name="Entries">What is told, in order of day, article and place; each different telling once.</param>
/// <param name="Reports">How many reports tell it.</param>
/// <param name="Origins">How many independent tellings that are.</param>
public sealed record LedgerLine(LedgerPanel Panel, string Title, ImmutableArray<LedgerEntry> Entries, int Reports, int Origins);
