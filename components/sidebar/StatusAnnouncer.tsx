import { i18n } from '#i18n';
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { isNoticePage } from '@/components/notice-page/is-notice-page';
import { headline } from '@/components/status/headline';
import type { Verdict } from '@/lib/model/verdict';
import type { Report } from '@/lib/model/report';

interface StatusAnnouncerProps {
  report: Report | null;
  verdict: Verdict | null;
}

/**
 * Tells a screen reader how the paper stands: once when it is known, and again only when the word
 * changes. The region is empty at first, since only what changes inside one is read out.
 */
export function StatusAnnouncer({ report, verdict }: StatusAnnouncerProps): JSX.Element {
  const [said, setSaid] = useState({ word: '', sentence: '' });
  const known = report !== null && verdict !== null && report.main.status.reason !== 'waiting';
  const word = known ? i18n.t(`word.${verdict.word}`) : '';
  const sentence = known ? sentenceOf(report, word) : '';
  useEffect(() => {
    // The sentence may gain a date later; only a new word is worth an interruption.
    if (word !== '') setSaid((old) => (old.word === word ? old : { word, sentence }));
  }, [word, sentence]);
  return (
    <p class="visually-hidden" role="status">
      {said.sentence}
    </p>
  );
}

function sentenceOf(report: Report, word: string): string {
  return isNoticePage(report) ? word : i18n.t('sidebar.announce', [word, headline(report.main.status)]);
}
