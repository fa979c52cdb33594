import { MARK_CODES, type KnownNotice } from '@/lib/model/known-notice';
import { hashOfKey } from '@/lib/notices/index/key-hash';
import { ListWriter, type ListFiles } from '@/lib/notices/index/list-writer';

const BUILT = Date.parse('2026-11-20T04:00:00Z');

/** The key of entry `number`: DOIs of many registrants, and every tenth a PMID. */
export function largeKey(number: number): string {
  return number % 10 === 9 ? `pmid:${20_000_000 + number}` : `10.${1_000 + ((number * 7_919) % 3_000)}/j.bench.${2000 + (number % 26)}.${number}`;
}

/** A DOI that is in no large list. */
export function foreignKey(number: number): string {
  return `10.${1_000 + ((number * 104_729) % 3_000)}/s${number}-026-${(number * 31) % 99_991}-x`;
}

/** A list of `count` entries, each with a notice, written in the order of the hashes as the builder does. */
export function largeList(count: number, built = BUILT): ListFiles {
  const hashes = new Float64Array(count);
  for (let number = 0; number < count; number += 1) hashes[number] = hashOfKey(largeKey(number));
  const order = Uint32Array.from({ length: count }, (_, number) => number).toSorted((a, b) => (hashes[a] ?? 0) - (hashes[b] ?? 0));
  const registrants = Array.from({ length: 3_000 }, (_, at) => `10.${1_000 + at}`);
  const reasons = Array.from({ length: 110 }, (_, at) => `Reason for a notice, number ${at}`);
  const writer = new ListWriter({ built, sources: { crossref: built, 'retraction-watch': built, pubmed: null, starter: null } }, { registrants, terms: ['Retraction'], reasons });
  for (const number of order) {
    const key = largeKey(number);
    const notices = key.startsWith('pmid:') ? [] : [noticeOf(key, number, reasons)];
    writer.add({ key, mark: MARK_CODES[number % 12] ?? 'retracted', see: null, notices, announces: [] });
  }
  return writer.finish();
}

function noticeOf(key: string, number: number, reasons: readonly string[]): KnownNotice {
  return {
    type: 'retraction',
    sourceType: 'Retraction',
    notice: { doi: `${key}.r`, pmid: null },
    subject: { doi: key, pmid: null },
    inPlace: false,
    date: `20${String(number % 26).padStart(2, '0')}-0${1 + (number % 9)}-1${number % 9}`,
    reasons: [reasons[number % 110] ?? '', reasons[(number * 3) % 110] ?? ''],
    source: 'retraction-watch',
  };
}
