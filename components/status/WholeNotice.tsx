import { i18n } from '#i18n';
import type { JSX } from 'preact';
import { Fold } from '@/components/parts/Fold';
import { Paragraphs } from '@/components/parts/Paragraphs';
import type { NoticeReading } from '@/lib/model/report';
import { readingSource } from './reading-source';

/** The whole of what was read of a notice, a click away, with who gave it. */
export function WholeNotice({ reading }: { reading: NoticeReading }): JSX.Element {
  return (
    <Fold label={i18n.t('words.all')} class="whole-notice">
      <blockquote class="reading" dir="auto">
        <Paragraphs of={reading.text} />
      </blockquote>
      <p class="quiet">{readingSource(reading)}</p>
    </Fold>
  );
}
