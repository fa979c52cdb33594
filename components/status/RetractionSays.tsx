import { i18n } from '#i18n';
import type { JSX } from 'preact';
import { Fold } from '@/components/parts/Fold';
import type { NoticeReading } from '@/lib/model/report';
import type { NoticeEvent } from '@/lib/model/status';
import { CorrectedPlaces } from './CorrectedPlaces';
import { hasGraveWords } from './grave-words';
import { isHere, type NoticeHere } from './notice-here';
import { Quote } from './Quote';
import { readingSource } from './reading-source';
import { Recorded } from './Recorded';
import { Unread } from './Unread';
import { WholeNotice } from './WholeNotice';
import { recordedText } from '@/lib/words/recorded-text';

interface RetractionSaysProps {
  event: NoticeEvent;
  reading: NoticeReading | null;
  /** The notice whose page this is; `null` anywhere else. */
  here: NoticeHere | null;
  /** Somebody is still being asked. */
  asking: boolean;
}

/** Why a paper was retracted, withdrawn or warned about, in the notice's own words; of a partial retraction, which part. */
export function RetractionSays({ event, reading, here, asking }: RetractionSaysProps): JSX.Element | null {
  // Its words stand above.
  if (isHere(event, here)) return null;
  if (reading === null) return event.inPlace ? null : <Unread event={event} asking={asking} />;
  if (reading.from === 'retraction-watch') return <Recorded text={recordedText(reading.text)} />;
  const { part } = reading;
  const reason = part ?? reading.reason;
  // A remark in a record is no text of the notice: that it gives no reason says nothing of the notice.
  const unrecognised = reading.at === null ? 'said.remark' : 'given.unrecognised';
  const label = i18n.t(part !== null ? 'given.part' : reason !== null ? 'given.reason' : unrecognised);
  const text = reading.text.join(' ');
  const quoted = reason ?? text;
  return (
    <div class="notice-says">
      {hasGraveWords(quoted) ? (
        <Fold label={reason === null && reading.at !== null ? i18n.t('words.all') : label}>
          <Quote text={quoted} />
        </Fold>
      ) : (
        <>
          <h4>{label}</h4>
          <Quote text={quoted} />
        </>
      )}
      {part !== null && <CorrectedPlaces reading={reading} takesBack />}
      {reason !== null && text !== reason ? <WholeNotice reading={reading} /> : <p class="quiet">{readingSource(reading)}</p>}
    </div>
  );
}
