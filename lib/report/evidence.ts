import { mergeIds } from '@/lib/identifiers/work-key';
import type { SourceName } from '@/lib/model/assertion';
import type { SourceAnswer } from '@/lib/model/source-answer';
import { keptOf } from '@/lib/model/better-answer';
import type { WorkIds } from '@/lib/model/work';

/** What is known about one work so far, and which sources are still being asked. */
export interface Evidence {
  ids: WorkIds;
  answers: Map<SourceName, SourceAnswer>;
  waiting: Set<SourceName>;
  /** Answers about other records that speak of this work: its notices, read earlier. */
  others: SourceAnswer[];
}

/** Evidence from the answers about a work that the machine holds already. */
export function createEvidence(ids: WorkIds, known: SourceAnswer[]): Evidence {
  const evidence: Evidence = { ids, answers: new Map(), waiting: new Set(), others: [] };
  for (const answer of known) addAnswer(evidence, answer);
  return evidence;
}

/** Adds an answer, which also may teach further identifiers. What of an earlier answer stays, keptOf says. */
export function addAnswer(evidence: Evidence, answer: SourceAnswer): void {
  const before = evidence.answers.get(answer.source);
  const kept = before ? keptOf(before, answer) : answer;
  evidence.answers.set(answer.source, { ...kept, noticeText: noticeText(answer, before), layTexts: layTexts(answer, before) });
  if (answer.work) evidence.ids = mergeIds(evidence.ids, answer.work.ids);
}

/** What a notice said it still says, though an answer about its record does not bring the words along. */
function noticeText(answer: SourceAnswer, before: SourceAnswer | undefined): SourceAnswer['noticeText'] {
  const known = before?.noticeText ?? [];
  return known.length > 0 && (answer.noticeText ?? []).length === 0 ? known : answer.noticeText;
}

/** The same of texts that were fetched apart from the record; one that may be had again in whole takes the place of its mere mention. */
function layTexts(answer: SourceAnswer, before: SourceAnswer | undefined): SourceAnswer['layTexts'] {
  const known = before?.layTexts ?? null;
  const now = answer.layTexts ?? [];
  if (now.some(({ parts }) => parts.length > 0) || known === null) return answer.layTexts ?? null;
  return known.length > 0 || answer.layTexts === null ? known : answer.layTexts;
}
