import { i18n } from '#i18n';
import type { JSX } from 'preact';
import { dateText } from '@/lib/words/date-text';
import type { NoticeChange } from '@/lib/model/notice-change';
import type { PartialDate } from '@/lib/model/work';
import { hasGraveWords } from './grave-words';
import { Said } from './Said';
import { joined } from '@/lib/words/joined';

interface FixInTextProps {
  /** What the notice says of it; `null` where nothing of the notice was read. */
  fix: NoticeChange['fix'] | null;
  /** Date of the notice. */
  date: PartialDate | null;
  /** The paper was marked where it is: there is no notice that could say it. */
  inPlace: boolean;
}

/** Whether the article's text already holds the change, by the notice's word alone; and that an older PDF does not. */
export function FixInText({ fix, date, inPlace }: FixInTextProps): JSX.Element | null {
  if (date === null && (fix === null || inPlace)) return null;
  const pdf = date === null ? '' : i18n.t('changed.pdf', [dateText(date)]);
  const said = fix === null || inPlace ? '' : fixText(fix);
  if (!hasGraveWords(said)) return <p class="fix">{joined('sentences', [said, pdf])}</p>;
  return (
    <>
      <Said text={said} label={i18n.t('words.all')} class="fix" />
      {pdf !== '' && <p class="fix">{pdf}</p>}
    </>
  );
}

function fixText(fix: NoticeChange['fix']): string {
  if (fix.inText === 'not-stated' || fix.sentence === null) return i18n.t('changed.fixNotStated');
  return i18n.t(fix.inText === 'yes' ? 'changed.fixIn' : 'changed.fixNot', [fix.sentence]);
}
