import { i18n } from '#i18n';
import type { JSX } from 'preact';
import type { NoticeReading } from '@/lib/model/report';
import type { NoticeEvent } from '@/lib/model/status';
import { FixInText } from './FixInText';
import { isHere, type NoticeHere } from './notice-here';
import { Quote } from './Quote';
import { readingSource } from './reading-source';
import { Unread } from './Unread';
import { WhatChanged } from './WhatChanged';
import { WholeNotice } from './WholeNotice';

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

/** What readers ask next after "Corrected" (wording.md 5): what changed, is it in this text, does my PDF have it. */
export function CorrectionSays({ event, reading, here, asking }: CorrectionSaysProps): JSX.Element {
  // Of a notice that nobody has read not even "not stated" can be said.
  const read = isHere(event, here) ? (here.text.length > 0 ? here : null) : reading;
  return (
    <div class="notice-says">
      <h4>{i18n.t('changed.heading')}</h4>
      <Change event={event} reading={reading} here={here} asking={asking} />
      <FixInText fix={read?.change.fix ?? null} date={event.date} inPlace={event.inPlace} />
    </div>
  );
}

function Change({ event, reading, here, asking }: CorrectionSaysProps): JSX.Element {
  if (isHere(event, here)) return <p>{i18n.t(here.text.length > 0 ? 'changed.above' : 'changed.unreadNoAddress')}</p>;
  if (reading === null) return event.inPlace ? <p>{i18n.t('changed.inPlace')}</p> : <Unread event={event} asking={asking} />;
  const text = reading.text.join(' ');
  if (!reading.change.stated) {
    return (
      <>
        <p>{i18n.t('changed.notStated')}</p>
        <Quote text={text} />
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
