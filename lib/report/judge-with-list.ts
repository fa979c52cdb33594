import { sameWork } from '@/lib/identifiers/work-key';
import type { SourceName } from '@/lib/model/assertion';
import type { SourceAnswer } from '@/lib/model/source-answer';
import { STATUS_CODES, type StatusCode } from '@/lib/model/status';
import { judge, type JudgeInput, type Judgement } from '@/lib/notices/status/judge';
import { recordsCorrections } from '@/lib/notices/status/source-rank';
import { isFresh } from './freshness';

/**
 * Judges a work, and lets a register overrule the notice list on the device, which is made from it.
 * Where all sources have answered and the register's record now says less than the list, the
 * better status counts, and it names the status that it replaces.
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
 * The register whose present record contradicts the list; `null` where none does. For a paper with a DOI that
 * must be Crossref, which holds Retraction Watch's rows too: PubMed's silence alone proves too little.
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
