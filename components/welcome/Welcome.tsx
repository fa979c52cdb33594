import { i18n } from '#i18n';
import type { JSX } from 'preact';
import { BrandMark } from '@/components/parts/BrandMark';
import { HostTable } from '@/components/parts/HostTable';
import type { OutsideHost } from '@/lib/net/hosts';
import { WelcomePicture } from './WelcomePicture';

export interface WelcomeProps {
  /** The outside services, from lib/net/hosts. */
  hosts: readonly OutsideHost[];
  /** What the reader has answered; `null` before that. */
  answer: 'allowed' | 'declined' | null;
  onAllow(): void;
  onNotNow(): void;
  onOptions(): void;
}

const QUESTIONS = ['one', 'two', 'three'] as const;

/** The first page after the install: what Caveat does, what leaves the machine, and the reader's answer. */
export function Welcome({ hosts, answer, onAllow, onNotNow, onOptions }: WelcomeProps): JSX.Element {
  return (
    <main class="caveat page welcome">
      <header class="welcome-head">
        <p class="brand">
          <BrandMark />
          {i18n.t('extName')}
        </p>
        <h1>{i18n.t('welcome.title')}</h1>
        <p>{i18n.t('welcome.lead')}</p>
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
      <section class="welcome-consent">
        <h2>{i18n.t('welcome.leaves')}</h2>
        <p>{i18n.t('welcome.leavesLine')}</p>
        <HostTable hosts={hosts} />
        <p>{i18n.t('welcome.leavesNot')}</p>
        <p class="buttons">
          <button type="button" class="button primary" onClick={onAllow}>
            {i18n.t('welcome.allow')}
          </button>
          <button type="button" class="button" onClick={onNotNow}>
            {i18n.t('welcome.notNow')}
          </button>
        </p>
        <p role="status" class="welcome-answer">
          {answer !== null && i18n.t(answer === 'allowed' ? 'welcome.allowed' : 'welcome.declined')}
        </p>
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
