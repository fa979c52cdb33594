import type { Pmcid } from '@/lib/model/work';

const PMCID = /^(?:pmcid[:\s]*)?pmc0*([1-9]\d{0,8})(?:\.\d+)?$/i;

/**
 * Reads a PubMed Central identifier, which has its letters: bare digits would be a PMID elsewhere.
 * @returns `PMC` and digits, without version; `null` for anything else
 */
export function parsePmcid(text: string): Pmcid | null {
  const digits = PMCID.exec(text.trim().slice(0, 40))?.[1];
  return digits === undefined ? null : `PMC${digits}`;
}
