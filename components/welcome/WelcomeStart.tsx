import { i18n } from '#i18n';
import type { JSX } from 'preact';
import { Fold } from '@/components/parts/Fold';
import { HostTable } from '@/components/parts/HostTable';
import { sitesText } from '@/components/parts/sites-text';
import type { OutsideHost } from '@/lib/model/outside-host';
import { ConsentAnswer, type ConsentAnswerProps } from './ConsentAnswer';
import { WelcomeExample } from './WelcomeExample';

export interface WelcomeStartProps extends ConsentAnswerProps {
  /** The outside services, from lib/net/hosts. */
  hosts: readonly OutsideHost[];
  /** The names of the sites that Caveat reads. */
  sites: readonly string[];
  onOptions(): void;
}

/** The first screen: what Caveat does, on an example, and the one question there is. */
export function WelcomeStart({ hosts, sites, onOptions, ...answer }: WelcomeStartProps): JSX.Element {
  return (
    <div class="welcome-start">
      <div class="welcome-choice">
        <p class="welcome-lead">{i18n.t('extDescription')}</p>
        <h2>{i18n.t('welcome.ask')}</h2>
        <p>{i18n.t('welcome.askLine')}</p>
        <ConsentAnswer {...answer} />
        <Fold label={i18n.t('welcome.what')}>
          <p>{i18n.t('options.liveLine')}</p>
          <HostTable hosts={hosts} />
          <p>{i18n.t('welcome.leavesNot')}</p>
        </Fold>
        <p class="quiet">{i18n.t('welcome.sites', [sitesText(sites)])}</p>
        <p class="quiet">
          {i18n.t('welcome.later')}{' '}
          <button type="button" class="button plain" onClick={onOptions}>
            {i18n.t('options.title')}
          </button>
        </p>
      </div>
      <WelcomeExample />
    </div>
  );
}
