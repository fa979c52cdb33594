/** Stands in for `#i18n` in unit tests and in the gallery: the real English table, without a browser. */
import { translatorOf, type Translator } from '@/lib/platform/translator';
import { englishMessage } from './messages';

const translator = translatorOf(englishMessage);

const t = (...args: [key: never]): string => {
  const text = translator.t(...args);
  if (text === '') throw new Error(`no text for ${String(args[0])}`);
  return text;
};

export const i18n = { t } as Translator;
