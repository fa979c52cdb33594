import { remarkOn, type ReadStep } from '../bibliography-entry';
import { entryOfFields } from '../fields/entry-of-fields';
import { linesOf } from '../text/lines-of';
import { isPubmed, pubmedNumbers } from './pubmed-numbers';
import { TaggedRecord } from './tagged-record';

const NUMBER = /^[ \t]{0,8}<[ \t]?\d{1,7}[ \t]?\.?[ \t]*>[ \t]*$|^RECORD \d{1,7}[ \t]*$/m;
const TAGGED = /^ {0,2}([A-Z][A-Z0-9]{1,4}) {0,2}- ?(.*)$/;
/** A label on a line of its own, its value set in below it. */
const LABEL = /^[A-Z][A-Za-z][A-Za-z &/()-]{0,60}$/;

/** What fields are called: by Ovid's tags, by its labels, and by Embase's. */
const FIELDS = {
  title: ['TI', 'TITLE'],
  authors: ['AU', 'AUTHOR', 'AUTHORS', 'AUTHOR NAMES'],
  source: ['JN', 'JA', 'SO', 'SOURCE', 'SOURCE TITLE', 'PUBLICATION TITLE'],
  date: ['YR', 'DP', 'PY', 'YEAR OF PUBLICATION', 'PUBLICATION YEAR', 'DATE OF PUBLICATION', 'PUBLICATION DATE', 'SO', 'SOURCE'],
  doi: ['DO', 'DI', 'DOI', 'DOI NUMBER', 'DIGITAL OBJECT IDENTIFIER'],
  pmid: ['PM', 'PMID', 'MEDLINE PMID', 'PUBMED ID'],
  number: ['UI', 'UNIQUE IDENTIFIER'],
  database: ['DB', 'ST', 'DATABASE', 'STATUS', 'RECORD OWNER'],
} as const;

/**
 * Reads what Ovid exports besides RIS, and Embase likewise: numbered records (`<1. >`) with tags
 * (`TI  - …`) or with labels on lines of their own. Ovid's "Unique Identifier" is PubMed's number only in
 * MEDLINE. References that a record lists are its own.
 */
export function* readOvid(text: string): Generator<ReadStep, void> {
  const isTagged = /^ {0,2}(?:VN|DB|TI|AU) {0,2}- /m.test(text);
  const isNumbered = NUMBER.test(text);
  let record: TaggedRecord | null = null;
  let starter = '';
  let label = '';
  for (const { number, text: given, at } of linesOf(text)) {
    if (number % 1_000 === 0) yield { at };
    const line = given.trimEnd();
    if (isNumbered && NUMBER.test(line)) {
      if (record !== null && !record.isEmpty) yield* entryOf(record, at);
      record = new TaggedRecord(number);
      continue;
    }
    const [, tag, value = ''] = (isTagged ? TAGGED.exec(line) : labelLine(line)) ?? [];
    if (tag !== undefined) {
      starter ||= tag;
      if (!isNumbered && record !== null && tag === starter) {
        yield* entryOf(record, at);
        record = null;
      }
      record ??= new TaggedRecord(number);
      label = tag.toUpperCase();
      if (isTagged || value !== '') record.add(label, value);
      else record.close();
    } else if (line.trim() !== '') {
      if (record === null) yield { at, remark: remarkOn(number, 'outside', line) };
      else if (isTagged || record.has(label)) record.goOn(line);
      else record.add(label, line);
    }
  }
  if (record !== null && !record.isEmpty) yield* entryOf(record, text.length);
}

const labelLine = (line: string): string[] | null => (LABEL.test(line) ? [line, line] : null);

function entryOf(record: TaggedRecord, at: number): Generator<ReadStep, void> {
  const all = (name: keyof typeof FIELDS) => record.all(...FIELDS[name]);
  const isMedline = isPubmed(all('database'));
  return entryOfFields(
    {
      line: record.line,
      doi: all('doi'),
      pmid: [...all('pmid'), ...(isMedline ? pubmedNumbers(all('number')) : [])],
      title: all('title')[0]?.replace(/\s*\[[A-Z][\w &/-]{0,40}\]\s*$/, ''),
      authors: all('authors').flatMap((value) => value.split(/;|\n/)),
      journal: all('source')[0]?.split(/\.\s|\s\d/)[0],
      date: all('date').find((value) => /\b(?:19|20)\d\d\b/.test(value)),
      text: all('source')[0],
    },
    at,
  );
}
