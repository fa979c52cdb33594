import { i18n } from '#i18n';
import type { JSX } from 'preact';
import { SaidNoticeLine } from '@/components/marks/SaidNoticeLine';
import type { ManuscriptChanges } from '@/lib/bibliography/manuscripts/changes-since';
import { MARK_VERDICTS } from '@/lib/model/mark-verdict';
import type { MarkCode } from '@/lib/model/known-notice';
import { dayOfText, dayText } from '@/lib/words/date-text';
import { saidNotice } from '@/lib/words/said-notice';
import { placesText } from './places-text';

/**
 * `none`: pasted text, which has no name to know it by. `offered`: not watched. `kept`: watched as it is now.
 * Changes stand there until the reader has noted them.
 */
export type ManuscriptState =
  | { kind: 'none' | 'offered' | 'kept' | 'too-large' | 'failed' | 'too-many' }
  | { kind: 'changes'; changes: ManuscriptChanges };

interface ManuscriptBlockProps {
  state: ManuscriptState;
  /** Watch it, or compare with the state of today from now on. */
  onWatch(): void;
}

/** What changed since this manuscript was checked last, or the offer to watch it. */
export function ManuscriptBlock({ state, onWatch }: ManuscriptBlockProps): JSX.Element | null {
  switch (state.kind) {
    case 'none':
      return null;
    case 'changes':
      return <Changes changes={state.changes} onWatch={onWatch} />;
    case 'offered':
      return (
        <section class="manuscript no-print">
          <h2>{i18n.t('manuscript.heading')}</h2>
          <p class="quiet">{i18n.t('manuscript.offer')}</p>
          <button type="button" class="button" onClick={onWatch}>
            {i18n.t('manuscript.heading')}
          </button>
        </section>
      );
    case 'kept':
    case 'too-large':
    case 'too-many':
    case 'failed':
      return (
        <section class="manuscript no-print">
          <h2>{i18n.t('manuscript.heading')}</h2>
          <p role="status" class={state.kind === 'kept' ? 'quiet' : 'field-problem'}>
            {i18n.t(STATE_TEXTS[state.kind])}
          </p>
        </section>
      );
  }
}

const STATE_TEXTS = { kept: 'manuscript.kept', 'too-large': 'manuscript.tooLarge', 'too-many': 'manuscript.tooMany', failed: 'manuscript.failed' } as const;

function Changes({ changes, onWatch }: { changes: ManuscriptChanges; onWatch(): void }): JSX.Element {
  const { manuscript, changed, addedListed, added, removed, isListOlder } = changes;
  return (
    <section class="manuscript">
      <h2>{i18n.t('manuscript.since', [dayText(manuscript.checkedAt)])}</h2>
      <p class="quiet">{i18n.t('manuscript.compared', [manuscript.name, dayOfText(manuscript.listDate)])}</p>
      {isListOlder && <p class="field-problem">{i18n.t('manuscript.olderList')}</p>}
      {changed.length === 0 && <p>{i18n.t('manuscript.same')}</p>}
      <ul class="manuscript-changes">
        {changed.map(({ work, before, notices }) => (
          <li key={work.places[0]}>
            <strong>{changeText(work.places, before, work.code)}</strong>
            {work.title !== null && <span> {work.title}</span>}
            {notices.map((notice, index) => (
              <SaidNoticeLine key={index} notice={saidNotice(notice, work.ids)} />
            ))}
          </li>
        ))}
        {addedListed.map((work) => (
          <li key={work.places[0]}>
            <strong>{i18n.t('manuscript.addedListed', [placesText(work.places), markWord(work.code)])}</strong>
            {work.title !== null && <span> {work.title}</span>}
          </li>
        ))}
      </ul>
      <p class="quiet">{i18n.t('manuscript.counts', [added, removed])}</p>
      <button type="button" class="button no-print" onClick={onWatch}>
        {i18n.t('manuscript.note')}
      </button>
    </section>
  );
}

function changeText(places: readonly number[], before: MarkCode | null, after: MarkCode | null): string {
  const place = placesText(places);
  if (before === after) return i18n.t('manuscript.newNotice', [place, markWord(after)]);
  if (after === null) return i18n.t('manuscript.gone', [place, markWord(before)]);
  return before === null ? i18n.t('manuscript.nowListed', [place, markWord(after)]) : i18n.t('manuscript.changed', [place, markWord(after), markWord(before)]);
}

/** A mark in words; a work that the list does not name has none. */
function markWord(code: MarkCode | null): string {
  return code === null ? i18n.t('bibliography.notListed') : i18n.t(`word.${MARK_VERDICTS[code].word}`);
}
