import type { ListRefusal } from '@/lib/model/list-state';
import { FileError, fetchFile } from '@/lib/net/fetch-file';
import { BINARY_FILE, JSON_FILE } from '@/lib/net/file-types';
import { textOfFile } from '@/lib/net/text-of-file';
import { sha256Of } from '@/lib/platform/sha256-of';
import { applyDelta, losesTooMuch, readDelta } from '@/lib/notices/index/delta';
import { eachPart, partIn, readDetailsHead } from '@/lib/notices/index/details-file';
import { readIndex } from '@/lib/notices/index/index-file';
import { sameContent } from '@/lib/notices/index/list-head';
import type { ListFiles } from '@/lib/notices/index/list-writer';
import { MANIFEST_NAME, MAX_MANIFEST, readManifest, wayFrom, type Manifest, type ManifestFile } from '@/lib/notices/index/manifest';
import { downloadedFile, downloadedLength, forgetDownload, forgetDownloads, keepDownloads, putDownloaded } from '@/lib/storage/notice-downloads';
import { HEAD, currentList, forgetLists, getAllParts, getParts } from '@/lib/storage/notice-lists';
import type { ListRow } from '@/lib/storage/rows';
import { getMeta, setMeta } from '@/lib/storage/meta';
import { refusalOf } from './file-refusal';
import type { Steps } from './steps';
import { isWhole, storeList } from './store-list';

/** A renewal that came to an end without a new list, for this reason. */
export class ListRefused extends Error {
  readonly reason: ListRefusal;

  constructor(reason: ListRefusal) {
    super(reason);
    this.reason = reason;
  }
}

export interface UpdateWork {
  /** Where the manifest and the files beside it lie: an https address of a folder. */
  address: string;
  /** The mark of the manifest that was followed last. */
  etag: string | null;
  /** The reader asked for it. Nobody else replaces a newer list of the reader's own. */
  isAsked: boolean;
  now: number;
  steps: Steps;
  signal: AbortSignal;
  send?: typeof fetch;
}

/** Bytes that are written at once, so that a stopped background has lost at most so many. */
const PIECE = 512_000;

/**
 * Renews the list from an update address: asks for the manifest (and is told if nothing changed), fetches
 * the deltas from the list at hand, or the whole list where that is less, each file going on where an earlier
 * attempt broke off; checks, applies, stores. What was fetched stays until the end, and so does the manifest
 * that is being followed.
 * @returns the manifest's mark, and whether there is a new list
 * @throws ListRefused, Cancelled, or what the storage throws
 */
export async function updateNotices(work: UpdateWork): Promise<{ result: 'renewed' | 'current'; etag: string | null }> {
  let current = await currentList();
  let known = work.etag;
  // A disk that lost a piece of the list would otherwise be told for ever that nothing has changed.
  if (current && !(await isWhole(current, work.steps))) {
    await forgetLists();
    [current, known] = [null, null];
  }
  const task = await getMeta('noticeTask');
  const begun = task?.manifest ? readManifest(task.manifest) : null;
  const followed = begun ? { manifest: begun, etag: task?.etag ?? null } : await askForManifest({ ...work, etag: known });
  if (followed === null) return { result: 'current', etag: work.etag };
  const { manifest, etag } = followed;
  if (current && sameContent(current.content, manifest.content)) {
    await forgetDownloads();
    return { result: 'current', etag };
  }
  if (current && isFromUs(current) && manifest.built < current.built) throw new ListRefused('absurd');
  if (current && !isFromUs(current) && !work.isAsked && manifest.built <= current.built) {
    await forgetDownloads();
    // Without the mark, so that the reader can still ask for this edition.
    return { result: 'current', etag: null };
  }
  const way = current === null ? null : wayFrom(current.content, manifest);
  const whole = manifest.index.bytes + manifest.details.bytes;
  if (current && way && way.length > 0 && bytesOf(way) < whole / 2) await followDeltas(work, way, current);
  else await takeWhole(work, manifest, current);
  await work.steps.next();
  await forgetDownloads();
  return { result: 'renewed', etag };
}

async function askForManifest(work: UpdateWork): Promise<{ manifest: Manifest; etag: string | null } | null> {
  await work.steps.next('asking', 0, null);
  const answer = await fetched(() => fetchFile({ url: besides(work.address, MANIFEST_NAME), why: 'notice-list', limit: MAX_MANIFEST, etag: work.etag, types: JSON_FILE, signal: work.signal }, work.send));
  if (answer.kind === 'unchanged') return null;
  const text = await fetched(() => textOfFile(answer));
  const manifest = readManifest(text);
  if (!manifest) throw new ListRefused('not-a-list');
  // What was fetched for an earlier build is of no use any more.
  await keepDownloads([manifest.index, manifest.details, ...manifest.deltas].map(({ sha256 }) => sha256));
  const task = await getMeta('noticeTask');
  if (task) await setMeta('noticeTask', { ...task, manifest: text, etag: answer.etag });
  return { manifest, etag: answer.etag };
}

async function takeWhole(work: UpdateWork, manifest: Manifest, current: ListRow | null): Promise<void> {
  // A reader's own list from one source is no measure for a list from several.
  if (current && isFromUs(current) && losesTooMuch(current.entries, current.entries - manifest.entries)) throw new ListRefused('absurd');
  const details = await download(work, manifest.details, 0, bytesOf([manifest.index, manifest.details]));
  const index = await download(work, manifest.index, manifest.details.bytes, bytesOf([manifest.index, manifest.details]));
  await work.steps.next('building', 0, null);
  const read = readIndex(index);
  if (!read.ok) throw new ListRefused(read.reason);
  const head = readDetailsHead(details);
  if (!head.ok) throw new ListRefused(head.reason);
  if (!sameContent(read.value.head.content, manifest.content) || !sameContent(head.value.content, manifest.content)) throw new ListRefused('not-paired');
  let entries = 0;
  for (const part of eachPart(head.value, (at) => partIn(details, head.value, at))) {
    if (!part.ok) throw new ListRefused(part.reason);
    for (const { key, mark } of part.value) if (read.value.mark(key) === null || mark === null) throw new ListRefused('inconsistent');
    entries += part.value.length;
    await work.steps.next('building', entries, head.value.entries);
  }
  if (entries !== head.value.entries || entries !== manifest.entries) throw new ListRefused('inconsistent');
  await store(work, { index, details });
}

/** Built by the same command as the lists of an update address, from all sources. */
function isFromUs({ origin }: ListRow): boolean {
  return origin !== 'retraction-watch';
}

async function followDeltas(work: UpdateWork, way: Manifest['deltas'], current: ListRow): Promise<void> {
  const bytes = await getParts(current.generation, 'details', [HEAD]);
  const head = readDetailsHead(bytes[0] ?? new Uint8Array(), current.lengths.details);
  if (!head.ok) throw new ListRefused(head.reason);
  const parts = await getAllParts(current.generation, 'details');
  let list = { head: head.value, part: (at: number): Uint8Array | undefined => parts[at] };
  let files: ListFiles | null = null;
  const all = bytesOf(way);
  let before = 0;
  for (const step of way) {
    const delta = readDelta(await download(work, step, before, all));
    before += step.bytes;
    if (!delta.ok) throw new ListRefused(delta.reason);
    if (!sameContent(delta.value.head.content, step.to)) throw new ListRefused('not-paired');
    const applied = await appliedInSteps(work, list, delta.value);
    const next = readDetailsHead(applied.details);
    if (!next.ok) throw new ListRefused(next.reason);
    files = applied;
    list = { head: next.value, part: (at) => partIn(applied.details, next.value, at) };
  }
  if (files) await store(work, files);
}

async function appliedInSteps(work: UpdateWork, ...[list, delta]: Parameters<typeof applyDelta>): Promise<ListFiles> {
  for (const step of applyDelta(list, delta)) {
    if (!('ok' in step)) await work.steps.next('building', step.done, step.of);
    else if (step.ok) return step.value;
    else throw new ListRefused(step.reason);
  }
  throw new ListRefused('inconsistent');
}

async function store(work: UpdateWork, files: Parameters<typeof storeList>[0]): Promise<void> {
  const problem = await storeList(files, 'update', work.now, work.steps);
  if (problem !== null) throw new ListRefused(problem);
}

/** Fetches a file, or what is missing of it, and gives it if it is the one that the manifest names. */
async function download(work: UpdateWork, file: ManifestFile, before: number, all: number): Promise<Uint8Array<ArrayBuffer>> {
  let have = await downloadedLength(file.sha256);
  if (have > file.bytes) {
    await forgetDownload(file.sha256);
    have = 0;
  }
  await work.steps.next('fetching', before + have, all);
  if (have < file.bytes) {
    const request = { url: besides(work.address, file.file), why: 'notice-list' as const, limit: file.bytes, types: BINARY_FILE, signal: work.signal };
    const answer = await fetched(() => fetchFile(have > 0 ? { ...request, from: have } : request, work.send));
    if (answer.kind === 'whole' && have > 0) {
      await forgetDownload(file.sha256);
      have = 0;
    }
    await fetched(async () => {
      for await (const piece of gathered(answer.pieces)) {
        await putDownloaded(file.sha256, have, piece);
        have += piece.length;
        await work.steps.next('fetching', before + have, all);
      }
    });
  }
  const bytes = await downloadedFile(file.sha256);
  const problem = bytes.length < file.bytes ? 'truncated' : bytes.length > file.bytes ? 'too-big' : (await sha256Of(bytes)) === file.sha256 ? null : 'damaged';
  if (problem === null) return bytes;
  // Nothing to go on from: the next attempt begins anew. What merely broke off stays.
  if (problem !== 'truncated') await forgetDownload(file.sha256);
  throw new ListRefused(problem);
}

/** Network pieces of a few kilobytes as pieces that are worth a write. What came before a break is given too. */
async function* gathered(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let held: Uint8Array[] = [];
  let size = 0;
  const joined = () => {
    const bytes = new Uint8Array(size);
    let at = 0;
    for (const piece of held) {
      bytes.set(piece, at);
      at += piece.length;
    }
    [held, size] = [[], 0];
    return bytes;
  };
  let failure: unknown = null;
  try {
    for await (const piece of pieces) {
      held.push(piece);
      size += piece.length;
      if (size >= PIECE) yield joined();
    }
  } catch (error) {
    failure = error;
  }
  if (size > 0) yield joined();
  if (failure !== null) throw failure;
}

/** Failures of the network as refusals. */
async function fetched<Value>(work: () => Promise<Value>): Promise<Value> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof FileError) || error.problem === 'cancelled') throw error;
    throw new ListRefused(refusalOf(error.problem));
  }
}

/** The address of a file beside the manifest. */
export function besides(address: string, file: string): string {
  const folder = address.endsWith(`/${MANIFEST_NAME}`) ? address.slice(0, -MANIFEST_NAME.length) : `${address.replace(/\/+$/, '')}/`;
  return folder + file;
}

function bytesOf(files: readonly ManifestFile[]): number {
  return files.reduce((sum, { bytes }) => sum + bytes, 0);
}
