import { i18n } from '#i18n';
import type { JSX } from 'preact';
import { dateText } from '@/components/parts/date-text';
import type { NoticeEvent } from '@/lib/model/status';
import { mendedSentence } from './mended-sentence';
import { isHere, type NoticeHere } from './notice-here';

interface AfterCorrectionProps {
  event: NoticeEvent;
  /** The notice whose page this is; `null` anywhere else. */
  here: NoticeHere | null;
}

/**
 * What readers ask next about a corrected paper (wording.md 5): what changed, is the change in this
 * text, and does my PDF have it. Where the notice was not read it says so and guesses nothing.
 */
export function AfterCorrection({ event, here }: AfterCorrectionProps): JSX.Element {
  const [changed, mended] = known(event, here);
  const pdf = event.date === null ? '' : i18n.t('changed.pdf', [dateText(event.date)]);
  return (
    <div class="after-correction">
      <h4>{i18n.t('changed.heading')}</h4>
      {changed !== '' && <p>{changed}</p>}
      <p>{`${mended} ${pdf}`.trim()}</p>
    </div>
  );
}

/** What is known of the change, and of whether the article's text has it; empty for nothing to say. */
function known(event: NoticeEvent, here: NoticeHere | null): [changed: string, mended: string] {
  if (event.inPlace) return [i18n.t('changed.inPlace'), ''];
  if (!isHere(event, here)) return [i18n.t('changed.notRead'), i18n.t('changed.mendedUnknown')];
  const sentence = mendedSentence(here.text);
  const mended = sentence === null ? i18n.t('changed.mendedNotStated') : i18n.t('changed.mendedStated', [sentence]);
  return [here.text.length > 0 ? i18n.t('changed.above') : '', mended];
}
