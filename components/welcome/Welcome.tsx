import { i18n } from '#i18n';
import type { JSX } from 'preact';
import { BrandMark } from '@/components/parts/BrandMark';
import { HostTable } from '@/components/parts/HostTable';
import { sitesText } from '@/components/parts/sites-text';
import type { OutsideHost } from '@/lib/model/outside-host';
import { ConsentAnswer, type ConsentAnswerProps } from './ConsentAnswer';
import { WelcomePicture } from './WelcomePicture';

export interface WelcomeProps extends ConsentAnswerProps {
  /** The outside services, from lib/net/hosts. */
  hosts: readonly OutsideHost[];
  /** The names of the sites that Caveat reads. */
  sites: readonly string[];
  /** The keys as the browser writes them ("Alt+Shift+C"); `null` where none is set. */
  shortcut: string | null;
  onOptions(): void;
}

const QUESTIONS = ['one', 'two', 'three'] as const;

/** The first page after the install: what Caveat does, what leaves the machine, and the reader's answer. */
export function Welcome({ hosts, sites, shortcut, answer, onAllow, onNotNow, onOptions }: WelcomeProps): JSX.Element {
  return (
    <main class="caveat page welcome">
      <header class="welcome-head">
        <p class="brand">
          <BrandMark />
          {i18n.t('extName')}
        </p>
        <h1>{i18n.t('welcome.title')}</h1>
        <p>{i18n.t('welcome.lead')}</p>
        <p>{i18n.t('welcome.sites', [sitesText(sites)])}</p>
      </header>
      <div class="welcome-what">
        <ol class="questions">
          {QUESTIONS.map((question) => (
            <li key={question}>
              <h2>{i18n.t(`welcome.${question}`)}</h2>
              <p>{i18n.t(`welcome.${question}Line`)}</p>
            </li>
          ))}
        </ol>
        <WelcomePicture />
      </div>
      <section>
        <h2>{i18n.t('welcome.use')}</h2>
        <ul class="points">
          <li>{i18n.t('welcome.useTab')}</li>
          <li>{shortcut === null ? i18n.t('welcome.useNoKeys') : i18n.t('welcome.useKeys', [shortcut])}</li>
          <li>{i18n.t('welcome.useKeepOpen')}</li>
        </ul>
      </section>
      <section class="welcome-consent">
        <h2>{i18n.t('welcome.leaves')}</h2>
        <p>{i18n.t('welcome.leavesLine')}</p>
        <HostTable hosts={hosts} />
        <p>{i18n.t('welcome.leavesNot')}</p>
        <ConsentAnswer answer={answer} onAllow={onAllow} onNotNow={onNotNow} />
        <p class="quiet">
          {i18n.t('welcome.later')}{' '}
          <button type="button" class="button plain" onClick={onOptions}>
            {i18n.t('welcome.options')}
          </button>
        </p>
      </section>
    </main>
  );
}
