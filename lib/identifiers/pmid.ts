import type { Pmid } from '@/lib/model/work';

const PMID = /^(?:pmid[:/\s]*)?0*([1-9]\d{0,8})$/i;

/**
 * Reads a PubMed identifier: bare digits or labelled (`PMID: 38267628`). For a record's address
 * see idsInUrl.
 * @returns digits without leading zeros; `null` for zero (Retraction Watch's "none"), for more
 *   than nine digits, and for anything else
 */
export function parsePmid(text: string): Pmid | null {
  return PMID.exec(text.trim().slice(0, 40))?.[1] ?? null;
}
