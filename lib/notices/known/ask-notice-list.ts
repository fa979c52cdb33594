import type { KnownNotice, MarkCode, NoticeLookup } from '@/lib/model/known-notice';
import type { ListSummary } from '@/lib/model/list-state';
import type { Outcome } from '@/lib/model/outcome';
import type { SourceAnswer } from '@/lib/model/source-answer';
import type { PartialDate, WorkIds } from '@/lib/model/work';
import { sameWork } from '@/lib/identifiers/work-key';
import { emptyAnswer } from '@/lib/model/empty-answer';
import { listAssertion } from '@/lib/notices/index/list-assertion';
import { hashOfKey, keysOf } from '@/lib/notices/index/key-hash';
import { markOf } from '@/lib/notices/index/mark-of';
import { STARTER_DATE, STARTER_NOTICES, lookUpNoticeList } from './starter-notices';
import { storedNotices, type StoredNotices } from './stored-notices';

/** How long a list says anything by not listing a work, in milliseconds: 30 days. */
const SILENCE_LASTS = 30 * 86_400_000;

/** Whatever the starter list names. */
const STARTER_HASHES: ReadonlySet<number> = new Set(STARTER_NOTICES.flatMap(({ subject, notice }) => [...keysOf(subject), ...keysOf(notice)].map(hashOfKey)));

/**
 * The list on this machine: the one in storage, and where that has nothing on a work, or cannot be read,
 * the starter list. A work that neither lists is unknown, and not clean.
 */
export const noticeLookup: NoticeLookup = {
  listDate: async () => dateOfList(await readable()),

  async marks(works) {
    const found = await fromStored((stored) => stored.marks(works));
    return works.map((ids, at) => found?.[at] ?? starterMark(ids));
  },

  async notices(ids) {
    const [found] = (await fromStored((stored) => stored.notices([ids]))) ?? [];
    return found && found.length > 0 ? found : starterNotices(ids);
  },
};

/**
 * What the list says of one work, as the answer of a source. Its time is the day of the list. "Lists none" is
 * said only by a list of registers that is young enough, and not of a work that came after it.
 * @param published when the work appeared, where that is known
 */
export async function askNoticeList(ids: WorkIds, now: number, published: PartialDate | null = null): Promise<SourceAnswer> {
  const [answer = lookUpNoticeList(ids)] = await askNoticeListOfAll([{ ids, published }], now);
  return answer;
}

/**
 * The same about many works at once, such as a reading list: only those that are listed cost a look into the
 * details.
 */
export async function askNoticeListOfAll(works: readonly ListedWork[], now: number): Promise<SourceAnswer[]> {
  const stored = await readable();
  const found = stored && (await stored.notices(works.map(({ ids }) => ids)).catch((error: unknown) => console.error(error)));
  return works.map((work, at) => (stored && found ? answerOf(stored, found[at] ?? [], work, now) : lookUpNoticeList(work.ids)));
}

/**
 * A question to the list that answers now, to be put for as many keys as one likes: which of them it may have something
 * on. All that it has are among them, and rarely one that it has not. Far cheaper than the marks, since no details are read.
 * The question takes hashes of keys (hashOfKey), `NaN` for none, and answers for each.
 */
export async function listQuestion(): Promise<(hashes: Float64Array) => Promise<boolean[]>> {
  const stored = await readable();
  return async (hashes) => {
    const found = stored && (await stored.mayBeListed(hashes).catch((error: unknown) => console.error(error)));
    return Array.from(hashes, (hash, at) => found?.[at] === true || STARTER_HASHES.has(hash));
  };
}

/** A work and, where that is known, when it appeared. */
interface ListedWork {
  ids: WorkIds;
  published: PartialDate | null;
}

function answerOf(stored: StoredNotices, known: readonly KnownNotice[], { ids, published }: ListedWork, now: number): SourceAnswer {
  if (known.length === 0) {
    const starter = lookUpNoticeList(ids);
    if (starter.assertions.length > 0) return starter;
  }
  const at = dateOfList(stored);
  const assertions = known.map(listAssertion);
  const why = now - at > SILENCE_LASTS ? 'list-old' : isAfter(published, at) ? 'work-newer' : null;
  const silent = why === null && (ids.doi !== null || ids.pmid !== null) ? 'lists-none' : 'not-held';
  const kind = assertions.some(({ subject }) => sameWork(subject, ids)) ? 'lists-notice' : assertions.length > 0 ? 'not-held' : silent;
  const outcome: Outcome = { source: 'notice-list', kind, at, reason: null, retryAt: null, ...(why !== null && assertions.length === 0 ? { silent: why } : {}) };
  return { ...emptyAnswer(ids, outcome), assertions };
}

/** What the options say of the list that answers. */
export async function listSummary(): Promise<ListSummary> {
  const stored = await readable();
  if (stored === null) {
    const sources = { crossref: null, 'retraction-watch': null, pubmed: null, starter: STARTER_DATE };
    return { origin: null, built: STARTER_DATE, sources, entries: STARTER_NOTICES.length };
  }
  const { origin, built, sources, entries } = stored.row;
  return { origin, built, sources, entries };
}

/** A list is as old as the oldest of its sources. */
function dateOfList(stored: StoredNotices | null): number {
  if (stored === null) return STARTER_DATE;
  const dates = Object.values(stored.row.sources).filter((date) => date !== null);
  return Math.min(stored.row.built, ...dates);
}

function isAfter(published: PartialDate | null, list: number): boolean {
  if (published === null) return false;
  const day = new Date(list).toISOString().slice(0, 10);
  return published > day.slice(0, published.length);
}

async function readable(): Promise<StoredNotices | null> {
  return storedNotices().catch((error: unknown) => {
    console.error(error);
    return null;
  });
}

/** @returns `null` where there is no stored list, or it cannot be read: then the starter list speaks */
async function fromStored<Value>(ask: (stored: StoredNotices) => Promise<Value>): Promise<Value | null> {
  const stored = await readable();
  if (stored === null) return null;
  return ask(stored).catch((error: unknown) => {
    console.error(error);
    return null;
  });
}

function starterNotices(ids: WorkIds): KnownNotice[] {
  return STARTER_NOTICES.filter(({ subject, notice }) => isIt(subject, ids) || isIt(notice, ids));
}

function starterMark(ids: WorkIds): MarkCode | null {
  const known = starterNotices(ids);
  return known.length === 0 ? null : markOf(ids, known);
}

function isIt(a: KnownNotice['subject'], ids: WorkIds): boolean {
  return sameWork({ ...a, pmcid: null, arxiv: null }, ids);
}
