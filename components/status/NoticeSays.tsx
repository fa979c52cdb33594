import { i18n } from '#i18n';
import type { JSX } from 'preact';
import type { NoticeReading } from '@/lib/model/report';
import type { NoticeEvent } from '@/lib/model/status';
import { asksNext } from './asks-next';
import { CorrectionSays } from './CorrectionSays';
import { isHere, type NoticeHere } from './notice-here';
import { readingSource } from './reading-source';
import { Recorded } from './Recorded';
import { RetractionSays } from './RetractionSays';
import { Words } from './Words';
import { recordedText } from '@/lib/words/recorded-text';

interface NoticeSaysProps {
  event: NoticeEvent;
  reading: NoticeReading | null;
  here: NoticeHere | null;
  asking: boolean;
}

/** What one notice says in its own words, by what a reader of its kind asks next. */
export function NoticeSays(props: NoticeSaysProps): JSX.Element | null {
  const { event, reading, here } = props;
  const asked = asksNext(event);
  if (asked === 'change') return <CorrectionSays {...props} />;
  if (asked === 'reason') return <RetractionSays {...props} />;
  if (reading === null || isHere(event, here)) return null;
  if (reading.from === 'retraction-watch') return <Recorded text={recordedText(reading.text)} />;
  return (
    <div class="notice-says">
      <h4>{i18n.t(reading.at === null ? 'said.remark' : 'words.says')}</h4>
      <Words text={reading.text.join(' ')} />
      <p class="quiet">{readingSource(reading)}</p>
    </div>
  );
}
