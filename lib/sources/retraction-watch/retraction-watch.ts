import { parseDoi } from '@/lib/identifiers/doi';
import { arePreprintIds } from '@/lib/identifiers/preprint-ids';
import { parsePmid } from '@/lib/identifiers/pmid';
import { sameWork, workKey } from '@/lib/identifiers/work-key';
import type { Assertion } from '@/lib/model/assertion';
import type { NoticeType } from '@/lib/model/notice-type';
import { NO_IDS, type PartialDate, type WorkIds } from '@/lib/model/work';
import { cochraneVersion } from '@/lib/notices/status/cochrane-version';
import { noticeTypeOf } from '@/lib/notices/titles/notice-type';
import { withdrawalReason } from '@/lib/notices/reasons/withdrawal-reason';
import { dateFromDigits, dateFromMonthDayYear } from '@/lib/model/partial-date';

/** One row of the Retraction Watch data: cells by the name of their column. */
export type RetractionWatchRow = Readonly<Record<string, unknown>>;

/** Longer than any cell that is read here. */
const MAX_CELL = 4_000;

/**
 * What a row of the Retraction Watch data claims. Columns are found by the letters of
 * their name, so the headers of 2023 and 2026 and derived files with other spellings do. The type is
 * mapped by reason where the row's own word, which is kept beside it, misleads; the
 * reasons stand in `note`, without the `+` of 2023, joined by "; ".
 * @returns `null` for a row without a nature or without an original that can be found by an identifier
 */
export function retractionWatchAssertion(row: RetractionWatchRow): Assertion | null {
  const cells = new Map(Object.entries(row).map(([name, value]) => [name.toLowerCase().replace(/[^a-z]/g, ''), value]));
  const cell = (name: string): string => {
    const value = cells.get(name);
    return typeof value === 'string' || typeof value === 'number' ? String(value).slice(0, MAX_CELL).trim() : '';
  };
  const nature = cell('retractionnature');
  const subject: WorkIds = { ...NO_IDS, doi: doiIn(cell('originalpaperdoi')), pmid: parsePmid(cell('originalpaperpubmedid')) };
  if (nature === '' || workKey(subject) === null) return null;
  const notice: WorkIds = { ...NO_IDS, doi: doiIn(cell('retractiondoi')), pmid: parsePmid(cell('retractionpubmedid')) };
  const reasons = cell('reason').split(';').map((reason) => reason.trim().replace(/^\+/, '')).filter((reason) => reason !== '');
  return {
    source: 'retraction-watch',
    via: null,
    type: typeOf(nature, reasons, { subject, isPreprint: /\bpreprint\b/i.test(cell('articletype')) }),
    sourceType: nature,
    notice,
    subject,
    // The paper's own identifier where the notice's should stand: it was marked where it is.
    inPlace: sameWork(notice, subject),
    date: dateIn(cell('retractiondate')),
    citation: null,
    note: reasons.length === 0 ? null : reasons.join('; '),
    recordId: cell('recordid') || null,
    strength: 'record',
  };
}

/** Natures that the reason "Retract and Replace" explains; a concern with it tells of what came later. */
const MAY_REPLACE: ReadonlySet<NoticeType> = new Set(['retraction', 'reinstatement', 'correction']);

function typeOf(nature: string, reasons: readonly string[], { subject, isPreprint }: { subject: WorkIds; isPreprint: boolean }): NoticeType {
  const type = noticeTypeOf(nature);
  if (type === 'retraction' && cochraneVersion(subject) !== null) return cochraneType(reasons);
  if (MAY_REPLACE.has(type) && reasons.some((reason) => /^retract and replace$/i.test(reason))) return 'retract_and_replace';
  // Nobody but authors and server withdraws a preprint; a journal that could retract it has not seen it.
  return type === 'retraction' && (isPreprint || arePreprintIds(subject)) ? 'withdrawal' : type;
}

/** Withdrawn reviews of Cochrane, all filed as "Retraction", most of them for age or for a newer review. */
function cochraneType(reasons: readonly string[]): NoticeType {
  switch (withdrawalReason(reasons)) {
    case 'age':
      return 'withdrawal_out_of_date';
    case 'replaced':
      return 'new_version';
    default:
      return 'withdrawal';
  }
}

/**
 * `unavailable` and blanks are none; letters strayed before a DOI are cut (`xx10.1007/…`), and what
 * else there is (percent-encoded SICIs, fragments) parseDoi reads.
 */
function doiIn(text: string): WorkIds['doi'] {
  return parseDoi(text.replace(/^[a-z]{1,3}(?=10\.\d{4})/i, ''));
}

function dateIn(text: string): PartialDate | null {
  return dateFromMonthDayYear(text) ?? dateFromDigits(text);
}
