import type { NamedInNotice } from '@/lib/model/corrected-place';
import type { WasNow } from '@/lib/model/notice-change';
import { namedPlaces } from '@/lib/summaries/named-places';

/** A shorter quotation could stand anywhere in an article. */
const QUOTED = /“([^“”]{25,600})”|"([^"]{25,600})"|„([^„“”]{25,600})[“”]|«([^«»]{25,600})»/gu;
const MAX_TEXT = 64 * 1024;
const MAX_PASSAGES = 20;
const MAX_FIGURES = 20;

/**
 * The passages, figures and tables of its article that a notice names. Quotations that are an old or a new value are
 * left out: they are looked for as a pair. Linear; nothing for a notice without words.
 * @param text the notice's own words, as paragraphs
 */
export function namedInNotice(text: readonly string[], wasNow: readonly WasNow[]): NamedInNotice {
  const words = text.join('\n').slice(0, MAX_TEXT);
  const values = wasNow.flatMap(({ was, now }) => [was, now]);
  const quoted = [...words.matchAll(QUOTED)].map(([, ...groups]) => (groups.find((group) => group !== undefined) ?? '').replace(/^[. …]{1,8}/u, '').trim());
  const passages = quoted.filter((passage) => !values.some((value) => value.includes(passage) || passage.includes(value)));
  const figures = namedPlaces(words).map(({ name }) => name);
  return { passages: [...new Set(passages)].slice(0, MAX_PASSAGES), figures: [...new Set(figures)].slice(0, MAX_FIGURES) };
}
