import { sameWork, workKey } from '@/lib/identifiers/work-key';
import type { Assertion } from '@/lib/model/assertion';
import type { NoticeType } from '@/lib/model/notice-type';
import type { WorkIds } from '@/lib/model/work';
import { cochraneVersion, isLaterVersion } from './cochrane-version';
import { isNlm, isRetractionWatch } from './source-rank';
import { titleForm } from '@/lib/notices/title-form';
import type { NoticeRecord } from './notice-record';
import { withdrawalReason, withdrawalStatement } from '@/lib/notices/reasons/withdrawal-reason';

/** Words that publisher and registers use for one and the same: this version of the review is over. */
const ENDS_VERSION: ReadonlySet<NoticeType> = new Set(['withdrawal', 'retraction', 'retract_and_replace', 'new_version', 'withdrawal_out_of_date']);
/** Since then Cochrane withdraws reviews for error, misconduct and interests alone, never for age. */
const FOR_CAUSE_ALONE = '2019-07';

/**
 * Cochrane's withdrawals by reason and date instead of by word. Cochrane publishes a
 * withdrawal as one more version of the review; the publisher deposits it as `withdrawal`, NLM links it
 * as an update, and Retraction Watch, which has no other word, files it as a retraction. What they say
 * of one version is one thing, so all of them get one type; their own words stay beside it.
 * @param ids the work before us; claims about other works come back unchanged
 * @param words what notices say, and under the work's own identifiers its own abstract
 */
export function withCochraneTypes(ids: WorkIds, assertions: readonly Assertion[], words: readonly NoticeRecord[]): readonly Assertion[] {
  if (cochraneVersion(ids) === null) return assertions;
  const isWithdrawnVersion = assertions.some((assertion) => sameWork(assertion.subject, ids) && isWithdrawnTitle(assertion));
  const own = assertions.flatMap((assertion) => aboutOwnVersion(assertion, ids, isWithdrawnVersion) ?? []);
  return own.map((assertion) => {
    if (!sameWork(assertion.subject, ids) || !endsVersion(assertion)) return assertion;
    const rivals = own.filter((other) => sameWork(other.subject, ids) && endsVersion(other) && noticeKey(other) === noticeKey(assertion));
    return { ...assertion, type: typeOf(ids, rivals, words) };
  });
}

/**
 * A version announces nothing about earlier ones. A withdrawn version is itself what was withdrawn: what
 * is said of it as the notice, date and reasons, is about this record.
 */
function aboutOwnVersion(assertion: Assertion, ids: WorkIds, isWithdrawnVersion: boolean): Assertion | null {
  if (!sameWork(assertion.notice, ids) || !isLaterVersion(ids, assertion.subject)) return assertion;
  if (!isWithdrawnVersion || !endsVersion(assertion) || assertion.type === 'new_version') return null;
  return { ...assertion, subject: ids, notice: ids, inPlace: true };
}

function endsVersion(claim: Assertion): boolean {
  // The publisher's own "retraction" is no coarse word: it could have said withdrawal.
  return ENDS_VERSION.has(claim.type) && (claim.type !== 'retraction' || isNlm(claim) || isRetractionWatch(claim));
}

/** Claims about one withdrawal: by its version, or about the record itself. */
function noticeKey({ notice, inPlace }: Assertion): string {
  return inPlace ? '' : (workKey(notice) ?? '');
}

function typeOf(ids: WorkIds, claims: readonly Assertion[], words: readonly NoticeRecord[]): NoticeType {
  const notice = claims.find((claim) => !claim.inPlace && workKey(claim.notice) !== null)?.notice ?? ids;
  const statements = words.filter((each) => sameWork(each.notice, notice)).flatMap(({ text }) => withdrawalStatement(text) ?? []);
  const withdrawn = statements.length > 0 || claims.some(isWithdrawal);
  // Every other claim is the publisher's old word for a new version, or a link to one.
  if (!withdrawn && (isLaterVersion(notice, ids) || claims.every(({ type }) => type === 'new_version'))) return 'new_version';
  switch (withdrawalReason([...statements, ...claims.flatMap(({ note }) => note ?? [])])) {
    case 'age':
      return 'withdrawal_out_of_date';
    case 'replaced':
      return 'new_version';
    default:
      return 'withdrawal';
  }
}

/** A claim that says more than "there is a later version": by whom, how it is titled, or when it was made. */
function isWithdrawal(claim: Assertion): boolean {
  if (isWithdrawnTitle(claim) || (claim.citation !== null && titleForm(claim.citation)?.type === 'withdrawal')) return true;
  if (claim.type === 'new_version') return false;
  return isNlm(claim) || isRetractionWatch(claim) || (claim.date !== null && claim.date >= FOR_CAUSE_ALONE);
}

/** "WITHDRAWN: …": the mark on the withdrawn version itself. */
function isWithdrawnTitle({ strength, type, notice }: Assertion): boolean {
  return strength === 'title' && type === 'withdrawal' && workKey(notice) === null;
}
