import { createMark } from '@/components/marks/mark';
import style from '@/components/marks/mark.css?inline';
import { watchMarks } from '@/components/marks/watch-marks';
import { isWarning, MARK_VERDICTS } from '@/lib/model/mark-verdict';
import { MARK_CODES } from '@/lib/model/known-notice';
import type { SaidNotice } from '@/lib/model/page-list';
import { SHAPES } from '@/lib/model/shapes';
import { textDirection, textLanguage } from '@/lib/words/language';
import { i18n } from '#i18n';
import { drawPaperPage } from './paper-page';

/** What the card of each mark says. */
const SAID: SaidNotice = {
  name: i18n.t('word.retracted'),
  date: '2021-03-02',
  reasons: null,
  charge: null,
  source: 'Retraction Watch',
  link: { text: i18n.t('notice.open'), url: 'https://doi.org/10.1000/caveat.2021.9' },
};

/** Every mark, each at the end of a reference. */
export function showMarks(): void {
  drawPaperPage();
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(style);
  const sight = watchMarks(window, new AbortController().signal);
  const words = { language: textLanguage(), direction: textDirection(), asking: i18n.t('marks.asking'), failed: i18n.t('marks.failed'), none: i18n.t('marks.none'), charge: i18n.t('marks.charge') };
  const list = document.createElement('ol');
  for (const code of MARK_CODES) {
    const { word, tone } = MARK_VERDICTS[code];
    const item = document.createElement('li');
    item.textContent = 'Berger, A. A study of moss and sleep in nurses. Invented J. 4, 30–39 (2020).';
    const mark = createMark(document, { sheet, sight, words, explain: async () => [SAID] });
    const text = i18n.t(`word.${word}`);
    mark.show({ word: text, title: text, shape: SHAPES[word], tone, quiet: !isWarning(code), shown: true }, 'system');
    item.append(mark.host);
    list.append(item);
  }
  document.querySelector('main')?.prepend(list);
}
