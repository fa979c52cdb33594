import type { Problem } from '@/lib/model/problem';
import { parseJson } from '@/lib/storage/import/parse-json';
import { shapeProblem, valueProblem } from '@/lib/storage/import/shape-problem';
import { recordOf } from '@/lib/sources/source/untrusted';
import { laySummarySchema, type WrittenSummary } from './lay-summary-schema';
import { envelopeProblem } from './parse-pack';
import { packHeadSchema, type PackHead } from './written-pack';

/** In UTF-16 code units: some 200,000 summaries. */
export const MAX_LARGE_PACK = 200_000_000;

/** So many summaries are checked without a pause. */
const SLICE = 500;

export type ParsedLargePack = { ok: true; head: PackHead; summaries: WrittenSummary[] } | { ok: false; problem: Problem };

/**
 * Reads a pack file of any size up to 200 MB, in slices, so that the page that does it stays alive. The
 * same rules and the same faults with their lines as parsePack.
 * @param onProgress how many of how many summaries have been checked
 * @param pause lets others have their turn
 */
export async function parseLargePack(
  text: string,
  onProgress: (done: number, total: number) => void,
  signal: AbortSignal,
  pause: () => Promise<void> = () => new Promise((resolve) => setTimeout(resolve)),
): Promise<ParsedLargePack | null> {
  const json = parseJson(text, MAX_LARGE_PACK);
  if (!json.ok) return json;
  const foreign = envelopeProblem(text, json.value);
  if (foreign) return { ok: false, problem: foreign };
  const value = recordOf(json.value) ?? {};
  const head = packHeadSchema.safeParse(value);
  if (!head.success) return { ok: false, problem: shapeProblem(text, head.error.issues) };
  const entries = value.summaries;
  if (!Array.isArray(entries)) {
    const reason = entries === undefined ? 'is missing' : 'should be a list';
    return { ok: false, problem: valueProblem(text, ['summaries'], 'invalid_type', reason) };
  }
  const summaries: WrittenSummary[] = [];
  const seen = new Set<string>();
  for (const [index, entry] of (entries as unknown[]).entries()) {
    const parsed = laySummarySchema.safeParse(entry);
    if (!parsed.success) {
      const issues = parsed.error.issues.map((issue) => ({ ...issue, path: ['summaries', index, ...issue.path] }));
      return { ok: false, problem: shapeProblem(text, issues) };
    }
    if (seen.has(parsed.data.id)) {
      return { ok: false, problem: valueProblem(text, ['summaries', index, 'id'], 'duplicate-id', 'is already the id of an earlier summary of this pack') };
    }
    seen.add(parsed.data.id);
    summaries.push(parsed.data);
    if (index % SLICE === SLICE - 1) {
      onProgress(index + 1, entries.length);
      await pause();
      if (signal.aborted) return null;
    }
  }
  return { ok: true, head: head.data, summaries };
}
