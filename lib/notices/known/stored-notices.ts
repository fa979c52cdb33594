import { HEAD, currentList, getAllParts, getParts } from '@/lib/storage/notice-lists';
import type { ListRow } from '@/lib/storage/rows';
import type { KnownNotice, MarkCode } from '@/lib/model/known-notice';
import type { WorkIds } from '@/lib/model/work';
import { detailsPartOf, entriesInPart, readDetailsHead, type DetailsHead } from '@/lib/notices/index/details-file';
import { MARK_NUMBERS } from '@/lib/notices/index/file-tables';
import { checkedIndexPart, indexPartOf, markInPart, readIndexHead, type IndexHead, type IndexPart } from '@/lib/notices/index/index-file';
import { hashOfKey, keysOf } from '@/lib/notices/index/key-hash';
import type { ListEntry } from '@/lib/notices/index/list-entry';
import { sameContent } from '@/lib/notices/index/list-head';
import type { Checked, FileRefusal } from '@/lib/notices/index/refusal';

/** The stored list is not what it was when it was taken in. */
export class ListDamaged extends Error {
  readonly reason: FileRefusal;

  constructor(reason: FileRefusal) {
    super(`the notice list on this machine: ${reason}`);
    this.reason = reason;
  }
}

/** From this many parts on, one read of all of them is quicker than one each. */
const READ_ALL_FROM = 12;
/** Details kept in memory, in parts of about ten kilobytes. */
const KEPT_DETAILS = 64;
/** A notice may announce hundreds of retractions; so many are read for it. */
const MAX_ANNOUNCED = 200;

/** A list as it is opened: heads and parts that were read stay in memory while the background lives. */
export interface StoredNotices {
  row: ListRow;
  /**
   * Which hashes of keys the index seems to have. Rarely one that only shares the bits of a listed one is among them: the
   * details, which are not read for this, have every key in full.
   * @param hashes as hashOfKey gives them; `NaN` is no key
   * @throws ListDamaged
   */
  mayBeListed(hashes: Float64Array): Promise<boolean[]>;
  /** @throws ListDamaged */
  marks(works: readonly WorkIds[]): Promise<(MarkCode | null)[]>;
  /**
   * The notices about each of some works, in their order. Each part of the details is read once for all of them.
   * @throws ListDamaged
   */
  notices(works: readonly WorkIds[]): Promise<KnownNotice[][]>;
}

let opened: StoredNotices | null = null;

/**
 * The list in storage that answers now; `null` where there is none. Asked anew each time, so that a list
 * that was just taken in answers at once.
 */
export async function storedNotices(): Promise<StoredNotices | null> {
  const row = await currentList();
  if (row === null) return (opened = null);
  const isSame = opened?.row.generation === row.generation && opened.row.takenAt === row.takenAt && sameContent(opened.row.content, row.content);
  if (opened === null || !isSame) opened = open(row);
  return opened;
}

function open(row: ListRow): StoredNotices {
  const head = orDamaged(readIndexHead(row.indexHead, row.lengths.index));
  const parts = new Map<number, IndexPart>();
  const details = createDetails(row);

  /** Those of some keys that the index has; all others are answered for without the details. */
  async function listed(keys: readonly string[]): Promise<string[]> {
    const hashes = keys.map(hashOfKey);
    await load(row, head, parts, new Set(hashes.map((hash) => indexPartOf(head, hash))));
    return keys.filter((_, at) => markIn(head, parts, hashes[at] ?? 0) !== null);
  }

  return {
    row,
    async mayBeListed(hashes) {
      const wanted = new Set<number>();
      for (const hash of hashes) if (!Number.isNaN(hash)) wanted.add(indexPartOf(head, hash));
      await load(row, head, parts, wanted);
      return Array.from(hashes, (hash) => !Number.isNaN(hash) && markIn(head, parts, hash) !== null);
    },
    async marks(works) {
      const keys = works.map(keysOf);
      const found = await listed(keys.flat());
      // Rarely a foreign identifier shares the bits of a listed one: the details have every key in full.
      const entries = await details(found);
      return keys.map((own) => worst(own.flatMap((key) => entries.get(key)?.mark ?? [])));
    },
    async notices(works) {
      const keys = works.map(keysOf);
      const found = new Set(await listed(keys.flat()));
      const own = await entriesOf(keys.map((some) => some.filter((key) => found.has(key))), details);
      const announced = await entriesOf(own.map((entries) => entries.flatMap(({ announces }) => announces).slice(0, MAX_ANNOUNCED)), details);
      return keys.map((some, at) => noticesIn(some, own[at] ?? [], announced[at] ?? []));
    },
  };
}

/** What the entries of one work say of it: as a paper, and as a notice about others. */
function noticesIn(keys: readonly string[], own: readonly ListEntry[], announced: readonly ListEntry[]): KnownNotice[] {
  const names = new Set([...own.map(({ key }) => key), ...keys]);
  const isNotice = ({ notice, inPlace }: KnownNotice) => !inPlace && keysOf(notice).some((key) => names.has(key));
  return unique([...own.flatMap(({ notices }) => notices), ...announced.flatMap(({ notices }) => notices.filter(isNotice))]);
}

/** The entries of each of some works, with their details, also those that stand at another key of the same work. */
async function entriesOf(keys: readonly (readonly string[])[], details: Details): Promise<ListEntry[][]> {
  const direct = await details(keys.flat());
  const elsewhere = await details([...direct.values()].flatMap(({ see }) => see ?? []));
  return keys.map((own) => {
    const entries = own.flatMap((key) => direct.get(key) ?? []);
    const all = [...entries, ...entries.flatMap(({ see }) => (see === null ? [] : (elsewhere.get(see) ?? [])))];
    return [...new Map(all.map((entry) => [entry.key, entry])).values()].filter(({ see }) => see === null);
  });
}

function markIn(head: IndexHead, parts: ReadonlyMap<number, IndexPart>, hash: number): MarkCode | null {
  const part = parts.get(indexPartOf(head, hash));
  return part ? markInPart(head, part, hash) : null;
}

async function load(row: ListRow, head: IndexHead, parts: Map<number, IndexPart>, wanted: ReadonlySet<number>): Promise<void> {
  const missing = [...wanted].filter((part) => !parts.has(part));
  if (missing.length === 0) return;
  const all = missing.length >= READ_ALL_FROM;
  const numbers = all ? [...head.parts.keys()] : missing;
  const bytes = all ? await getAllParts(row.generation, 'index') : await getParts(row.generation, 'index', missing);
  for (const [at, part] of numbers.entries()) {
    // Those that nobody asked for are checked when somebody does.
    if (wanted.has(part) && !parts.has(part)) parts.set(part, orDamaged(checkedIndexPart(head, part, bytes[at])));
  }
}

type Details = (keys: readonly string[]) => Promise<Map<string, ListEntry>>;

/** Reads entries by key, a part at a time; those read last stay in memory. */
function createDetails(row: ListRow): Details {
  let head: DetailsHead | null = null;
  const kept = new Map<number, Map<string, ListEntry>>();

  /** Reads the parts that are not in memory, all in one transaction. */
  async function partsOf(numbers: ReadonlySet<number>, known: DetailsHead): Promise<Map<number, Map<string, ListEntry>>> {
    const missing = [...numbers].filter((number) => !kept.has(number));
    const bytes = missing.length === 0 ? [] : await getParts(row.generation, 'details', missing);
    const parts = new Map([...numbers].flatMap((number) => (kept.has(number) ? [[number, kept.get(number) ?? new Map<string, ListEntry>()] as const] : [])));
    for (const [at, number] of missing.entries()) {
      const part = new Map(orDamaged(entriesInPart(known, number, bytes[at])).map((entry) => [entry.key, entry]));
      parts.set(number, part);
      kept.set(number, part);
      const [oldest] = kept.keys();
      if (kept.size > KEPT_DETAILS && oldest !== undefined) kept.delete(oldest);
    }
    return parts;
  }

  return async (keys) => {
    const entries = new Map<string, ListEntry>();
    if (keys.length === 0) return entries;
    if (head === null) {
      const [bytes] = await getParts(row.generation, 'details', [HEAD]);
      head = orDamaged(readDetailsHead(bytes ?? new Uint8Array(), row.lengths.details));
    }
    const known = head;
    const places = keys.map((key) => [key, detailsPartOf(known, key)] as const);
    const parts = await partsOf(new Set(places.map(([, place]) => place)), known);
    for (const [key, place] of places) {
      const entry = parts.get(place)?.get(key);
      if (entry) entries.set(key, entry);
    }
    return entries;
  };
}

/** Marks are numbered with the worst first. */
function worst(marks: readonly MarkCode[]): MarkCode | null {
  return marks.toSorted((a, b) => MARK_NUMBERS.indexOf(a) - MARK_NUMBERS.indexOf(b))[0] ?? null;
}

function unique(notices: readonly KnownNotice[]): KnownNotice[] {
  return [...new Map(notices.map((notice) => [JSON.stringify(notice), notice])).values()];
}

function orDamaged<Value>(checked: Checked<Value>): Value {
  if (!checked.ok) throw new ListDamaged(checked.reason);
  return checked.value;
}
