import { i18n } from '#i18n';
import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/** A setting that a backup would change, in words. */
export interface SettingChange {
  name: string;
  from: string;
  to: string;
}

interface SettingsQuestionProps {
  changes: readonly SettingChange[];
  onAnswer(withSettings: boolean | null): void;
}

/** Asks before a backup changes settings: each of them, as it is and as it would be. */
export function SettingsQuestion({ changes, onAnswer }: SettingsQuestionProps): JSX.Element {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <div class="settings-question">
      <h3 ref={heading} tabIndex={-1}>
        {i18n.t('backup.settings')}
      </h3>
      <ul>
        {changes.map(({ name, from, to }) => (
          <li key={name}>{i18n.t('backup.change', [name, from, to])}</li>
        ))}
      </ul>
      <p class="buttons">
        <button type="button" class="button primary" onClick={() => onAnswer(false)}>
          {i18n.t('backup.withoutSettings')}
        </button>
        <button type="button" class="button" onClick={() => onAnswer(true)}>
          {i18n.t('backup.withSettings')}
        </button>
        <button type="button" class="button plain" onClick={() => onAnswer(null)}>
          {i18n.t('backup.cancel')}
        </button>
      </p>
    </div>
  );
}
