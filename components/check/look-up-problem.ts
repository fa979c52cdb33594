import { i18n } from '#i18n';
import { failureText } from '@/lib/words/failure-text';
import { kindOfText } from '@/lib/identifiers/kind-of-text';
import type { LookUpResult } from '@/lib/messaging/contract';
import type { LookUpState } from './look-up-state';

/**
 * Why a text led nowhere, for the line beside the field: it is nothing to look up, or a short DOI
 * that stands for nothing known. `null` where it led somewhere, and for a title, which has an answer
 * of its own.
 */
export function lookUpProblem(state: LookUpState): string | null {
  if (state.step === 'failed') return i18n.t('marks.failed');
  if (state.step !== 'answered' || state.chosen !== null) return null;
  switch (kindOfText(state.text).kind) {
    case 'empty':
      return i18n.t('check.empty');
    case 'too-long':
      return i18n.t('check.tooLong');
    case 'several':
      return i18n.t('check.several');
    case 'address':
      return i18n.t('check.address');
    case 'short-doi':
      return shortDoiProblem(state.result.notAsked);
    default:
      return null;
  }
}

function shortDoiProblem(notAsked: LookUpResult['notAsked']): string {
  switch (notAsked) {
    case null:
      return i18n.t('check.shortUnknown');
    case 'live-off':
      return i18n.t('check.shortOff');
    case 'private-off':
      return i18n.t('check.shortPrivate');
    default:
      return i18n.t('check.shortFailed', [failureText(notAsked)]);
  }
}
