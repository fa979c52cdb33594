import type { KnownNotice } from '@/lib/model/known-notice';
import type { ByteReader } from './byte-reader';
import type { ByteWriter } from './byte-writer';
import { dateOfNumber, numberOfDate } from './date-number';
import { MARK_NUMBERS, SOURCE_NUMBERS, TYPE_NUMBERS } from './file-tables';
import { idsOfKey, keysOf } from './key-hash';
import type { ListEntry } from './list-entry';
import { splitDoi, type WordCounter, type WordNumbers, type Words } from './words';

/** A DOI as far as its normal form can be told at a glance (lib/identifiers/doi.ts): lower case, with a registrant. */
const DOI_KEY = /^10\.\d{4,9}(?:\.\d+)*\/[!-@[-~]+$/;

/** What follows the key of an entry. */
const SEES = 1;
const HAS_NOTICES = 2;
const ANNOUNCES = 4;

/** What a notice's first byte says beside its source (the lowest two bits). */
const IN_PLACE = 4;
const HAS_REASONS = 8;
const SUBJECT_HAS_OTHER = 16;
const NOTICE_HAS_DOI = 32;
const NOTICE_HAS_PMID = 64;

/** Writes one entry: about 15 bytes for a notice, 30 for a work with one notice. */
export function writeEntry(out: ByteWriter, entry: ListEntry, numbers: WordNumbers): void {
  writeKey(out, entry.key, numbers, '');
  const parts = (entry.see === null ? 0 : SEES) | (entry.notices.length > 0 ? HAS_NOTICES : 0) | (entry.announces.length > 0 ? ANNOUNCES : 0);
  out.u8((parts << 4) | MARK_NUMBERS.indexOf(entry.mark));
  const own = suffixOf(entry.key);
  if (entry.see !== null) writeKey(out, entry.see, numbers, own);
  if (entry.notices.length > 0) out.varint(entry.notices.length);
  for (const notice of entry.notices) writeNotice(out, notice, entry.key, numbers);
  if (entry.announces.length > 0) out.varint(entry.announces.length);
  for (const key of entry.announces) writeKey(out, key, numbers, own);
}

/** Counts the words that writeEntry will look up. */
export function countWords(counter: WordCounter, entry: ListEntry): void {
  const doi = (key: string | null) => {
    if (key !== null && !key.startsWith('pmid:')) counter.add('registrants', splitDoi(key)[0]);
  };
  for (const key of [entry.key, entry.see, ...entry.announces]) doi(key);
  for (const notice of entry.notices) {
    doi(notice.notice.doi);
    doi(notice.subject.doi);
    counter.add('terms', notice.sourceType);
    for (const reason of notice.reasons) counter.add('reasons', reason);
  }
}

/** @returns `null` for bytes that are no entry */
export function readEntry(reader: ByteReader, words: Words): ListEntry | null {
  const key = readKey(reader, words, '');
  const byte = reader.u8();
  const mark = MARK_NUMBERS[byte & 0xf];
  const parts = byte >>> 4;
  if (key === null || mark === undefined || parts > 7 || reader.failed) return null;
  const own = suffixOf(key);
  const entry: ListEntry = { key, mark, see: null, notices: [], announces: [] };
  if (parts & SEES) {
    entry.see = readKey(reader, words, own);
    if (entry.see === null) return null;
  }
  for (let left = parts & HAS_NOTICES ? reader.count() : 0; left > 0; left -= 1) {
    const notice = readNotice(reader, key, words);
    if (notice === null) return null;
    entry.notices.push(notice);
  }
  for (let left = parts & ANNOUNCES ? reader.count() : 0; left > 0; left -= 1) {
    const announced = readKey(reader, words, own);
    if (announced === null) return null;
    entry.announces.push(announced);
  }
  return reader.failed ? null : entry;
}

/** Where a key begins with zero it is a PMID, else the number of its registrant, then what the suffix does not share. */
export function writeKey(out: ByteWriter, key: string, numbers: WordNumbers, like: string): void {
  if (key.startsWith('pmid:')) {
    out.varint(0);
    out.varint(Number(key.slice(5)));
    return;
  }
  const [registrant, suffix] = splitDoi(key);
  out.varint(numberIn(numbers, 'registrants', registrant) + 1);
  writeSuffix(out, suffix, like);
}

export function readKey(reader: ByteReader, words: Words, like: string): string | null {
  const number = reader.varint();
  if (reader.failed) return null;
  if (number === 0) {
    const pmid = reader.varint();
    return pmid === 0 ? null : `pmid:${pmid}`;
  }
  const registrant = words.registrants[number - 1];
  const key = registrant === undefined ? null : `${registrant}/${readSuffix(reader, like)}`;
  // Only what is a key can be one: a hostile file must not bring other texts in, nor a DOI that no paper is found by.
  return key === null || !DOI_KEY.test(key) || keysOf({ doi: key, pmid: null }).length === 0 ? null : key;
}

/** Notices are mostly in the same journal as their subjects: `s41586-020-2012-7` beside `s41586-020-2951-z`. */
function writeSuffix(out: ByteWriter, suffix: string, like: string): void {
  let shared = 0;
  while (shared < suffix.length && suffix[shared] === like[shared]) shared += 1;
  if (like !== '') out.varint(shared);
  out.ascii(suffix.slice(shared));
}

function readSuffix(reader: ByteReader, like: string): string {
  const shared = like === '' ? 0 : reader.varint();
  return like.slice(0, shared) + reader.ascii();
}

function writeNotice(out: ByteWriter, known: KnownNotice, key: string, numbers: WordNumbers): void {
  const { notice, subject, inPlace } = known;
  const other = otherId(subject, key);
  out.u8(
    SOURCE_NUMBERS.indexOf(known.source) |
      (inPlace ? IN_PLACE : 0) |
      (known.reasons.length > 0 ? HAS_REASONS : 0) |
      (other === null ? 0 : SUBJECT_HAS_OTHER) |
      (notice.doi !== null && !inPlace ? NOTICE_HAS_DOI : 0) |
      (notice.pmid !== null && !inPlace ? NOTICE_HAS_PMID : 0),
  );
  out.u8(TYPE_NUMBERS.indexOf(known.type));
  out.varint(numberIn(numbers, 'terms', known.sourceType));
  out.varint(numberOfDate(known.date));
  if (known.reasons.length > 0) out.varint(known.reasons.length);
  for (const reason of known.reasons) out.varint(numberIn(numbers, 'reasons', reason));
  const own = suffixOf(key);
  if (other !== null) writeKey(out, other, numbers, own);
  if (inPlace) return;
  if (notice.doi !== null) writeKey(out, notice.doi, numbers, own);
  if (notice.pmid !== null) out.varint(Number(notice.pmid));
}

function readNotice(reader: ByteReader, key: string, words: Words): KnownNotice | null {
  const byte = reader.u8();
  const source = SOURCE_NUMBERS[byte & 3];
  const type = TYPE_NUMBERS[reader.u8()];
  const sourceType = words.terms[reader.varint()];
  const date = dateOfNumber(reader.varint());
  if (source === undefined || type === undefined || sourceType === undefined || byte > 0x7f || reader.failed) return null;
  const reasons: string[] = [];
  for (let left = byte & HAS_REASONS ? reader.count() : 0; left > 0; left -= 1) {
    const reason = words.reasons[reader.varint()];
    if (reason === undefined) return null;
    reasons.push(reason);
  }
  const own = suffixOf(key);
  const subject = idsOfKey(key);
  if (byte & SUBJECT_HAS_OTHER) {
    const other = readKey(reader, words, own);
    if (other === null) return null;
    const ids = idsOfKey(other);
    subject.doi ??= ids.doi;
    subject.pmid ??= ids.pmid;
  }
  const inPlace = (byte & IN_PLACE) !== 0;
  const notice: KnownNotice['notice'] = inPlace ? { ...subject } : { doi: null, pmid: null };
  if (byte & NOTICE_HAS_DOI) {
    notice.doi = readKey(reader, words, own);
    if (notice.doi === null || notice.doi.startsWith('pmid:')) return null;
  }
  if (byte & NOTICE_HAS_PMID) {
    const pmid = reader.varint();
    if (pmid === 0) return null;
    notice.pmid = String(pmid);
  }
  return { type, sourceType, notice, subject, inPlace, date, reasons, source };
}

/** The identifier of a subject that is not the entry's own key. */
function otherId(subject: KnownNotice['subject'], key: string): string | null {
  return keysOf(subject).find((each) => each !== key) ?? null;
}

function suffixOf(key: string): string {
  return key.startsWith('pmid:') ? '' : splitDoi(key)[1];
}

function numberIn(numbers: WordNumbers, list: keyof WordNumbers, word: string): number {
  const number = numbers[list].get(word);
  if (number === undefined) throw new Error(`not among the ${list}: ${word}`);
  return number;
}
