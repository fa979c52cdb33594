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
    return force || !known || !isFresh(known, now()) || isOutgrown(source, known, evidence.ids);
  });
  for (const source of plan) evidence.waiting.add(source.name);
  return new Set(plan);
}

/** Whether a source that does not hold a work would be asked otherwise now: another DOI of the work is known. */
function isOutgrown(source: Source, known: SourceAnswer, ids: WorkIds): boolean {
  const before = source.request(known.asked, { mailto: '' });
  return known.outcome.kind === 'not-held' && before !== null && before !== source.request(ids, { mailto: '' });
}

/**
 * Asks the sources of a plan at the same time. A source that needs an identifier which is not known yet
 * is asked once another answer brings it; if none does, it is not asked. One that does not hold the work is
 * asked once more where another answer brought a DOI by which it may.
 */
export async function askSources(evidence: Evidence, plan: Set<Source>, options: AskOptions): Promise<void> {
  const pending = new Set(plan);
  const asked = new Map<Source, string[]>();

  function startAskable(): Promise<unknown> {
    const starts: Promise<unknown>[] = [];
    if (options.signal.aborted) return Promise.resolve();
    for (const source of plan) {
      const [before, ...more] = asked.get(source) ?? [];
      if (before === undefined || more.length > 0 || evidence.waiting.has(source.name)) continue;
      if (evidence.answers.get(source.name)?.outcome.kind !== 'not-held' || source.request(evidence.ids, options) === before) continue;
      pending.add(source);
      evidence.waiting.add(source.name);
    }
    for (const source of pending) {
      const url = source.request(evidence.ids, { mailto: options.mailto });
      if (url === null) continue;
      pending.delete(source);
      // With the identifier that was missing, the source may turn out not to be for this work.
      if (!isFor(source, evidence)) {
        evidence.waiting.delete(source.name);
        continue;
      }
      asked.set(source, [...(asked.get(source) ?? []), url]);
      starts.push(askOne(source, url).then(startAskable));
    }
    return Promise.all(starts);
  }

  async function askOne(source: Source, url: string): Promise<void> {
    const askedIds = evidence.ids;
    const result = await options.net.ask(url);
    const answer = result.ok
      ? parsed(source, result, askedIds)
      : failedAnswer(source.name, askedIds, result.reason, result.at, result.retryAt);
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
