import type { MarkCode } from '@/lib/model/known-notice';
import { MARK_VERDICTS } from '@/lib/model/mark-verdict';
import type { NoticeType } from '@/lib/model/notice-type';
import type { Verdict } from '@/lib/model/verdict';

/**
 * How each type begins, and after a colon what it makes of a paper. The same as lib/notices/status/status-code-of.ts says, which a test
 * holds, in little room: this goes into the sidebar.
 */
const GIVEN =
  'retract_:replaced ret:retracted rem:removed withdrawal_:out-of-date w:withdrawn p:partly-retracted ex:concern corrected:newer-version n:newer-version cor:corrected er:corrected rei:reinstated con:concern-lifted'.split(' ');

/** What a notice makes of a paper, whatever came later. */
export function givenBy(type: NoticeType): Verdict {
  return MARK_VERDICTS[(GIVEN.find((given) => type.startsWith(given.split(':')[0] ?? '-'))?.split(':')[1] ?? 'added-to') as MarkCode];
}
