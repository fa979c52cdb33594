import type { PackProgress } from '@/components/options/PackList';
import { command } from '@/lib/messaging/command';
import type { ImportResult } from '@/lib/model/import-result';
import type { Problem } from '@/lib/model/problem';
import { valueProblem } from '@/lib/storage/import/shape-problem';
import { parseLargePack } from '@/lib/summaries/parse-large-pack';
import { sendPack } from '@/lib/summaries/send-pack';
import type { PackRow } from '@/lib/storage/rows';
import { STARTER_PACK_ID } from '@/lib/summaries/starter-pack';

export interface ImportSurroundings {
  signal: AbortSignal;
  onProgress(progress: PackProgress): void;
  /** A pack with this id is there already: may this one take its place? */
  mayReplace(id: string, title: string, from: string | null): Promise<boolean>;
  /** Where it was fetched; left out for a file. */
  source?: NonNullable<PackRow['source']>;
}

/** What one message and one transaction carry at once. */
const SMALL = 500;
const SMALL_TEXT = 1_000_000;

/** What came of an import; `null` where the reader gave it up. */
export type ImportedFile = { result: ImportResult } | { problem: Problem } | null;

/**
 * Imports the text of a pack file: checks all of it in this page, asks before one takes the place of
 * another, and hands it to the background in steps.
 */
export async function importPackFile(text: string, { signal, onProgress, mayReplace, source }: ImportSurroundings): Promise<ImportedFile> {
  const parsed = await parseLargePack(text, (done, total) => onProgress({ step: 'checking', done, total }), signal);
  if (parsed === null) return null;
  if (!parsed.ok) return { problem: parsed.problem };
  const { head, summaries } = parsed;
  if (head.id === STARTER_PACK_ID) {
    return { problem: valueProblem(text, ['id'], 'reserved-id', 'is that of the pack that comes with Caveat; give yours another one') };
  }
  if (!(await mayReplace(head.id, head.title, source?.url ?? null))) return null;
  if (source === undefined && summaries.length <= SMALL && text.length <= SMALL_TEXT) {
    const reply = await command({ type: 'import-pack', text });
    return reply.ok ? { result: reply.value } : { problem: reply.problem };
  }
  const sent = await sendPack(head, summaries, { command, signal, source: source ?? null, onProgress: (done, total) => onProgress({ step: 'writing', done, total }) });
  if (sent.ok) return { result: sent.value };
  return sent.problem ? { problem: sent.problem } : null;
}
