import { i18n } from '#i18n';
import { dayOfText, momentText } from '@/lib/words/date-text';
import { failureText } from '@/lib/words/failure-text';
import { listText } from '@/lib/words/language';
import { isOutside } from './is-outside';
import { sourceName } from '@/lib/words/source-name';
import type { Outcome } from '@/lib/model/outcome';
import { thingText, type Thing } from './thing-text';
import { joined } from './joined';

/** What one source gave, without its name: one of four outcomes, never two. */
export function outcomeText(outcome: Outcome, thing: Thing = 'paper'): string {
  switch (outcome.kind) {
    case 'lists-notice':
      return i18n.t('asked.listsNotice');
    case 'lists-none':
      // A list of notices holds no papers: it can only be silent about one.
      if (outcome.source === 'notice-list') return i18n.t('noticeList.notInList', [thingText(thing)]);
      return i18n.t('asked.listsNone', [thingText(thing)]);
    case 'not-held':
      return i18n.t('asked.notHeld', [thingText(thing)]);
    case 'failed':
      return i18n.t('asked.failed', [failureText(outcome.reason ?? 'malformed')]);
  }
}

/** "PubMed could not be asked (no answer in time). It may be asked again today at 10:20." */
export function failedLine(outcome: Outcome, now: number): string {
  const line = i18n.t('asked.failedLine', [sourceName(outcome.source), failureText(outcome.reason ?? 'malformed')]);
  if (outcome.retryAt === null || outcome.retryAt <= now) return line;
  return joined('sentences', [line, i18n.t('asked.retryAt', [momentText(outcome.retryAt, now)])]);
}

/**
 * "Asked Crossref and PubMed today at 10:14." from the outside sources that answered, with the time
 * of the oldest answer, since the statement is only as fresh as that one. Empty when none did.
 */
export function askedSentence(outcomes: readonly Outcome[], now: number): string {
  const answered = outcomes.filter(({ kind, source }) => kind !== 'failed' && isOutside(source));
  if (answered.length === 0) return '';
  const oldest = Math.min(...answered.map(({ at }) => at));
  const names = listText(answered.map(({ source }) => sourceName(source)));
  return i18n.t('asked.summary', [names, momentText(oldest, now)]);
}

/** "Crossref and Europe PMC list no notice."; empty when no source said so. */
export function listsNoneSentence(outcomes: readonly Outcome[]): string {
  const names = outcomes.filter(({ kind, source }) => kind === 'lists-none' && source !== 'notice-list').map(({ source }) => sourceName(source));
  return names.length === 0 ? '' : i18n.t('asked.listsNoneLine', names.length, [listText(names)]);
}

/** "None in the list of 20 November 2026. …"; empty unless the list on this machine may say that. */
export function noneInListSentence(outcomes: readonly Outcome[]): string {
  const list = outcomes.find(({ source, kind }) => source === 'notice-list' && kind === 'lists-none');
  return list ? i18n.t('noticeList.noneLine', [dayOfText(list.at)]) : '';
}
