import { i18n } from '#i18n';
import type { JSX } from 'preact';
import { dateText } from '@/components/parts/date-text';
import type { NoticeEvent } from '@/lib/model/status';

/**
 * What readers ask next about a corrected paper (wording.md 5): what changed, is the change in this
 * text, and does my PDF have it. Where the notice was not read it says so and guesses nothing.
 */
export function AfterCorrection({ event }: { event: NoticeEvent }): JSX.Element {
  return (
    <div class="after-correction">
      <h4>{i18n.t('changed.heading')}</h4>
      <p>{i18n.t('changed.notStated')}</p>
      <p>
        {i18n.t('changed.fixUnknown')}
        {event.date !== null && ` ${i18n.t('changed.pdf', [dateText(event.date)])}`}
      </p>
    </div>
  );
}
