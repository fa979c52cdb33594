import type { KnownNotice } from '@/lib/model/known-notice';
import type { ClaimStore } from './claim-store';
import { hashOfKey, keysOf } from './key-hash';

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
  readonly #starts: Uint32Array;

  constructor(store: ClaimStore) {
    this.#store = store;
    let size = 0;
    for (let claim = 0; claim < store.size; claim += 1) size += placesOf(store.get(claim)).filter((key) => key !== null).length;
    const hashes = new Float64Array(size);
    const refs = new Uint32Array(size);
    let at = 0;
    for (let claim = 0; claim < store.size; claim += 1) {
      for (const [place, key] of placesOf(store.get(claim)).entries()) {
        if (key === null) continue;
        hashes[at] = hashOfKey(key);
        refs[at] = claim * 4 + place;
        at += 1;
      }
    }
    const order = Uint32Array.from({ length: size }, (_, index) => index).toSorted(
      (a, b) => (hashes[a] ?? 0) - (hashes[b] ?? 0) || this.#compareRefs(refs[a] ?? 0, refs[b] ?? 0),
    );
    this.#hashes = Float64Array.from(order, (index) => hashes[index] ?? 0);
    this.#refs = Uint32Array.from(order, (index) => refs[index] ?? 0);
    const starts: number[] = [];
    for (let index = 0; index < size; index += 1) {
      const isNew = index === 0 || this.#hashes[index] !== this.#hashes[index - 1] || this.#keyAt(index) !== this.#keyAt(index - 1);
      if (isNew) starts.push(index);
    }
    this.#starts = Uint32Array.from([...starts, size]);
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
