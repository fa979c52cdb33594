import type { command } from '@/lib/messaging/command';
import type { Reply } from '@/lib/messaging/contract';
import type { ImportResult } from '@/lib/model/import-result';
import type { Problem } from '@/lib/model/problem';
import type { PackRow } from '@/lib/storage/rows';
import type { WrittenSummary } from './lay-summary-schema';
import type { PackHead } from './written-pack';

/** One message carries at most so many summaries, and about so many characters. */
const MAX_STEP = 500;
const MAX_CHARACTERS = 1_000_000;
/** A step whose answer was lost, because the background was stopped meanwhile, is asked again so often. */
const ATTEMPTS = 5;
/** A background that was stopped may leave a message without any answer at all: then too, in milliseconds. */
const PATIENCE = 30_000;

export interface SendPackDeps {
  command: typeof command;
  /** How many of how many summaries are written. */
  onProgress(done: number, total: number): void;
  /** Aborted: the import is given up, and nothing of it is left. */
  signal: AbortSignal;
  /** Where the pack was fetched; `null` for a file. */
  source?: PackRow['source'];
}

export type SentPack = { ok: true; value: ImportResult } | { ok: false; problem: Problem | null };

/**
 * Hands a pack to the background in steps, each of which it writes down with how far it is. The background
 * may be stopped at any of them; nothing of the pack is found before the last.
 * @returns `problem: null` where the reader gave it up
 */
export async function sendPack(head: PackHead, summaries: readonly WrittenSummary[], { command: send, onProgress, signal, source = null }: SendPackDeps): Promise<SentPack> {
  const begun = await send({ type: 'pack-begin', head, source });
  if (!begun.ok) return begun;
  const { key } = begun.value;
  const giveUp = async (problem: Problem | null): Promise<SentPack> => {
    await send({ type: 'pack-cancel', key });
    return { ok: false, problem };
  };
  let done = 0;
  let failures = 0;
  while (done < summaries.length) {
    if (signal.aborted) return giveUp(null);
    const reply = await inTime(send({ type: 'pack-add', key, from: done, summaries: nextStep(summaries, done) }));
    if (reply.ok) {
      failures = 0;
      done = reply.value.count;
      onProgress(done, summaries.length);
    } else {
      failures += 1;
      if (reply.problem.code === 'given-up' || failures === ATTEMPTS) return giveUp(reply.problem);
      await new Promise((resolve) => setTimeout(resolve, 200 * failures));
    }
  }
  if (signal.aborted) return giveUp(null);
  return send({ type: 'pack-commit', key, total: summaries.length });
}

/** A step that was written all the same is not written twice: it says how far the background is. */
function inTime(asking: Promise<Reply<'pack-add'>>): Promise<Reply<'pack-add'>> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<Reply<'pack-add'>>((resolve) => {
    timer = setTimeout(() => resolve({ ok: false, problem: { code: 'no-answer', message: 'No answer in time.', line: null, path: null } }), PATIENCE);
  });
  return Promise.race([asking, late]).finally(() => clearTimeout(timer));
}

function nextStep(summaries: readonly WrittenSummary[], from: number): WrittenSummary[] {
  const step: WrittenSummary[] = [];
  let characters = 0;
  for (let at = from; at < summaries.length && step.length < MAX_STEP && (characters < MAX_CHARACTERS || step.length === 0); at += 1) {
    const summary = summaries[at];
    if (!summary) break;
    step.push(summary);
    characters += JSON.stringify(summary).length;
  }
  return step;
}
