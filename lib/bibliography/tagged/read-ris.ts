import { remarkOn, type ReadStep } from '../bibliography-entry';
import { linesOf } from '../text/lines-of';
import { risEntry } from './ris-entry';
import { TaggedRecord } from './tagged-record';

/** Tags of which a record has one: a second one in a row belongs to the next record. */
const OF_ONE: readonly (readonly string[])[] = [['TI', 'T1', 'CT', 'BT'], ['DO', 'DI'], ['TY']];

/** A number or a row of signs between two records, as Ovid writes them. */
const BETWEEN = /^\s*(?:\d{1,6}\.?|<\d+\.?\s?>|[-=*_]{3,})\s*$/;

/**
 * Reads a RIS file (`TY  - JOUR` … `ER  -`) as programs write it, damaged ones too. A record that never
 * ends, ends where the next begins. Lines without a tag go on the value before. Tags between `ER` and `TY`
 * belong to the next record if an empty line or a title comes before them, else to the last one; a record
 * without `TY` is one if it has a title or an identifier.
 * https://en.wikipedia.org/wiki/RIS_(file_format)
 */
export function* readRis(text: string): Generator<ReadStep, void> {
  const line = tagLine(text);
  const records = new RisRecords();
  for (const { number, text: given, at } of linesOf(text)) {
    if (number % 1_000 === 0) yield { at };
    const [, tag, value = ''] = line.exec(given) ?? [];
    if (tag === 'ER' && value.trim() === '') records.end();
    else if (tag === 'TY' && /^[\s\w()-]{0,40}$/.test(value)) records.begin(number, value);
    else if (tag !== undefined) records.add(number, tag, value);
    else if (given.trim() === '') records.blank();
    else if (!records.goOn(given)) {
      if (!BETWEEN.test(given)) records.outside.push(remarkOn(number, 'outside', given));
    }
    yield* taken(records, at);
  }
  records.end();
  records.flush();
  yield* taken(records, text.length);
}

function* taken(records: RisRecords, at: number): Generator<ReadStep, void> {
  for (const remark of records.outside.splice(0)) yield { at, remark };
  for (const record of records.whole.splice(0)) yield* risEntry(record, at);
}

/**
 * Where the file writes two blanks, as the format says, a line with one (`ER - positive`) is no tag but the
 * text of an abstract that goes on.
 */
function tagLine(text: string): RegExp {
  const isStrict = /^\uFEFF?[ \t]{0,8}TY {2}- ?/m.test(text);
  return isStrict ? /^[ \t]{0,8}([A-Z][A-Z0-9]) {2}-(?: (.*)|[ \t]*)$/ : /^[ \t]{0,8}([A-Z][A-Z0-9])[ \t]{0,3}-(?:[ \t](.*)|)$/;
}

/** Puts tags together to records. */
class RisRecords {
  /** Records that are complete, and lines that belong to none. */
  readonly whole: TaggedRecord[] = [];
  readonly outside: ReturnType<typeof remarkOn>[] = [];
  /** The record before, to which tags behind its `ER` may belong. */
  #last: TaggedRecord | null = null;
  #open: TaggedRecord | null = null;
  /** Tags that came before `TY` of the open record, and may be a record of their own. */
  #before: TaggedRecord | null = null;
  /** Whether the open record has its `TY`. */
  #isTyped = false;
  #isAfterBlank = true;

  begin(line: number, type: string): void {
    const untyped = this.#isTyped ? null : this.#open;
    // A type alone, before another, says nothing of a work.
    if (this.#isTyped && this.#open?.isOnly('TY')) this.#open = null;
    else if (this.#isTyped) this.end();
    this.#open = new TaggedRecord(untyped?.line ?? line);
    this.#before = untyped;
    this.#isTyped = true;
    this.#open.add('TY', type);
    this.#isAfterBlank = false;
  }

  add(line: number, tag: string, value: string): void {
    if (this.#open === null) {
      const isOfLast = this.#last !== null && !this.#isAfterBlank && !repeats(this.#last, tag);
      if (isOfLast) {
        this.#last?.add(tag, value);
        return;
      }
      this.#open = new TaggedRecord(line);
      this.#isTyped = false;
    } else if (!this.#isTyped && this.#isAfterBlank && repeats(this.#open, tag)) {
      // Records without either tag, an empty line between them.
      this.end();
      this.#open = new TaggedRecord(line);
    }
    this.#open.add(tag, value);
    this.#isAfterBlank = false;
  }

  /** Whether there was a value for the line to go on. */
  goOn(line: string): boolean {
    const into = this.#open;
    if (into === null) return false;
    into.goOn(line);
    this.#isAfterBlank = false;
    return true;
  }

  /** An empty line ends a value, except for those that are texts of several paragraphs. */
  blank(): void {
    this.#open?.close('AB', 'N1', 'N2', 'U3', 'KW');
    this.#isAfterBlank = true;
  }

  end(): void {
    const record = this.#open;
    if (record === null) return;
    const before = this.#before;
    this.#open = this.#before = null;
    if (before !== null) {
      // Two titles or two identifiers are two records.
      if (OF_ONE.some((tags) => before.has(...tags) && record.has(...tags))) this.#finish(before, false);
      else record.take(before, true);
    }
    this.#finish(record, this.#isTyped);
    this.#isTyped = false;
    this.#isAfterBlank = false;
  }

  flush(): void {
    if (this.#last !== null) this.whole.push(this.#last);
    this.#last = null;
  }

  #finish(record: TaggedRecord, isTyped: boolean): void {
    this.flush();
    if (isTyped || record.has('TI', 'T1', 'DO', 'DI', 'CT', 'BT', 'AU', 'A1')) this.#last = record;
    else if (!record.isEmpty) this.outside.push(remarkOn(record.line, 'outside', record.lines('UR', 'N1', 'DB', 'ID').join(' ')));
  }
}

function repeats(record: TaggedRecord, tag: string): boolean {
  return OF_ONE.some((tags) => tags.includes(tag) && record.has(...tags));
}
