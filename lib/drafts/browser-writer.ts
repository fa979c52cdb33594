import { browserName, languageModel, type LanguageModelApi } from '@/lib/platform/language-model';
import type { DraftProblem, DraftWriter } from './draft';

/** English in, English out: browsers refuse a model for languages that it was not tried with. */
const LANGUAGES = { expectedInputs: [{ type: 'text', languages: ['en'] }], expectedOutputs: [{ type: 'text', languages: ['en'] }] };
/** Longest answer that is read, in characters. */
const MAX_ANSWER = 100_000;
/** The writing is given up after so long; a download is not. Milliseconds. */
const PATIENCE = 240_000;

/** What the browser says of its own model. */
export async function browserModelState(api: LanguageModelApi | null = languageModel()): Promise<'available' | 'downloadable' | 'unavailable'> {
  const state = (await api?.availability(LANGUAGES).catch(() => 'unavailable' as const)) ?? 'unavailable';
  return state === 'downloading' ? 'downloadable' : state;
}

/**
 * Asks the browser's own model. Works in a window alone.
 * @param mayDownload the reader agreed that the browser downloads its model
 */
export function browserWriter(mayDownload: boolean, { api = languageModel(), patience = PATIENCE }: { api?: LanguageModelApi | null; patience?: number } = {}): DraftWriter {
  return async ({ task, sentences }, signal, onStep) => {
    const state = await browserModelState(api);
    if (api === null || state === 'unavailable') return { ok: false, problem: 'no-browser-model' };
    if (state === 'downloadable' && !mayDownload) return { ok: false, problem: 'needs-download' };
    const tooSlow = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    try {
      onStep({ step: 'starting' });
      const session = await api.create({
        ...LANGUAGES,
        initialPrompts: [{ role: 'system', content: task }],
        monitor: (monitor) => monitor.addEventListener('downloadprogress', (event) => onStep(downloaded(event))),
        signal,
      });
      try {
        onStep({ step: 'writing' });
        timer = setTimeout(() => tooSlow.abort(), patience);
        const text = await session.prompt(sentences, { signal: AbortSignal.any([signal, tooSlow.signal]) });
        return text.length > MAX_ANSWER ? { ok: false, problem: 'too-long' } : { ok: true, text, model: browserName() };
      } finally {
        session.destroy();
      }
    } catch (error) {
      return { ok: false, problem: problemOf(error, signal, tooSlow.signal) };
    } finally {
      clearTimeout(timer);
    }
  };
}

function downloaded(event: Event): { step: 'downloading'; done: number } {
  const { loaded } = event as Event & { loaded?: unknown };
  return { step: 'downloading', done: typeof loaded === 'number' && loaded >= 0 && loaded <= 1 ? loaded : 0 };
}

/** https://developer.mozilla.org/docs/Web/API/LanguageModel/create_static#exceptions */
function problemOf(error: unknown, signal: AbortSignal, tooSlow: AbortSignal): DraftProblem {
  if (signal.aborted) return 'cancelled';
  if (tooSlow.aborted) return 'slow';
  const name = error instanceof Error || error instanceof DOMException ? error.name : '';
  if (name === 'QuotaExceededError') return 'too-long';
  return name === 'NotSupportedError' || name === 'NotAllowedError' ? 'no-browser-model' : 'failed';
}
