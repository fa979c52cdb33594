import type { ServerProblem } from '@/lib/net/model-server';
import type { RichText } from '@/lib/model/rich-text';
import type { DraftSentence, DropReason } from './check-draft';

/** Who writes drafts, as the reader chose: the browser's own model, or a model's server on this device. */
export type DraftChoice = { by: 'browser' } | { by: 'server'; server: string; model: string };

/**
 * A machine's sentences that passed the check, each with the sentence of the abstract that it was made from. It lives as
 * long as the page that shows it and is kept nowhere.
 */
export interface Draft {
  kept: DraftSentence[];
  dropped: { text: string; reasons: DropReason[] }[];
  /** All sentences of the abstract, by the number that a draft's sentence names, verbatim. */
  sources: RichText[];
  by: DraftChoice['by'];
  /** The name of the model; of the browser's own, which has none, the name of the browser. */
  model: string;
  /** When it was written, in milliseconds since the epoch. */
  at: number;
}

/**
 * Why there is no draft. `off`: the reader switched drafts off. `not-allowed`: the browser has no leave for the server.
 * `not-english`: the check knows English alone. `no-sentences`: the abstract has no sentence that tells of its own study.
 * `no-browser-model`: this browser has none, or not on this device. `needs-download`: the browser would have to download it.
 * `failed`: the browser's model gave nothing.
 */
export type DraftProblem = ServerProblem | 'off' | 'not-allowed' | 'not-english' | 'no-sentences' | 'no-browser-model' | 'needs-download' | 'failed';

/** What is going on: a download from 0 to 1, a model that is being made ready, or the writing. */
export type DraftStep = { step: 'downloading'; done: number } | { step: 'starting' | 'writing' };

export type DraftResult = { ok: true; draft: Draft } | { ok: false; problem: DraftProblem };

/** What a model is told: what to do, and the sentences, which are data. */
export interface DraftPrompt {
  task: string;
  sentences: string;
}

export type WrittenText = { ok: true; text: string; model: string } | { ok: false; problem: DraftProblem };

/** Asks a model. Never throws. */
export type DraftWriter = (prompt: DraftPrompt, signal: AbortSignal, onStep: (step: DraftStep) => void) => Promise<WrittenText>;
