import { i18n } from '#i18n';
import { absoluteMomentText, dateText, dayOfText } from '@/lib/words/date-text';
import { recordUrl } from '@/lib/words/record-url';
import { claimant } from '@/lib/words/source-name';
import type { Assertion } from '@/lib/model/assertion';
import type { Outcome } from '@/lib/model/outcome';
import { joined } from '@/lib/words/joined';

const MAX_WORD = 80;

/**
 * "Crossref says “correction”, dated 3 May 2025, notice https://doi.org/…, asked on 22 November 2026 at
 * 10:14": one source's word as it stands, and nothing made of it.
 * @param outcomes where the time of asking stands
 */
export function assertionText(assertion: Assertion, outcomes: readonly Outcome[]): string {
  const { source, notice, inPlace } = assertion;
  const asked = outcomes.find((outcome) => outcome.source === source);
  const url = inPlace ? null : recordUrl(notice);
  return joined('facts', [claimText(assertion), url === null ? '' : i18n.t('proof.notice', [url]), asked === undefined ? '' : askedText(asked)]);
}

/** "Crossref says “correction”, dated 3 May 2025": the same without addresses and times. */
export function claimText(assertion: Assertion): string {
  const { date, inPlace, strength } = assertion;
  return joined('facts', [
    saidText(assertion),
    strength === 'title' ? i18n.t('proof.weak') : '',
    date === null ? '' : i18n.t('proof.dated', [dateText(date)]),
    inPlace ? i18n.t('proof.inPlace') : '',
  ]);
}

/** "Crossref says “correction”": a source's own word, at the beginning of a line. */
function saidText(assertion: Assertion): string {
  const text = i18n.t('disagreement.claim', [claimant(assertion), assertion.sourceType.slice(0, MAX_WORD)]);
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** When a source was asked; a list on this machine has the day it was made. */
export function askedText({ source, at }: Pick<Outcome, 'source' | 'at'>): string {
  if (source === 'notice-list') return i18n.t('asked.listOf', [dayOfText(at)]);
  return i18n.t(source === 'page' ? 'proof.read' : 'proof.asked', [absoluteMomentText(at)]);
}
