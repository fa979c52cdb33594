import type { Net } from '@/lib/net/net';
import type { SourceAnswer } from '@/lib/model/source-answer';
import type { WorkIds } from '@/lib/model/work';
import type { Source } from '@/lib/sources/source/source';
import type { RawResponse } from '@/lib/model/raw-response';
import { failedAnswer } from '@/lib/sources/source/failed-answer';
import { addAnswer, type Evidence } from './evidence';
import { isFresh } from './freshness';

export interface AskOptions {
  net: Net;
  mailto: string;
  /** Ask even where a fresh answer is at hand. */
  force: boolean;
  now: () => number;
  /** Once it is aborted nobody more is asked. */
  signal: AbortSignal;
  /** Called with each answer as it arrives, failures included. */
  onAnswer(answer: SourceAnswer): void;
}

/** Plans which sources to ask: those without a fresh answer. They count as waiting from now on. */
export function planSources(
  evidence: Evidence,
  sources: readonly Source[],
  { force, now }: Pick<AskOptions, 'force' | 'now'>,
): Set<Source> {
  const plan = sources.filter((source) => {
    if (!isFor(source, evidence)) return false;
    const known = evidence.answers.get(source.name);
    return force || !known || !isFresh(known, now());
  });
  for (const source of plan) evidence.waiting.add(source.name);
  return new Set(plan);
}

/**
 * Asks the sources of a plan at the same time. A source that needs an identifier which is not known yet
 * is asked once another answer brings it; if none does, it is not asked.
 */
export async function askSources(evidence: Evidence, plan: Set<Source>, options: AskOptions): Promise<void> {
  const pending = new Set(plan);

  function startAskable(): Promise<unknown> {
    const starts: Promise<unknown>[] = [];
    if (options.signal.aborted) return Promise.resolve();
    for (const source of pending) {
      const url = source.request(evidence.ids, { mailto: options.mailto });
      if (url === null) continue;
      pending.delete(source);
      // With the identifier that was missing, the source may turn out not to be for this work.
      if (!isFor(source, evidence)) {
        evidence.waiting.delete(source.name);
        continue;
      }
      starts.push(askOne(source, url).then(startAskable));
    }
    return Promise.all(starts);
  }

  async function askOne(source: Source, url: string): Promise<void> {
    const asked = evidence.ids;
    const result = await options.net.ask(url);
    const answer = result.ok
      ? parsed(source, result, asked)
      : failedAnswer(source.name, asked, result.reason, result.at, result.retryAt);
    evidence.waiting.delete(source.name);
    addAnswer(evidence, answer);
    // What is kept must not lose a text that was fetched before.
    const { noticeText, layTexts } = evidence.answers.get(source.name) ?? answer;
    options.onAnswer({ ...answer, noticeText: noticeText ?? answer.noticeText, layTexts: layTexts ?? answer.layTexts });
  }

  await startAskable();
  for (const source of pending) evidence.waiting.delete(source.name);
}

function isFor(source: Source, evidence: Evidence): boolean {
  return source.isFor?.(evidence) ?? true;
}

/** Parsers never throw by design. If one does, its answer counts as unreadable. */
function parsed(source: Source, { response, at }: { response: RawResponse; at: number }, asked: WorkIds): SourceAnswer {
  try {
    return source.parse(response, asked, at);
  } catch (error) {
    console.error(error);
    return failedAnswer(source.name, asked, 'malformed', at);
  }
}
