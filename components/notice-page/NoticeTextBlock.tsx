import { i18n } from '#i18n';
import type { JSX } from 'preact';
import { sourceName } from '@/lib/words/source-name';
import { WhatChanged } from '@/components/status/WhatChanged';
import { Paragraphs } from '@/components/parts/Paragraphs';
import type { NoticeReport } from '@/lib/model/report';

/**
 * What the notice says, in its own words, or that they could not be read. There is no link to the
 * notice here: its identifiers stand above, and mostly it is the page before the reader.
 */
export function NoticeTextBlock({ notice: { text, textFrom, change } }: { notice: Pick<NoticeReport, 'text' | 'textFrom' | 'change'> }): JSX.Element {
  return (
    <section class="notice-words">
      <h3>{i18n.t('noticePage.says')}</h3>
      {change.stated && <WhatChanged change={change} textBelow />}
      {text.length === 0 ? (
        <p>{i18n.t('noticePage.unread')}</p>
      ) : (
        <blockquote class="reading" dir="auto">
          <Paragraphs of={text} />
        </blockquote>
      )}
      {text.length > 0 && textFrom !== null && (
        <p class="quiet">{i18n.t('noticePage.saysFrom', [sourceName(textFrom)])}</p>
      )}
    </section>
  );
}
