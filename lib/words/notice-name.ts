import { i18n } from '#i18n';
import type { NoticeEvent } from '@/lib/model/status';

const MAX_LENGTH = 80;

/**
 * What a notice is called: the source's own word, made fit to head a line ("author_correction" →
 * "Author correction", "ErratumIn" → "Erratum"). Codes too short to read as a word ("err") give way
 * to the plain name of their kind.
 */
export function noticeName({ sourceType, type }: Pick<NoticeEvent, 'sourceType' | 'type'>): string {
  const words = spelledOut(sourceType.slice(0, MAX_LENGTH));
  if (words.length < 4) return i18n.t(`noticeType.${type}`);
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function spelledOut(word: string): string {
  const spaced = word
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .split(/[\s_-]/)
    .filter((part) => part !== '');
  // PubMed's words say which way the link runs ("Erratum in"); in a heading that is noise.
  if (spaced.length > 1 && /^(?:in|for|of)$/i.test(spaced.at(-1) ?? '')) spaced.pop();
  return spaced.join(' ');
}
