import type { MarkCode } from '@/lib/model/known-notice';
import { MARK_VERDICTS } from '@/lib/model/mark-verdict';
import type { NoticeType } from '@/lib/model/notice-type';
import type { Verdict } from '@/lib/model/verdict';

/**
 * How a type begins, and what it makes of a paper. The same as lib/notices/status/status-code-of.ts says, which a test
 * holds, in a fifth of its size: this goes into the sidebar.
 */
const GIVEN: [start: string, code: MarkCode][] = [
  ['retract_', 'replaced'],
  ['ret', 'retracted'],
  ['rem', 'removed'],
  ['withdrawal_', 'out-of-date'],
  ['w', 'withdrawn'],
  ['p', 'partly-retracted'],
  ['ex', 'concern'],
  ['corrected', 'newer-version'],
  ['n', 'newer-version'],
  ['cor', 'corrected'],
  ['er', 'corrected'],
  ['rei', 'reinstated'],
  ['con', 'concern-lifted'],
];

/** What a notice makes of a paper, whatever came later. */
export function givenBy(type: NoticeType): Verdict {
  return MARK_VERDICTS[GIVEN.find(([start]) => type.startsWith(start))?.[1] ?? 'added-to'];
}
