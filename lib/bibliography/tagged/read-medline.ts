import { remarkOn, type ReadStep } from '../bibliography-entry';
import { entryOfFields } from '../fields/entry-of-fields';
import { linesOf } from '../text/lines-of';
import { TaggedRecord } from './tagged-record';

/** Four columns for the tag, a hyphen, a blank that may be missing; a word such as "LINE-1" is no tag. */
const LINE = /^(?:([A-Z]{4})-(?=\s|$)|([A-Z]{2}(?= {2}-)|[A-Z]{3}(?= -)) {1,2}-|(PMID|STAT|PHST|CRDT|MHDA|EDAT|DCOM) ?-)[ \t]?(.*)$/;

/** Tags of which a record has one. */
const OF_ONE = new Set(['PMID', 'PMC', 'OWN', 'STAT', 'DCOM', 'TI', 'SO', 'UI', 'DP', 'PG', 'JT', 'TA']);

/**
 * Reads what PubMed, Europe PMC and ERIC export as MEDLINE or ".nbib": `PMID- 38267628`,
 * `LID - 10.… [doi]`. Records may begin with any tag; a new one begins with a second number of PubMed, or
 * behind an empty line with the tag that the first record begins with, or with a tag that the record has.
 * https://pubmed.ncbi.nlm.nih.gov/help/#pubmed-format
 */
export function* readMedline(text: string): Generator<ReadStep, void> {
  let record: TaggedRecord | null = null;
  let starter = '';
  let isAfterBlank = true;
  for (const { number, text: given, at } of linesOf(text)) {
    if (number % 1_000 === 0) yield { at };
    const [, whole, short, known, value = ''] = LINE.exec(given) ?? [];
    const tag = whole ?? short ?? known;
    if (tag === undefined) {
      const isBlank = given.trim() === '';
      if (!isBlank && record === null && !/^\s*\d{1,6}\.?\s*$/.test(given)) yield { at, remark: remarkOn(number, 'outside', given) };
      else if (!isBlank) record?.goOn(given);
      isAfterBlank ||= isBlank;
      continue;
    }
    starter ||= tag;
    const begins: boolean = record !== null && isNew(record, tag, starter, isAfterBlank);
    if (record !== null && begins) yield* entryOf(record, at);
    if (record === null || begins) record = new TaggedRecord(number);
    record.add(tag, value);
    isAfterBlank = false;
  }
  if (record !== null) yield* entryOf(record, text.length);
}

function isNew(record: TaggedRecord, tag: string, starter: string, isAfterBlank: boolean): boolean {
  if (tag === 'PMID') return record.has('PMID');
  if (tag === starter && record.has(tag) && OF_ONE.has(tag)) return true;
  return isAfterBlank && (tag === starter || (OF_ONE.has(tag) && record.has(tag)));
}

function entryOf(record: TaggedRecord, at: number): Generator<ReadStep, void> {
  return entryOfFields(
    {
      line: record.line,
      doi: [...record.all('LID', 'AID'), ...record.all('DOI')].flatMap(labelledDoi),
      pmid: record.all('PMID').map((value) => value.split('\n')[0] ?? ''),
      pmcid: record.all('PMC').map((value) => value.split('\n')[0] ?? ''),
      title: record.first('TI', 'BTI', 'CTI'),
      authors: record.has('FAU') ? record.all('FAU') : record.lines('AU'),
      journal: record.first('JT', 'TA'),
      date: record.first('DP', 'DEP', 'DCOM'),
      tags: record.all('OT', 'KW'),
      text: record.first('SO'),
    },
    at,
  );
}

/** `10.… [doi]`: the label says where it ends, so that its lines are put together. */
function labelledDoi(value: string): string[] {
  const [, doi] = /^([^]*?)\s*\[doi\]/.exec(value) ?? [];
  if (doi !== undefined) return [doi.replace(/\n/g, '')];
  return /\[[a-z]+\]\s*$/.test(value) ? [] : [value].filter((each) => each.includes('10.'));
}
