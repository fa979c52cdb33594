import type { ReadingListEntry } from '@/lib/model/reading-list-entry';
import { plainText } from '@/lib/model/rich-text';
import type { SourceAnswer } from '@/lib/model/source-answer';
import type { WatchChange } from '@/lib/model/watch';
import { NO_IDS, type WorkIds } from '@/lib/model/work';
import { keepEvidence } from '@/lib/reading-list/reading-list';
import { writeLog } from '@/lib/storage/watch-log';
import { readDuePapers, readEntriesById, readWatchedRows } from '@/lib/storage/watch-store';
import { askCrossref, askPubmed, STOPS, type BatchDeps } from './ask-in-batches';
import { lastHeard, presentList } from './check-from-list';
import { restOf, RETRY } from './due-at';
import { watchEntries } from './watch-entries';

/** Papers of one round: one question to PubMed, a few to Crossref, and then all of it is written down. */
const ROUND = 100;
/** Rounds of one run: a run ends after a minute or two, and the rest has its turn at the next. */
const ROUNDS = 12;

export interface LiveDeps extends BatchDeps {
  now(): number;
  /** Whether it may go on: the reader may switch it off meanwhile. */
  mayAsk(): Promise<boolean>;
}

/**
 * Asks Crossref and PubMed about the saved papers whose turn has come, and about the notices known of them. What
 * each round found is written down before the next begins, so a background that is stopped loses one round.
 * @returns the changes that are new
 */
export async function checkLive(deps: LiveDeps): Promise<WatchChange[]> {
  const changes: WatchChange[] = [];
  for (let round = 0; round < ROUNDS && (await deps.mayAsk()); round += 1) {
    const due = await readDuePapers(deps.now(), ROUND);
    const entries = await readEntriesById(due.map(({ entryId }) => entryId));
    if (entries.length === 0) break;
    const { found, isStopped } = await checkRound(entries, deps);
    changes.push(...found);
    if (isStopped) break;
  }
  return changes;
}

async function checkRound(entries: readonly ReadingListEntry[], deps: LiveDeps): Promise<{ found: WatchChange[]; isStopped: boolean }> {
  const works = entries.map(({ work }) => work.ids);
  const known = await noticesOf(entries);
  const [fromCrossref, fromPubmed] = await Promise.all([askCrossref(distinct([...known, ...works]), deps), askPubmed(works, deps)]);
  const first = [...fromCrossref, ...fromPubmed];
  // What was learnt just now has a record of its own, and there the name that its publisher gave it.
  const learnt = noticesIn(first).filter(({ doi }) => fromCrossref.every(({ asked }) => asked.doi !== doi));
  const aboutLearnt = hasStopped(first) ? [] : await askCrossref(learnt, deps);
  const notices = [...known, ...learnt];
  const answers = [...first, ...aboutLearnt];
  for (const entry of entries) {
    const own = answersFor(entry, notices, answers);
    if (own.some(({ outcome }) => outcome.kind !== 'failed')) await keepAnswers(entry, own, deps.now());
  }
  const [{ origin, at }, heard] = await Promise.all([presentList(), lastHeard()]);
  const now = deps.now();
  const isStopped = hasStopped(answers);
  const due = (entry: ReadingListEntry) => nextTurn(entry, answersFor(entry, [], answers), isStopped, now);
  const found = await watchEntries(await readEntriesById(entries.map(({ id }) => id)), { list: { origin, at }, heard, now, words: wordsIn(answers), due });
  await Promise.all([noteChecks('crossref', fromCrossref, found, works, now), noteChecks('pubmed', fromPubmed, found, works, now)]);
  return { found, isStopped };
}

/** Notices that are known of the papers: their records have the publisher's name for them, and their words. */
async function noticesOf(entries: readonly ReadingListEntry[]): Promise<WorkIds[]> {
  const rows = await readWatchedRows(entries.map(({ id }) => id));
  const named = rows.flatMap((found) => found?.row.standing?.events ?? []).flatMap(({ notice }) => (notice.doi === null ? [] : [{ ...NO_IDS, doi: notice.doi }]));
  return distinct([...named, ...noticesIn(entries.flatMap(({ evidence }) => evidence))]);
}

/** Notices with a record of their own that some answers speak of. */
function noticesIn(answers: readonly SourceAnswer[]): WorkIds[] {
  const separate = answers.flatMap(({ assertions }) => assertions).filter(({ inPlace }) => !inPlace);
  return distinct(separate.flatMap(({ notice }) => (notice.doi === null ? [] : [{ ...NO_IDS, doi: notice.doi }])));
}

function hasStopped(answers: readonly SourceAnswer[]): boolean {
  return answers.some(({ outcome }) => STOPS.has(outcome.reason));
}

/** What was said of a paper, and of the notices that name it. */
function answersFor({ work: { ids } }: ReadingListEntry, notices: readonly WorkIds[], answers: readonly SourceAnswer[]): SourceAnswer[] {
  return answers.filter(
    ({ asked, assertions }) =>
      (asked.doi !== null && asked.doi === ids.doi) ||
      (asked.pmid !== null && asked.pmid === ids.pmid) ||
      (notices.some(({ doi }) => doi === asked.doi) && assertions.some(({ subject }) => (subject.doi ?? '') === ids.doi || (subject.pmid ?? '') === ids.pmid)),
  );
}

async function keepAnswers(entry: ReadingListEntry, answers: SourceAnswer[], now: number): Promise<void> {
  // A paper that was removed meanwhile needs no evidence.
  await keepEvidence(entry.id, answers, now).catch((error: unknown) => console.error(error));
}

/** When the paper is asked about again: soon where nobody answered, or nobody could be asked for once. */
function nextTurn({ work }: ReadingListEntry, answers: readonly SourceAnswer[], isStopped: boolean, now: number): number {
  const isAnswered = answers.some(({ outcome }) => outcome.kind !== 'failed');
  const isLost = answers.length === 0 ? isStopped : !isAnswered;
  return now + (isLost ? RETRY : restOf(work.published, now));
}

/** Fingerprints of the words of records, by their DOI. Records without words are left out. */
function wordsIn(answers: readonly SourceAnswer[]): Map<string, string> {
  const words = new Map<string, string>();
  for (const { work, abstract } of answers) {
    const text = abstract?.parts.map((part) => plainText(part.text)).join(' ').replace(/\s+/g, ' ').trim() ?? '';
    if (work?.ids.doi && text !== '') words.set(work.ids.doi, fingerprint(text));
  }
  return words;
}

/** FNV-1a of 32 bits with the length: equal for equal texts; two different ones differ but for chance. */
function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0;
  return `${text.length.toString(36)}-${hash.toString(36)}`;
}

function distinct(works: readonly WorkIds[]): WorkIds[] {
  return [...new Map(works.map((ids) => [ids.doi ?? ids.pmid, ids])).values()];
}

async function noteChecks(source: 'crossref' | 'pubmed', answers: readonly SourceAnswer[], found: readonly WatchChange[], works: readonly WorkIds[], now: number): Promise<void> {
  const about = answers.filter(({ asked }) => works.includes(asked));
  if (about.length === 0) return;
  const failed = about.filter(({ outcome }) => outcome.kind === 'failed');
  await writeLog({
    at: now,
    source,
    listAt: null,
    checked: about.length - failed.length,
    failed: failed.length,
    reason: failed[0]?.outcome.reason ?? null,
    changes: found.filter(({ by }) => by === source).length,
  });
}
