import { i18n } from '#i18n';
import type { JSX } from 'preact';
import type { NoticeReading } from '@/lib/model/report';
import type { NoticeEvent } from '@/lib/model/status';
import { CorrectedPlaces } from './CorrectedPlaces';
import { FixInText } from './FixInText';
import { isHere, type NoticeHere } from './notice-here';
import { readingSource } from './reading-source';
import { Recorded } from './Recorded';
import { Unread } from './Unread';
import { WhatChanged } from './WhatChanged';
import { WholeNotice } from './WholeNotice';
import { Words } from './Words';
import { recordedText } from '@/lib/words/recorded-text';

/** What is said twice in one sight is shown once: a notice this short stands there whole. */
const SHORT = 300;

interface CorrectionSaysProps {
  event: NoticeEvent;
  reading: NoticeReading | null;
  /** The notice whose page this is; `null` anywhere else. */
  here: NoticeHere | null;
  /** Somebody is still being asked. */
  asking: boolean;
}

/** What readers ask next after "Corrected": what changed, is it in this text, does my PDF have it. */
export function CorrectionSays({ event, reading, here, asking }: CorrectionSaysProps): JSX.Element {
  // Of a notice that nobody has read not even "not stated" can be said.
  const read = isHere(event, here) ? (here.text.length > 0 ? here : null) : isOwnWords(reading) ? reading : null;
  return (
    <div class="notice-says">
      <h4>{i18n.t('watch.title')}</h4>
      <Change event={event} reading={reading} here={here} asking={asking} />
      <FixInText fix={read?.change.fix ?? null} date={event.date} inPlace={event.inPlace} />
      {reading !== null && !isHere(event, here) && <CorrectedPlaces reading={reading} />}
    </div>
  );
}

/** A remark in a record ("PubMed abstract corrected") speaks of that record, and says nothing of the article's text. */
function isOwnWords(reading: NoticeReading | null): boolean {
  return reading !== null && reading.at !== null;
}

function Change({ event, reading, here, asking }: CorrectionSaysProps): JSX.Element {
  if (isHere(event, here)) return <p>{i18n.t(here.text.length > 0 ? 'changed.above' : 'changed.unreadNoAddress')}</p>;
  if (reading === null) return event.inPlace ? <p>{i18n.t('changed.inPlace')}</p> : <Unread event={event} asking={asking} />;
  if (reading.from === 'retraction-watch') {
    return (
      <>
        {!event.inPlace && <Unread event={event} asking={asking} />}
        <Recorded text={recordedText(reading.text)} />
      </>
    );
  }
  const text = reading.text.join(' ');
  if (!reading.change.stated) {
    return (
      <>
        <p>{i18n.t(isOwnWords(reading) ? 'changed.notStated' : 'said.remark')}</p>
        <Words text={text} />
        <p class="quiet">{readingSource(reading)}</p>
      </>
    );
  }
  return (
    <>
      <WhatChanged change={reading.change} />
      {text.length > SHORT || reading.change.classes.every(({ sentence }) => sentence !== text) ? (
        <WholeNotice reading={reading} />
      ) : (
        <p class="quiet">{readingSource(reading)}</p>
      )}
    </>
  );
}
