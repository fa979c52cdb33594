import { mergeIds, sameWork } from '@/lib/identifiers/work-key';
import type { SourceAnswer } from '@/lib/model/source-answer';
import { SOURCE_HOSTS } from '@/lib/model/sources';
import type { WorkIds } from '@/lib/model/work';
import { sourceAnswerSchema } from '@/lib/storage/evidence-schema';

/**
 * An answer as a saved paper keeps it: what the status follows from, without the texts.
 * @returns `null` for an answer that could not be read back from a backup
 */
export function trimmedAnswer(answer: SourceAnswer): SourceAnswer | null {
  const trimmed = { ...answer, abstract: null, noticeText: [], layTexts: [], interests: null, commentedBy: [] };
  const read = sourceAnswerSchema.safeParse(trimmed);
  return read.success ? read.data : null;
}

/**
 * One answer for each source and work asked about: the latest, but never a failure over an answer,
 * nor "does not hold it" over a record.
 * The order is that of the first mention, so that merging the same again changes nothing.
 */
export function mergeEvidence(known: readonly SourceAnswer[], incoming: readonly SourceAnswer[]): SourceAnswer[] {
  const merged = [...known];
  for (const answer of incoming) {
    const at = merged.findIndex((other) => other.source === answer.source && sameWork(idsOf(other), idsOf(answer)));
    const before = merged[at];
    if (!before) merged.push(answer);
    else if (isBetter(answer, before)) merged[at] = answer;
  }
  return merged;
}

/** All identifiers of the record that an answer is about. */
function idsOf({ asked, work }: SourceAnswer): WorkIds {
  return work ? mergeIds(asked, work.ids) : asked;
}

/** When a source was last reached over the network, in milliseconds since the epoch; `null` if never. */
export function lastLiveAnswer(evidence: readonly SourceAnswer[]): number | null {
  const times = evidence
    .filter(({ source, outcome }) => outcome.kind !== 'failed' && source in SOURCE_HOSTS)
    .map(({ outcome }) => outcome.at);
  return times.length === 0 ? null : times.reduce((last, at) => Math.max(last, at));
}

/** A record that was held is never given up for one that is not, nor any answer for a failure. */
function isBetter(a: SourceAnswer, b: SourceAnswer): boolean {
  return worth(a) === worth(b) ? a.outcome.at >= b.outcome.at : worth(a) > worth(b);
}

function worth({ outcome }: SourceAnswer): number {
  if (outcome.kind === 'failed') return 0;
  return outcome.kind === 'not-held' ? 1 : 2;
}
