import { i18n } from '#i18n';
import type { JSX } from 'preact';
import { OutsideLink } from '@/components/parts/OutsideLink';
import { recordUrl } from '@/components/parts/record-url';
import { sourceName } from '@/components/parts/source-name';
import { Paragraphs } from '@/components/summary/Paragraphs';
import type { NoticeReport } from '@/lib/model/report';
import type { Work } from '@/lib/model/work';

interface NoticeWordsProps {
  notice: Pick<NoticeReport, 'text' | 'textFrom'>;
  /** The notice itself. */
  work: Work;
}

/** What the notice says, in its own words, or that they could not be read. */
export function NoticeWords({ notice: { text, textFrom }, work }: NoticeWordsProps): JSX.Element {
  const url = recordUrl(work.ids);
  return (
    <section class="notice-words">
      <h3>{i18n.t('noticePage.says')}</h3>
      {text.length === 0 ? (
        <p>{i18n.t('noticePage.unread')}</p>
      ) : (
        <blockquote class="reading">
          <Paragraphs of={text} />
        </blockquote>
      )}
      {text.length > 0 && textFrom !== null && (
        <p class="quiet">{i18n.t('noticePage.saysFrom', [sourceName(textFrom)])}</p>
      )}
      {text.length === 0 && url !== null && (
        <p>
          <OutsideLink class="link-out" href={url}>
            {i18n.t('noticePage.open')}
          </OutsideLink>
        </p>
      )}
    </section>
  );
}
