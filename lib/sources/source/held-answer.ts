import { sameWork } from '@/lib/identifiers/work-key';
import type { Assertion, SourceName } from '@/lib/model/assertion';
import type { SourceAnswer } from '@/lib/model/source-answer';
import type { Work, WorkIds } from '@/lib/model/work';
import { emptyAnswer } from '@/lib/model/empty-answer';
import { failedAnswer } from './failed-answer';

/** What a source's record of a work says, before the outcome is known. */
export interface SourceRecord {
  work: Work;
  assertions: Assertion[];
  /**
   * A field in which the source lists notices was there and could not be read: silence about
   * notices is then worth nothing.
   */
  unreadable: boolean;
  abstract?: SourceAnswer['abstract'];
  noticeText?: SourceAnswer['noticeText'];
  layTexts?: SourceAnswer['layTexts'];
  recordTypes?: string[];
  interests?: string | null;
  related?: SourceAnswer['related'];
  commentedBy?: string[];
}

/**
 * The answer of a source that holds the work. `lists-notice` means: about this work; a record that
 * is itself a notice about another work lists none.
 */
export function heldAnswer(source: SourceName, asked: WorkIds, record: SourceRecord, at: number): SourceAnswer {
  const { work, assertions, unreadable, ...facts } = record;
  const aboutIt = assertions.some((assertion) => sameWork(assertion.subject, work.ids));
  if (unreadable && !aboutIt) return failedAnswer(source, asked, 'malformed', at);
  const kind = aboutIt ? 'lists-notice' : 'lists-none';
  return { ...emptyAnswer(asked, { source, kind, at, reason: null, retryAt: null }), ...facts, work, assertions };
}

/** The answer of a source that does not hold the work: an answer, and not a failure. */
export function notHeldAnswer(source: SourceName, asked: WorkIds, at: number): SourceAnswer {
  return emptyAnswer(asked, { source, kind: 'not-held', at, reason: null, retryAt: null });
}
