import type { Pmcid } from '@/lib/model/work';

const BARE = /^(?:pmcid[:\s]*)?pmc0{0,8}([1-9]\d{0,8})(?:\.\d{1,3})?$/i;
const ADDRESS =
  /^https?:\/\/(?:pmc\.ncbi\.nlm\.nih\.gov|(?:www\.)?ncbi\.nlm\.nih\.gov\/pmc|(?:www\.)?europepmc\.org)\/articles?\/(?:pmc\/)?pmc0{0,8}([1-9]\d{0,8})(?:\.\d{1,3})?(?:[/?#]|$)/i;

/**
 * Reads a PubMed Central identifier: with its letters, labelled, or an article's address at PMC or
 * Europe PMC. Bare digits are refused: they would be read as a PMID elsewhere.
 * @returns `PMC` and digits, without version; `null` for anything else
 */
export function parsePmcid(text: string): Pmcid | null {
  if (text.length > 10_000) return null;
  const trimmed = text.trim().slice(0, 300);
  const digits = (BARE.exec(trimmed) ?? ADDRESS.exec(trimmed))?.[1];
  return digits === undefined ? null : `PMC${digits}`;
}
