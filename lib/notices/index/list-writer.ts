import { ByteWriter } from './byte-writer';
import { crc32 } from './crc32';
import { detailsFile } from './details-file';
import { writeEntry } from './entry-codec';
import { FIRST_NOTICE_MARK, MARK_NUMBERS } from './file-tables';
import { indexFile, indexParts } from './index-file';
import { hashOfKey } from './key-hash';
import { bucketBitsFor, detailsPartBits, firstBits } from './layout';
import { compareKeys, type ListEntry } from './list-entry';
import type { ContentId, ListFacts } from '@/lib/model/list-facts';
import { numbersOf, type WordNumbers, type Words } from './words';

/** One list: the index that answers, and the details that explain it. */
export interface ListFiles {
  index: Uint8Array<ArrayBuffer>;
  details: Uint8Array<ArrayBuffer>;
  content: ContentId;
  entries: number;
}

/**
 * Builds both files from entries that come in the order of their hashes. Entries are written as they come
 * and not kept: a list of a hundred thousand costs a few megabytes. The same entries, facts and words
 * always give the same bytes.
 */
export class ListWriter {
  readonly #facts: ListFacts;
  readonly #words: Words;
  readonly #numbers: WordNumbers;
  readonly #body = new ByteWriter(1 << 16);
  #hashes = new Float64Array(1_024);
  #starts = new Uint32Array(1_024);
  #marks = new Uint8Array(1_024);
  #count = 0;
  #pmids = 0;
  #notices = 0;
  #last: string | null = null;

  /** @param words every word of the entries that will come */
  constructor(facts: ListFacts, words: Words) {
    this.#facts = facts;
    this.#words = words;
    this.#numbers = numbersOf(words);
  }

  get count(): number {
    return this.#count;
  }

  /** @throws if the entry is out of order or names a word that is not among the words */
  add(entry: ListEntry): void {
    if (this.#last !== null && compareKeys(this.#last, entry.key) >= 0) throw new Error(`out of order: ${entry.key}`);
    this.#last = entry.key;
    if (this.#count === this.#hashes.length) this.#grow();
    this.#hashes[this.#count] = hashOfKey(entry.key);
    this.#starts[this.#count] = this.#body.length;
    const mark = MARK_NUMBERS.indexOf(entry.mark);
    this.#marks[this.#count] = mark;
    this.#count += 1;
    if (entry.key.startsWith('pmid:')) this.#pmids += 1;
    if (mark >= FIRST_NOTICE_MARK) this.#notices += 1;
    writeEntry(this.#body, entry, this.#numbers);
  }

  finish(): ListFiles {
    const bucketBits = bucketBitsFor(this.#count);
    const hashes = this.#hashes.subarray(0, this.#count);
    const index = indexParts(hashes, this.#marks.subarray(0, this.#count), bucketBits);
    const details = this.#detailsParts(hashes, detailsPartBits(bucketBits));
    const content = { index: index.reduce((crc, part) => crc32(part, crc), 0), details: crc32(this.#body.view()) };
    const head = { ...this.#facts, content, entries: this.#count, pmids: this.#pmids, notices: this.#notices, bucketBits };
    return {
      index: indexFile(head, index),
      details: detailsFile(head, this.#words, details, this.#body.view()),
      content,
      entries: this.#count,
    };
  }

  #detailsParts(hashes: Float64Array, partBits: number): Uint8Array[] {
    let at = 0;
    return Array.from({ length: 2 ** partBits }, (_, part) => {
      const from = at;
      while (at < hashes.length && firstBits(hashes[at] ?? 0, partBits) === part) at += 1;
      const start = (count: number) => (count < hashes.length ? (this.#starts[count] ?? 0) : this.#body.length);
      return this.#body.view(start(from), start(at));
    });
  }

  #grow(): void {
    const size = Math.ceil(this.#hashes.length * 1.6);
    const [hashes, starts, marks] = [new Float64Array(size), new Uint32Array(size), new Uint8Array(size)];
    hashes.set(this.#hashes);
    starts.set(this.#starts);
    marks.set(this.#marks);
    [this.#hashes, this.#starts, this.#marks] = [hashes, starts, marks];
  }
}
