import { sameWork } from '@/lib/identifiers/work-key';
import type { NoticeEvent } from '@/lib/model/status';
import type { NoticeRecord } from './notice-record';

/**
 * Whether two notices can be of one journal: only a journal itself lifts its concern. The first that is known of both
 * decides: the journals in the notices' records, those in NLM's citations, the DOIs.
 * @returns `true` where nothing is known that tells them apart
 */
export function canBeOneJournal(a: NoticeEvent, b: NoticeEvent, records: readonly NoticeRecord[]): boolean {
  for (const journalOf of [(event: NoticeEvent) => journalOfRecord(event, records), journalInCitation, journalInDoi, registrant]) {
    const [one, other] = [journalOf(a), journalOf(b)];
    if (one !== null && other !== null) return one === other;
  }
  return true;
}

function journalOfRecord({ notice }: NoticeEvent, records: readonly NoticeRecord[]): string | null {
  const journal = records.find((record) => sameWork(record.notice, notice))?.journal ?? null;
  return journal === null ? null : letters(journal);
}

/** "Inv Lancet. 2004 Feb;1(2):3." */
function journalInCitation({ citation }: NoticeEvent): string | null {
  const journal = /^([^.;]{2,80})\. (?:19|20)\d\d\b/.exec(citation ?? '')?.[1];
  return journal === undefined ? null : letters(journal);
}

/** Journals that their publishers write into the DOI: Elsevier's "j.NAME", Springer Nature's five digits. */
function journalInDoi({ notice }: NoticeEvent): string | null {
  return /^10\.\d{4,9}\/(j\.[a-z]+(?=\.)|s\d{5}(?=-))/.exec(notice.doi ?? '')?.[1] ?? null;
}

function registrant({ notice }: NoticeEvent): string | null {
  return notice.doi?.split('/')[0] ?? null;
}

function letters(text: string): string {
  return text.toLowerCase().replace(/^the /, '').replace(/[^\p{L}\p{N}]/gu, '');
}
