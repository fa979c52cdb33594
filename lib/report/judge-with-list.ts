import { sameWork } from '@/lib/identifiers/work-key';
import type { SourceName } from '@/lib/model/assertion';
import type { SourceAnswer } from '@/lib/model/source-answer';
import { STATUS_CODES, type StatusCode } from '@/lib/model/status';
import { judge, type JudgeInput, type Judgement } from '@/lib/notices/status/judge';
import { recordsCorrections } from '@/lib/notices/status/source-rank';
import { isFresh } from './freshness';

/**
 * Judges a work, and lets the register that our own list follows overrule that list (design.md 3a):
 * where everybody has answered, and the record as it is now holds less than the list says, the better
 * status counts and names the one that it replaces.
 */
export function judgeWithList(input: JudgeInput & { now: number }): Judgement {
  const judgement = judge(input);
  const list = input.answers.find(({ source }) => source === 'notice-list');
  const isAbout = ({ subject }: SourceAnswer['assertions'][number]) => sameWork(subject, input.ids);
  const by = list?.assertions.some(isAbout) ? overruledBy(list, input) : null;
  if (by === null) return judgement;
  const answers = input.answers.map((answer) =>
    answer === list ? { ...answer, assertions: answer.assertions.filter((assertion) => !isAbout(assertion)) } : answer,
  );
  const without = judge({ ...input, answers });
  if (severity(without.status.code) <= severity(judgement.status.code)) return judgement;
  const improvedFrom = without.status.improvedFrom ?? { code: judgement.status.code, by };
  return { ...without, outcomes: judgement.outcomes, status: { ...without.status, improvedFrom } };
}

/**
 * The register whose present record stands against the list; `null` where none does. A paper with a DOI
 * has it at Crossref, where Retraction Watch's rows are too: PubMed's silence alone proves too little.
 */
function overruledBy(list: SourceAnswer, { ids, answers, waiting, now }: JudgeInput & { now: number }): SourceName | null {
  if (waiting.length > 0 || answers.some(({ outcome }) => outcome.kind === 'failed')) return null;
  const current = answers.find(
    (answer) =>
      recordsCorrections(answer.source) &&
      (answer.source === 'crossref') === (ids.doi !== null) &&
      answer.work !== null &&
      sameWork(answer.work.ids, ids) &&
      (answer.outcome.kind === 'lists-none' || answer.outcome.kind === 'lists-notice') &&
      answer.outcome.at > list.outcome.at &&
      isFresh(answer, now),
  );
  return current?.source ?? null;
}

function severity(code: StatusCode): number {
  return STATUS_CODES.indexOf(code);
}
