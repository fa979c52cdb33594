import { i18n } from '#i18n';
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { isNoticePage } from '@/components/notice-page/is-notice-page';
import { headline } from '@/components/status/headline';
import { sameWork } from '@/lib/identifiers/work-key';
import type { Verdict } from '@/lib/model/verdict';
import type { Report } from '@/lib/model/report';
import { STATUS_CODES } from '@/lib/model/status';
import type { WorkIds } from '@/lib/model/work';

interface StatusAnnouncerProps {
  report: Report | null;
  verdict: Verdict | null;
}

/**
 * Tells a screen reader how the paper stands: when every source has answered, or before that as soon
 * as a notice is known. The region is empty at first and between two papers, since only what changes
 * inside one is read out; after that it always holds the headline as it is now.
 */
export function StatusAnnouncer({ report, verdict }: StatusAnnouncerProps): JSX.Element {
  const [announced, setAnnounced] = useState<WorkIds | null>(null);
  const ids = report?.main.work.ids ?? null;
  const isSamePaper = announced !== null && ids !== null && (announced === ids || sameWork(announced, ids));
  const due = report !== null && verdict !== null && (report.progress === 'settled' || hasNotice(report));
  useEffect(() => {
    if (!isSamePaper) setAnnounced(due ? ids : null);
  }, [isSamePaper, due, ids]);
  const isKnown = report !== null && verdict !== null && report.main.status.reason !== 'waiting';
  return (
    <p class="visually-hidden" role="status">
      {isSamePaper && isKnown ? sentenceOf(report, i18n.t(`word.${verdict.word}`)) : ''}
    </p>
  );
}

/** Nothing that is still to be answered makes this better, so it need not be waited for. */
function hasNotice({ main }: Report): boolean {
  return STATUS_CODES.indexOf(main.status.code) < STATUS_CODES.indexOf('none-found');
}

function sentenceOf(report: Report, word: string): string {
  if (isNoticePage(report)) return word;
  const sentence = headline(report.main.status);
  const startsWithWord = sentence.toLowerCase().startsWith(word.toLowerCase());
  return startsWithWord ? sentence : i18n.t('labelled', [word, sentence]);
}
