import type { ListOrigin } from '@/lib/model/list-state';
import { entriesInPart, partIn, readDetailsHead } from '@/lib/notices/index/details-file';
import { checkedIndexPart, readIndexHead } from '@/lib/notices/index/index-file';
import { sameContent } from '@/lib/notices/index/list-head';
import type { ListFiles } from '@/lib/notices/index/list-writer';
import { refused, type FileRefusal } from '@/lib/notices/index/refusal';
import { HEAD, addList, dropOtherLists, getParts, listOf, putParts, switchTo } from '@/lib/storage/notice-lists';
import type { ListRow, PartKey, PartKind } from '@/lib/storage/rows';
import type { Steps } from './steps';

/** Parts written, or read back, in one transaction. */
const BATCH = 128;

type Files = Pick<ListFiles, 'index' | 'details'>;

/**
 * Takes a list into storage as a new generation: writes it, reads it back and checks it, and only then lets
 * it answer; what it replaces is deleted last. Wherever this is cut off, the list that answered before goes
 * on, or the new one does; what is left over is deleted at the next start (dropOtherLists).
 * @returns why it was not taken, or `null`
 * @throws where the storage fails
 */
export async function storeList(files: Files, origin: ListOrigin, now: number, steps: Steps): Promise<FileRefusal | null> {
  const [index, details] = [readIndexHead(files.index), readDetailsHead(files.details)];
  if (!index.ok) return index.reason;
  if (!details.ok) return details.reason;
  if (!sameContent(index.value.content, details.value.content)) return refused('not-paired').reason;
  const { built, sources, entries, content } = index.value;
  await steps.next();
  const lengths = { index: files.index.length, details: files.details.length };
  const generation = await addList({ origin, takenAt: now, built, sources, entries, content, lengths, indexHead: files.index.slice(0, index.value.headLength) });

  const parts: { key: PartKey; bytes: Uint8Array }[] = [];
  for (const [kind, bytes, head] of [['index', files.index, index.value], ['details', files.details, details.value]] as const) {
    if (kind === 'details') parts.push({ key: [generation, kind, HEAD], bytes: bytes.subarray(0, head.headLength) });
    for (const at of head.parts.keys()) parts.push({ key: [generation, kind, at], bytes: partIn(bytes, head, at) ?? new Uint8Array() });
  }
  for (let at = 0; at < parts.length; at += BATCH) {
    await steps.next('storing', at, parts.length * 2);
    await putParts(parts.slice(at, at + BATCH));
  }

  const problem = await proved(generation, lengths, (done) => steps.next('storing', parts.length + done, parts.length * 2));
  if (problem === null) {
    await steps.next();
    await switchTo(generation);
  }
  await steps.next();
  await dropOtherLists();
  return problem;
}

/** Whether a list in storage is still what was taken in, every part of it. */
export async function isWhole({ generation, lengths }: ListRow, steps: Steps): Promise<boolean> {
  return (await proved(generation, lengths, () => steps.next())) === null;
}

/** Reads a generation back, every part of it, as a look-up will. */
async function proved(generation: number, lengths: Record<PartKind, number>, step: (done: number) => Promise<void>): Promise<FileRefusal | null> {
  const [indexHead, [detailsHead]] = [(await listOf(generation))?.indexHead, await getParts(generation, 'details', [HEAD])];
  const index = readIndexHead(indexHead ?? new Uint8Array(), lengths.index);
  const details = readDetailsHead(detailsHead ?? new Uint8Array(), lengths.details);
  if (!index.ok) return index.reason;
  if (!details.ok) return details.reason;
  let entries = 0;
  for (let from = 0; from < index.value.parts.length; from += BATCH) {
    await step(from);
    const numbers = range(from, Math.min(from + BATCH, index.value.parts.length));
    const bytes = await getParts(generation, 'index', numbers);
    for (const [at, part] of numbers.entries()) {
      const checked = checkedIndexPart(index.value, part, bytes[at]);
      if (!checked.ok) return checked.reason;
    }
  }
  for (let from = 0; from < details.value.parts.length; from += BATCH) {
    await step(index.value.parts.length + from);
    const numbers = range(from, Math.min(from + BATCH, details.value.parts.length));
    const bytes = await getParts(generation, 'details', numbers);
    for (const [at, part] of numbers.entries()) {
      const read = entriesInPart(details.value, part, bytes[at]);
      if (!read.ok) return read.reason;
      entries += read.value.length;
    }
  }
  return entries === index.value.entries && entries === details.value.entries ? null : 'inconsistent';
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, at) => from + at);
}
