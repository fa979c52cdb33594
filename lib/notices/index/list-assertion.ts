import { sameWork } from '@/lib/identifiers/work-key';
import type { Assertion } from '@/lib/model/assertion';
import type { KnownNotice, ListSource } from '@/lib/model/known-notice';
import { NO_IDS } from '@/lib/model/work';
import { keysOf } from './key-hash';
import { MAX_WORD } from './words';

/** Who stands behind an entry of the list, in the words that the rules of judgement know. */
const VIA: Record<ListSource, Assertion['via']> = {
  crossref: 'publisher',
  'retraction-watch': 'retraction-watch',
  pubmed: null,
  starter: null,
};

/** An entry of the list as the list's own claim, to be judged beside those of other sources. */
export function listAssertion(known: KnownNotice): Assertion {
  return {
    source: 'notice-list',
    via: VIA[known.source],
    type: known.type,
    sourceType: known.sourceType,
    notice: { ...NO_IDS, ...known.notice },
    subject: { ...NO_IDS, ...known.subject },
    inPlace: known.inPlace,
    date: known.date,
    citation: null,
    note: known.reasons.length === 0 ? null : known.reasons.join('; '),
    recordId: null,
    strength: 'record',
  };
}

/**
 * What the list keeps of a source's claim.
 * @returns `null` for claims that name no subject by DOI or PMID, that rest on a title, or whose source the
 *   list does not draw on
 */
export function knownNoticeOf(assertion: Assertion): KnownNotice | null {
  const source = listSourceOf(assertion);
  const subject = listedIds(assertion.subject);
  if (source === null || assertion.strength === 'title' || keysOf(subject).length === 0) return null;
  const inPlace = assertion.inPlace || sameWork(assertion.subject, assertion.notice);
  return {
    type: assertion.type,
    sourceType: assertion.sourceType.slice(0, MAX_WORD),
    notice: inPlace ? { ...subject } : listedIds(assertion.notice),
    subject,
    inPlace,
    date: assertion.date,
    reasons: (assertion.note ?? '').split(';').map((reason) => reason.trim().slice(0, MAX_WORD)).filter((reason) => reason !== ''),
    source,
  };
}

function listSourceOf({ source, via }: Assertion): ListSource | null {
  if (source === 'crossref') return via === 'retraction-watch' ? 'retraction-watch' : 'crossref';
  if (source === 'retraction-watch' || source === 'pubmed') return source;
  return source === 'europepmc' ? 'pubmed' : null;
}

/** DOI and PMID, each only if the list can have it as a key. */
function listedIds({ doi, pmid }: KnownNotice['subject']): KnownNotice['subject'] {
  return {
    doi: keysOf({ doi, pmid: null }).length === 0 ? null : doi,
    pmid: keysOf({ doi: null, pmid }).length === 0 ? null : pmid,
  };
}
