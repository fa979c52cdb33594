import { i18n } from '#i18n';
import type { NoticeReading } from '@/lib/model/report';
import type { NoticeEvent } from '@/lib/model/status';
import { asksNext } from './asks-next';
import { bySentence } from './by-sentence';
import { changeClassText } from './change-class-text';
import { hasGraveWords } from './grave-words';
import { recordedText } from '@/lib/words/recorded-text';

/** What a notice says, in one sentence: our own words for it, and its words where they may stand in the open. */
export interface Gist {
  label: string;
  /** Verbatim; `null` where there are none, or where they accuse and belong behind a click. */
  quote: string | null;
}

/**
 * The one sentence about a notice for a closed status card: what a correction changed, or why a paper was retracted.
 * @param reading what is known of the notice's own words; `null` where nobody gave them
 * @param asking somebody is still being asked for them
 * @returns `null` where there is nothing to say of this kind of notice
 */
export function gistOf(event: NoticeEvent, reading: NoticeReading | null, asking: boolean): Gist | null {
  const kind = asksNext(event);
  if (reading === null) {
    if (kind === 'other') return null;
    if (event.inPlace) return kind === 'change' ? plain(i18n.t('changed.inPlace')) : null;
    return plain(i18n.t(asking ? 'changed.reading' : 'changed.unreadNoAddress'));
  }
  const text = reading.text.join(' ');
  if (reading.from === 'retraction-watch') return quoted(i18n.t('given.recordedFold'), recordedText(reading.text));
  if (reading.at === null) return quoted(i18n.t('said.remark'), text);
  if (kind === 'change') {
    const [first] = bySentence(reading.change);
    if (!reading.change.stated || first === undefined) return quoted(i18n.t('gist.notStated'), text);
    const name = changeClassText(first.codes);
    const isAll = reading.change.classes.every(({ code }) => first.codes.includes(code));
    return quoted(isAll ? name : i18n.t('gist.andMore', [name]), first.sentence);
  }
  if (kind === 'other') return quoted(i18n.t('words.says'), text);
  if (reading.part !== null) return quoted(i18n.t('given.part'), reading.part);
  if (reading.reason !== null) return quoted(i18n.t('given.reason'), reading.reason);
  return quoted(i18n.t('gist.noReason'), text);
}

function plain(label: string): Gist {
  return { label, quote: null };
}

/** Words that accuse are pointed to, and not quoted. */
function quoted(label: string, quote: string): Gist {
  return hasGraveWords(quote) ? plain(i18n.t('gist.inDetails', [label])) : { label, quote };
}
