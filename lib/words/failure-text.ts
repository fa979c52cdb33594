import { i18n } from '#i18n';
import type { FailureReason } from '@/lib/model/outcome';

const FAILURES = {
  timeout: 'failure.timeout',
  offline: 'failure.offline',
  'rate-limited': 'failure.rateLimited',
  'server-error': 'failure.serverError',
  refused: 'failure.refused',
  malformed: 'failure.malformed',
  cancelled: 'failure.cancelled',
} as const satisfies Record<FailureReason, string>;

/** Why an outside service could not be asked, inside a sentence: "no answer in time". */
export function failureText(reason: FailureReason): string {
  return i18n.t(FAILURES[reason]);
}
