import { remarkOn, type ReadStep } from '../bibliography-entry';
import { entryOfFields } from '../fields/entry-of-fields';
import { linesOf } from '../text/lines-of';
import { TaggedRecord } from './tagged-record';

/** A tag at the very beginning; the lines of a value are set in by three blanks. */
const LINE = /^([A-Z][A-Z0-9])(?: (.*))?$/;

/**
 * Reads Web of Science's tagged format (.ciw, .isi, "Plain text"): `PT J` … `ER`, between `FN` and `EF`.
 * What stands under `CR` are works that the record cites; they are no entries. The DOI of a chapter's
 * book (`D2`) is not the chapter's.
 * https://images.webofknowledge.com/images/help/WOS/hs_wos_fieldtags.html
 */
export function* readWebOfScience(text: string): Generator<ReadStep, void> {
  let record: TaggedRecord | null = null;
  for (const { number, text: given, at } of linesOf(text)) {
    if (number % 1_000 === 0) yield { at };
    const [, tag, value = ''] = LINE.exec(given) ?? [];
    if (tag === undefined) {
      if (given.trim() !== '' && record === null) yield { at, remark: remarkOn(number, 'outside', given) };
      else if (given.trim() !== '') record?.goOn(given);
      continue;
    }
    const isEnd = (tag === 'ER' || tag === 'EF') && value.trim() === '';
    const begins: boolean = tag === 'PT' && record !== null && record.has('PT', 'TI', 'DI', 'UT');
    if ((isEnd || begins) && record !== null) {
      yield* entryOf(record, at);
      record = null;
    }
    if (isEnd || (record === null && (tag === 'FN' || tag === 'VR'))) continue;
    record ??= new TaggedRecord(number);
    record.add(tag, value);
  }
  if (record !== null) yield* entryOf(record, text.length);
}

function entryOf(record: TaggedRecord, at: number): Generator<ReadStep, void> {
  const medline = record.all('UT').flatMap((value) => /^MEDLINE:(\d+)/i.exec(value)?.[1] ?? []);
  return entryOfFields(
    {
      line: record.line,
      doi: record.all('DI'),
      pmid: [...record.all('PM'), ...medline],
      addresses: record.all('DL', 'UR'),
      title: record.first('TI'),
      authors: record.has('AF') ? record.lines('AF') : record.lines('AU').flatMap((name) => name.split(';')),
      journal: record.first('SO', 'JI', 'J9'),
      date: record.first('PY', 'PD', 'EA'),
      tags: record.all('DE').flatMap((value) => value.split(';')),
      text: record.all('AU', 'UT').join(' '),
    },
    at,
  );
}
