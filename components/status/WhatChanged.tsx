import { i18n } from '#i18n';
import type { JSX } from 'preact';
import type { NoticeChange } from '@/lib/model/notice-change';
import { bySentence } from './by-sentence';
import { changeClassText } from './change-class-text';
import { Said } from './Said';
import { WasNowList } from './WasNowList';
import { Words } from './Words';

interface WhatChangedProps {
  change: NoticeChange;
  /** The whole text stands right below: its sentences are not quoted here again. */
  textBelow?: boolean;
}

/**
 * What a notice says it changed: the kinds of change, the sentences that say so, and old and new values where it
 * states both. Its claim that nothing of weight is affected is called its claim.
 */
export function WhatChanged({ change, textBelow = false }: WhatChangedProps): JSX.Element {
  const groups = bySentence(change);
  return (
    <div class="what-changed">
      {textBelow ? (
        <p class="change-class">{changeClassText(change.classes.map(({ code }) => code))}</p>
      ) : (
        groups.map(({ codes, sentence }) => (
          <div key={sentence}>
            <p class="change-class">{changeClassText(codes)}</p>
            <Words text={sentence} />
          </div>
        ))
      )}
      <WasNowList values={change.wasNow} />
      {!textBelow && change.denial !== null && (
        <Said text={i18n.t('changed.denial', [change.denial])} label={i18n.t('words.all')} class="denial" />
      )}
    </div>
  );
}
