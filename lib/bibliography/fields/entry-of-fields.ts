import { remarkOn, shownText, shownTitle, type BibliographyEntry, type ReadStep } from '../bibliography-entry';
import { MAX_NOTE, MAX_TAG } from '@/lib/model/limits';
import { cutAtSpace } from '@/lib/identifiers/cut-at-space';
import { idsOfFields, type IdFields } from './ids-of-fields';

/** What the fields of one record say, whichever format it came in. */
export interface RecordFields extends IdFields {
  line: number;
  title?: string | undefined;
  authors?: readonly string[] | undefined;
  journal?: string | undefined;
  /** A date in any form; its year is taken. */
  date?: string | undefined;
  /** The reader's own words. */
  note?: string | undefined;
  tags?: readonly string[] | undefined;
  /** What names it where it has no title. */
  text?: string | undefined;
}

const MAX_AUTHORS = 100;
const MAX_NAME = 120;
const MAX_TAGS = 50;

/** The entry that a record gives, and a remark where an identifier of it is unclear. */
export function* entryOfFields(fields: RecordFields, at: number): Generator<ReadStep, void> {
  const { ids, unclear } = idsOfFields(fields);
  if (unclear !== null) yield { at, remark: remarkOn(fields.line, 'unclear-id', unclear) };
  yield { at, entry: { ids, ...wordsOf(fields), line: fields.line } };
}

function wordsOf(fields: RecordFields): Omit<BibliographyEntry, 'ids' | 'line'> {
  const title = shownTitle(fields.title);
  const journal = shownTitle(fields.journal);
  const year = yearIn(fields.date ?? '');
  return {
    title,
    authors: shortened(fields.authors ?? [], MAX_AUTHORS, MAX_NAME),
    journal,
    year,
    note: cutAtSpace(fields.note ?? '', MAX_NOTE).trim(),
    tags: [...new Set(shortened(fields.tags ?? [], MAX_TAGS, MAX_TAG))],
    text: shownText([title ?? '', journal ?? '', year ?? ''].filter((part) => part !== '').join('. ')) || shownText(fields.text ?? ''),
  };
}

function shortened(values: readonly string[], count: number, length: number): string[] {
  return values
    .slice(0, count)
    .map((value) => value.slice(0, 4 * length).replace(/\s+/g, ' ').trim().slice(0, length))
    .filter((value) => value !== '');
}

/** The first year in a date: `2019/05/03`, `May 2019`, `2019-05`. */
export function yearIn(date: string): string | null {
  return /(?<!\d)(1[5-9]\d\d|20\d\d)(?!\d)/.exec(date.slice(0, 200))?.[1] ?? null;
}
