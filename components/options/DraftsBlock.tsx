import { i18n } from '#i18n';
import type { JSX } from 'preact';
import { problemText } from '@/components/draft/draft-words';
import { Select } from '@/components/parts/Select';
import type { DraftProblem } from '@/lib/drafts/draft';
import type { Settings } from '@/lib/model/settings';
import { DraftServer } from './DraftServer';

export interface DraftsBlockProps {
  /** What the browser says of its own model; `null` before it was asked. */
  browserModel: 'available' | 'downloadable' | 'unavailable' | null;
  /** What came of looking for the server on this device. */
  server: { isAsking: boolean; models: readonly string[]; problem: DraftProblem | null };
  /** Looks for a server there and for its models; in the click, since the browser asks. */
  onConnect(address: string): void;
}

interface Props {
  drafts: DraftsBlockProps;
  settings: Pick<Settings, 'drafts' | 'draftServer' | 'draftModel'>;
  onChange(patch: Partial<Settings>): void;
}

const BROWSER_TEXTS = {
  available: 'drafts.browserReady',
  downloadable: 'draft.needsDownload',
  unavailable: 'draft.problem.noBrowserModel',
} as const;

/** Whether a language model on this device may put abstracts in plain words, and which. */
export function DraftsBlock({ drafts: { browserModel, server, onConnect }, settings, onChange }: Props): JSX.Element {
  return (
    <section>
      <h2>{i18n.t('drafts.heading')}</h2>
      <p class="quiet">{i18n.t('drafts.line')}</p>
      <Select
        label={i18n.t('drafts.by')}
        value={settings.drafts}
        options={[
          ['off', i18n.t('drafts.off')],
          ['browser', i18n.t('drafts.browser')],
          ['server', i18n.t('drafts.server')],
        ]}
        onChange={(drafts) => onChange({ drafts })}
      />
      <p role="status">{settings.drafts === 'browser' && browserModel !== null && i18n.t(BROWSER_TEXTS[browserModel])}</p>
      {settings.drafts === 'server' && (
        <DraftServer
          address={settings.draftServer}
          isAsking={server.isAsking}
          problem={server.problem === null ? '' : problemText(server.problem)}
          models={server.models}
          model={settings.draftModel}
          onConnect={onConnect}
          onModel={(draftModel) => onChange({ draftModel })}
        />
      )}
    </section>
  );
}
