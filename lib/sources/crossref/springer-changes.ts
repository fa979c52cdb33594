import { parseDoi } from '@/lib/identifiers/doi';
import type { Assertion } from '@/lib/model/assertion';
import { NO_IDS, type Doi, type PartialDate, type WorkIds } from '@/lib/model/work';
import { noticeTypeOf } from '@/lib/notices/titles/notice-type';
import { crossrefAssertion, isOwn } from './crossref-updates';
import { dateFromDayMonthYear } from '@/lib/model/partial-date';
import { listOf, recordOf, textOf } from '@/lib/sources/source/untrusted';

interface Change {
  type: string | null;
  date: PartialDate | null;
  doi: Doi | null;
  text: string | null;
  /** The word of the announcing sentence. */
  announced: string | null;
}

/** "A Correction to this paper has been published: ": says no more than the type does. */
const ANNOUNCEMENT = /^An? ([\w ]{1,60}?) to this (?:paper|article) (?:has been|was) published/i;

/**
 * The article history that Springer Nature deposits as Crossref `assertion` entries
 * (`change_date`, `change_type`, `change_details`). It names the notice where `updated-by` is
 * missing. Read by `name`; several changes follow each other by `order`.
 */
export function springerChanges(message: Record<string, unknown>, own: WorkIds): Assertion[] {
  return readChanges(message)
    .filter(({ type, announced }) => type !== null || (announced !== null && noticeTypeOf(announced) !== 'other'))
    .map((change) =>
      crossrefAssertion({
        ...wordOf(change),
        notice: { ...NO_IDS, doi: change.doi },
        subject: own,
        inPlace: isOwn(change.doi, own),
        date: change.date,
        note: change.text,
      }),
    );
}

/** "Update" says nothing, where the sentence beside it says "A Correction to this paper has been published". */
function wordOf({ type, announced }: Change): Pick<Assertion, 'type' | 'sourceType'> {
  const word = type ?? '';
  const known = noticeTypeOf(word);
  const named = announced === null ? 'other' : noticeTypeOf(announced);
  return known === 'other' && named !== 'other' ? { type: named, sourceType: announced ?? word } : { type: known, sourceType: word };
}

function readChanges(message: Record<string, unknown>): Change[] {
  const changes: Change[] = [];
  let current: Change | null = null;
  const begin = (): Change => {
    current = { type: null, date: null, doi: null, text: null, announced: null };
    changes.push(current);
    return current;
  };
  for (const entry of inOrder(message)) {
    const value = textOf(entry.value, 500);
    if (value === null) continue;
    const now: Change = current ?? begin();
    if (entry.name === 'change_date') {
      const target: Change = now.date === null && now.type === null ? now : begin();
      target.date = dateFromDayMonthYear(value);
    } else if (entry.name === 'change_type') {
      const target: Change = now.type === null ? now : begin();
      target.type = value.slice(0, 80);
    } else {
      const doi = doiIn(textOf(entry.URL, 500) ?? value) ?? doiIn(value);
      now.doi ??= doi;
      now.announced ??= ANNOUNCEMENT.exec(value)?.[1]?.slice(0, 80) ?? null;
      // The sentence names the change; a bare address is the link to it.
      if (!/^https?:/.test(value) && !ANNOUNCEMENT.test(value)) now.text ??= value;
    }
  }
  return changes;
}

function inOrder(message: Record<string, unknown>): Record<string, unknown>[] {
  const order = (entry: Record<string, unknown>) => (typeof entry.order === 'number' ? entry.order : 0);
  return (listOf(message.assertion) ?? [])
    .map(recordOf)
    .filter((entry) => entry !== null)
    .filter((entry) => typeof entry.name === 'string' && /^change_(?:date|type|details)$/.test(entry.name))
    .toSorted((a, b) => order(a) - order(b));
}

/** "…: https://doi.org/10.1038/…" or the address alone. */
function doiIn(text: string): Doi | null {
  const at = text.search(/10\.\d{4,9}\//);
  return at === -1 ? null : parseDoi(text.slice(at).split(/\s/)[0] ?? '');
}
