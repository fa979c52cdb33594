import type { KnownNotice } from '@/lib/model/known-notice';
import type { ClaimStore } from './claim-store';
import { hashOfKey, keysOf } from './key-hash';
import { firstBits } from './layout';

const PILE_BITS = 8;
const PILES = 2 ** PILE_BITS;
/** Claims that are read without a pause. */
const STEP = 1_024;

/**
 * Every identifier in a store of claims, in the order of their hashes, with the claims that name it; and
 * which DOI and which PMID are one work.
 */
export class ClaimKeys {
  readonly #store: ClaimStore;
  readonly #hashes: Float64Array;
  /** Number of a claim times four, plus the place at which it names the key. */
  readonly #refs: Uint32Array;
  /** Where each key's references begin, and behind the last their end. */
  #starts: Uint32Array;

  private constructor(store: ClaimStore, hashes: Float64Array, refs: Uint32Array) {
    this.#store = store;
    this.#hashes = hashes;
    this.#refs = refs;
    this.#starts = new Uint32Array();
  }

  /** Gathers the keys of a store; the caller may pause after each step. */
  static *of(store: ClaimStore): Generator<null, ClaimKeys> {
    // A claim names at most four keys. Each lands in one of 256 piles by the first bits of its hash.
    const unsorted = { hashes: new Float64Array(store.size * 4), refs: new Uint32Array(store.size * 4) };
    const ends = new Uint32Array(PILES + 1);
    let size = 0;
    for (let claim = 0; claim < store.size; claim += 1) {
      for (const [place, key] of placesOf(store.get(claim)).entries()) {
        if (key === null) continue;
        const hash = hashOfKey(key);
        unsorted.hashes[size] = hash;
        unsorted.refs[size] = claim * 4 + place;
        size += 1;
        const pile = firstBits(hash, PILE_BITS) + 1;
        ends[pile] = (ends[pile] ?? 0) + 1;
      }
      if (claim % STEP === STEP - 1) yield null;
    }
    for (let pile = 1; pile <= PILES; pile += 1) ends[pile] = (ends[pile] ?? 0) + (ends[pile - 1] ?? 0);
    const keys = new ClaimKeys(store, new Float64Array(size), new Uint32Array(size));
    const next = ends.slice();
    for (let at = 0; at < size; at += 1) {
      const hash = unsorted.hashes[at] ?? 0;
      const pile = firstBits(hash, PILE_BITS);
      const to = next[pile] ?? 0;
      keys.#hashes[to] = hash;
      keys.#refs[to] = unsorted.refs[at] ?? 0;
      next[pile] = to + 1;
    }
    yield null;
    const starts: number[] = [];
    for (let pile = 0; pile < PILES; pile += 1) {
      keys.#sortPile(ends[pile] ?? 0, ends[pile + 1] ?? 0, starts);
      yield null;
    }
    keys.#starts = Uint32Array.from([...starts, size]);
    return keys;
  }

  #sortPile(from: number, to: number, starts: number[]): void {
    const [hashes, refs] = [this.#hashes.slice(from, to), this.#refs.slice(from, to)];
    const order = Uint32Array.from({ length: to - from }, (_, at) => at).toSorted(
      (a, b) => (hashes[a] ?? 0) - (hashes[b] ?? 0) || this.#compareRefs(refs[a] ?? 0, refs[b] ?? 0),
    );
    for (const [at, index] of order.entries()) {
      this.#hashes[from + at] = hashes[index] ?? 0;
      this.#refs[from + at] = refs[index] ?? 0;
    }
    for (let at = from; at < to; at += 1) {
      const isNew = at === from || this.#hashes[at] !== this.#hashes[at - 1] || this.#keyAt(at) !== this.#keyAt(at - 1);
      if (isNew) starts.push(at);
    }
  }

  get count(): number {
    return this.#starts.length - 1;
  }

  key(group: number): string {
    return this.#keyAt(this.#starts[group] ?? 0);
  }

  /** Numbers of the claims that name the key, each once. */
  claims(group: number): number[] {
    const claims = new Set<number>();
    for (let at = this.#starts[group] ?? 0; at < (this.#starts[group + 1] ?? 0); at += 1) claims.add((this.#refs[at] ?? 0) >>> 2);
    return [...claims];
  }

  /**
   * The other identifier of the same work: of a DOI its PMID, and the other way round. `null` where no claim
   * names one, or claims name several for either: then they are kept apart, and each speaks for itself.
   */
  partner(group: number): number | null {
    const partner = this.#onlyPartner(group);
    return partner !== null && this.#onlyPartner(partner) === group ? partner : null;
  }

  #onlyPartner(group: number): number | null {
    let found: string | null = null;
    for (let at = this.#starts[group] ?? 0; at < (this.#starts[group + 1] ?? 0); at += 1) {
      const ref = this.#refs[at] ?? 0;
      // The places are the subject's DOI and PMID and the notice's: the other of two differs in the last bit.
      const other = placesOf(this.#store.get(ref >>> 2))[(ref & 3) ^ 1] ?? null;
      if (other === null || other === found) continue;
      if (found !== null) return null;
      found = other;
    }
    return found === null ? null : this.#groupOf(found);
  }

  #groupOf(key: string): number | null {
    const hash = hashOfKey(key);
    let [from, to] = [0, this.count];
    while (from < to) {
      const middle = (from + to) >>> 1;
      if ((this.#hashes[this.#starts[middle] ?? 0] ?? 0) < hash) from = middle + 1;
      else to = middle;
    }
    for (let group = from; group < this.count && this.#hashes[this.#starts[group] ?? 0] === hash; group += 1) {
      if (this.key(group) === key) return group;
    }
    return null;
  }

  #keyAt(index: number): string {
    return this.#keyOfRef(this.#refs[index] ?? 0);
  }

  #keyOfRef(ref: number): string {
    return placesOf(this.#store.get(ref >>> 2))[ref & 3] ?? '';
  }

  #compareRefs(a: number, b: number): number {
    const [one, other] = [this.#keyOfRef(a), this.#keyOfRef(b)];
    if (one !== other) return one < other ? -1 : 1;
    return a - b;
  }
}

/** The keys that a claim names, by place. A mark in place has no notice of its own. */
function placesOf({ subject, notice, inPlace }: KnownNotice): (string | null)[] {
  const key = (ids: KnownNotice['subject']): string | null => keysOf(ids)[0] ?? null;
  const places = (ids: KnownNotice['subject']) => [key({ doi: ids.doi, pmid: null }), key({ doi: null, pmid: ids.pmid })];
  return [...places(subject), ...(inPlace ? [null, null] : places(notice))];
}
