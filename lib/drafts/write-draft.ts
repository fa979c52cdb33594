import type { Abstract } from '@/lib/model/source-answer';
import { checkDraft } from './check-draft';
import type { DraftChoice, DraftResult, DraftStep, DraftWriter } from './draft';
import { draftPrompt } from './draft-prompt';
import { draftSources } from './draft-sources';
import { readDraft } from './read-draft';

/**
 * Has a model put the abstract's sentences in plain words, and drops what says something else than its source.
 * @param now when it was written, in milliseconds since the epoch
 */
export async function writeDraft(abstract: Pick<Abstract, 'parts'>, by: DraftChoice['by'], writer: DraftWriter, signal: AbortSignal, onStep: (step: DraftStep) => void, now: () => number = Date.now): Promise<DraftResult> {
  const sources = draftSources(abstract);
  if (typeof sources === 'string') return { ok: false, problem: sources };
  const written = await writer(draftPrompt(sources), signal, onStep);
  if (signal.aborted) return { ok: false, problem: 'cancelled' };
  if (!written.ok) return written;
  const { kept, dropped } = checkDraft(readDraft(written.text), sources);
  return {
    ok: true,
    draft: {
      kept: kept.toSorted((a, b) => a.source - b.source),
      dropped: dropped.map(({ sentence, reasons }) => ({ text: sentence.text, reasons })),
      sources: sources.map(({ verbatim }) => verbatim),
      by,
      model: written.model,
      at: now(),
    },
  };
}
