import type { Pmid } from '@/lib/model/work';

const BARE = /^(?:info:pmid\/|urn:pmid:|pmid[:\s]*)?0{0,8}([1-9]\d{0,8})$/i;
const ADDRESS =
  /^https?:\/\/(?:pubmed\.ncbi\.nlm\.nih\.gov\/|(?:www\.)?ncbi\.nlm\.nih\.gov\/(?:pubmed|m\/pubmed)\/)0{0,8}([1-9]\d{0,8})(?:[/?#]|$)/i;

/**
 * Reads a PubMed identifier: bare digits, labelled (`PMID: 38267628`), or a record's address.
 * @returns digits without leading zeros; `null` for zero (Retraction Watch's "none"), for more
 *   than nine digits, and for anything else
 */
export function parsePmid(text: string): Pmid | null {
  if (text.length > 10_000) return null;
  const trimmed = text.trim().slice(0, 300);
  return (BARE.exec(trimmed) ?? ADDRESS.exec(trimmed))?.[1] ?? null;
}
