import { i18n } from '#i18n';
import type { JSX } from 'preact';
import { textLanguage } from '@/lib/words/language';

/** Which language the interface has, and how the reader gets another one. */
export function LanguageBlock(): JSX.Element {
  const language = textLanguage();
  const name = new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language;
  return (
    <section>
      <h2>{i18n.t('optionsNav.language')}</h2>
      <p>{i18n.t('languages.now', [name])}</p>
      <p class="quiet">{i18n.t('languages.line')}</p>
    </section>
  );
}
