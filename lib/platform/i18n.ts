import { pageBrowser } from './page-browser';
import { translatorOf } from './translator';

/** The texts of the interface; other files import it as `#i18n`, in whose place tests put the English table. */
export const i18n = translatorOf((key, values) => pageBrowser.i18n.getMessage(key, values));
