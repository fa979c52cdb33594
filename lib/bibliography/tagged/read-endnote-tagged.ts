import { remarkOn, type ReadStep } from '../bibliography-entry';
import { entryOfFields } from '../fields/entry-of-fields';
import { linesOf } from '../text/lines-of';
import { isPubmed, pubmedNumbers } from './pubmed-numbers';
import { TaggedRecord } from './tagged-record';

const LINE = /^\s{0,4}%([0-9A-Z@!#$&~?*+^<>=[\](){|])(?:\s+(.*)|)$/;

/**
 * Reads EndNote's tagged format (.enw), which is that of refer and BibIX: `%0 Journal Article`, `%T …`.
 * A record begins with `%0`; in a file without any, behind an empty line. An abstract (`%X`) names other
 * works, and is not read.
 * https://en.wikipedia.org/wiki/Refer_(software)
 */
export function* readEndnoteTagged(text: string): Generator<ReadStep, void> {
  const hasTypes = /^\s{0,4}%0(?:\s|$)/m.test(text);
  let record: TaggedRecord | null = null;
  let isAfterBlank = true;
  for (const { number, text: given, at } of linesOf(text)) {
    if (number % 1_000 === 0) yield { at };
    const [, tag, value = ''] = LINE.exec(given) ?? [];
    if (tag === undefined) {
      const isBlank = given.trim() === '';
      if (!isBlank && record === null) yield { at, remark: remarkOn(number, 'outside', given) };
      else if (!isBlank) record?.goOn(given);
      isAfterBlank ||= isBlank;
      continue;
    }
    const begins: boolean = record !== null && (hasTypes ? isType(record, tag, isAfterBlank) : isAfterBlank);
    if (record !== null && begins) yield* entryOf(record, at);
    if (record === null || begins) record = new TaggedRecord(number);
    record.add(tag, value);
    isAfterBlank = false;
  }
  if (record !== null) yield* entryOf(record, text.length);
}

/** A second type begins a record, except where one record names several (`%0 Serial`, `%0 Audio`) or its tags came first. */
function isType(record: TaggedRecord, tag: string, isAfterBlank: boolean): boolean {
  if (tag === '0') return isAfterBlank || (record.has('0') && !record.isOnly('0'));
  return isAfterBlank && tag === 'T' && record.has('T');
}

function entryOf(record: TaggedRecord, at: number): Generator<ReadStep, void> {
  return entryOfFields(
    {
      line: record.line,
      doi: record.lines('R').filter((value) => value.includes('10.')),
      pmid: isPubmed(record.all('~', 'W')) ? pubmedNumbers(record.all('M')) : [],
      pmcid: record.all('2'),
      addresses: record.lines('U', '>'),
      notes: record.lines('Z'),
      title: record.first('T'),
      authors: record.lines('A'),
      journal: record.first('J', 'B'),
      date: record.first('D', '8'),
      note: record.all('Z', 'O').join('\n'),
      tags: record.lines('K'),
      text: record.all('A', 'E', 'I').join(' '),
    },
    at,
  );
}
