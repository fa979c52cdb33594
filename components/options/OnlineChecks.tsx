import { i18n } from '#i18n';
import type { JSX } from 'preact';
import { HostTable } from '@/components/parts/HostTable';
import { Switch } from '@/components/parts/Switch';
import type { OutsideHost } from '@/lib/model/outside-host';
import type { Settings } from '@/lib/model/settings';
import { KeyField } from './KeyField';
import { MailField } from './MailField';

interface OnlineChecksProps {
  settings: Settings;
  /** The outside services, from lib/net/hosts. */
  hosts: readonly OutsideHost[];
  onChange(patch: Partial<Settings>): void;
}

/** Whether services are asked about papers, which, and in whose name. */
export function OnlineChecks({ settings, hosts, onChange }: OnlineChecksProps): JSX.Element {
  return (
    <section>
      <h2>{i18n.t('options.live')}</h2>
      <Switch
        label={i18n.t('options.liveSwitch')}
        on={settings.liveChecks}
        onChange={(liveChecks) => onChange({ liveChecks, consentAnswered: true })}
      />
      <p class="quiet">{i18n.t('options.liveLine')}</p>
      <HostTable hosts={hosts} />
      <p class="quiet">{i18n.t('options.liveOffLine')}</p>
      <Switch
        label={i18n.t('options.privateSwitch')}
        on={settings.liveInPrivate}
        disabled={!settings.liveChecks}
        onChange={(liveInPrivate) => onChange({ liveInPrivate })}
      />
      <p class="quiet">{i18n.t('options.privateLine')}</p>
      <Switch
        label={i18n.t('options.openAlexSwitch')}
        on={settings.openAlex}
        disabled={!settings.liveChecks}
        onChange={(openAlex) => onChange({ openAlex })}
      />
      <p class="quiet">{i18n.t('options.openAlexLine')}</p>
      <KeyField
        isSet={settings.semanticScholarKey !== ''}
        disabled={!settings.liveChecks}
        onChange={(semanticScholarKey) => onChange({ semanticScholarKey })}
      />
      <MailField value={settings.mailto} onChange={(mailto) => onChange({ mailto })} />
    </section>
  );
}
