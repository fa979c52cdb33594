import { parseDoi } from '@/lib/identifiers/doi';
import { normalAliases } from '@/lib/identifiers/normal-ids';
import { doisOf } from '@/lib/identifiers/work-key';
import { NO_IDS, type Doi, type WorkIds } from '@/lib/model/work';
import { listOf } from '@/lib/sources/source/untrusted';

const WORKS = '/works/';

/**
 * The DOIs of a record that answers a question: its prime DOI, and as aliases the others that are registered for it.
 * Crossref answers an alias with the record of the prime DOI, by a redirect since February 2025.
 * @param movedTo the address within Crossref's API that answered in place of the one that was asked
 * @returns `null` where the record is another work's: neither it, nor its aliases, nor Crossref's redirect name the DOI that was asked about
 */
export function crossrefIds(message: Record<string, unknown>, asked: WorkIds, movedTo: string | null): WorkIds | null {
  const doi = typeof message.DOI === 'string' ? parseDoi(message.DOI) : null;
  if (doi === null || asked.doi === null) return null;
  const listed = (listOf(message.aliases) ?? []).filter((alias) => typeof alias === 'string');
  const own: WorkIds = { ...NO_IDS, doi, ...normalAliases({ doi, aliases: listed }) };
  if (doisOf(own).some((each) => doisOf(asked).includes(each))) return own;
  if (movedTo === null || doiAt(movedTo) !== doi) return null;
  return { ...own, aliases: [...(own.aliases ?? []), asked.doi] };
}

/** The DOI that an address of the API asks about. */
function doiAt(address: string): Doi | null {
  if (!URL.canParse(address)) return null;
  const { pathname } = new URL(address);
  const at = pathname.indexOf(WORKS);
  if (at === -1) return null;
  try {
    return parseDoi(decodeURIComponent(pathname.slice(at + WORKS.length)));
  } catch {
    return null;
  }
}
