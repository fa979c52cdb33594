import type { CorrectedPlace } from '@/lib/model/corrected-place';
import type { WasNow } from '@/lib/model/notice-change';
import { native, textOf } from '@/lib/page/dom/native-dom';
import { hasWords, placesOf } from './find-words';
import { fold, type Occurrence, type PageBlock } from './page-blocks';

/** What was found of one place, with the words to mark where there is one. */
export interface FoundPlace extends CorrectedPlace {
  at: Occurrence | null;
}

/** What a search in one page shares. */
export interface PageSearch {
  blocks: readonly PageBlock[];
  near: (words: string) => Occurrence[];
  /** Whether a part of the page repeats the notice. */
  repeatsNotice: (place: Occurrence) => boolean;
  figureOf: (name: string) => Occurrence[];
}

/** A value of this length tells its place by itself. A shorter one, "12 %", stands where words of the notice stand too. */
const TELLING = 25;
/** How far on each side of a value words of the notice count, in characters. */
const AROUND = 200;
const MAX_ROW = 600;
/** As many of the notice's words stand beside a value that it means. */
const ENOUGH = 2;
/** So many more of them tell one place from the others. */
const CLEARLY = 2;
const SURE = 100;
const WORD = /\p{L}{4,}/gu;

/** Words of every notice, which tell nothing of the place. */
const NOTICE_WORDS = new Set(
  'this that these those with from were been have should must read reads instead rather than which where when then also they their there incorrect incorrectly correct correctly corrected correction error errors erroneously wrong wrongly given printed reported published stated listed written shown article paper version originally value values sentence paragraph line text page abstract section column figure table original authors author replaced changed being into only both each word words used using uses time times three first second third same like such some more most other'.split(' '),
);

/**
 * Looks for the old and the new value that a notice states. Of the two only what stands in the paper's own text counts,
 * beside words of the notice's sentence, or in the figure or table that this sentence names. Two values in one paragraph
 * tell nothing: it may speak of the correction.
 * @param figures names of figures and tables in the notice's sentence
 */
export function findValues({ was, now, sentence }: WasNow, figures: readonly string[], search: PageSearch): FoundPlace {
  const [old, mended] = [fold(was).trim(), fold(now).trim()];
  const scoreOf = scoreBy(sentence, [old, mended], figures, search);
  const places = (value: string, other: string): Scored[] =>
    placesOf(search.blocks, value)
      .filter((place) => !isInside(place, value, other) && !search.repeatsNotice(place))
      .map((place) => ({ place, value, score: value.length >= TELLING ? SURE : scoreOf(place) }))
      .filter(({ score }) => score >= ENOUGH);
  const meant = [...places(old, mended), ...places(mended, old)];
  // A page that was mended in one place only has both.
  const values = new Set(meant.map(({ value }) => value));
  const exact = clearest(meant);
  const pageHas = values.size !== 1 ? 'unknown' : values.has(old) ? 'was' : 'now';
  const all = exact.length > 0 ? exact.map(({ place }) => place) : distinct([...search.near(was), ...search.near(now)].filter((place) => !search.repeatsNotice(place)));
  // Found, but not where the notice's own words would tell which it means.
  const isSomewhere = all.length > 0 || placesOf(search.blocks, old).length + placesOf(search.blocks, mended).length > 0;
  const [only] = all;
  return {
    kind: 'value',
    name: was,
    now,
    found: all.length === 1 ? 'shown' : isSomewhere ? 'not-unique' : 'not-found',
    pageHas,
    at: all.length === 1 && only ? only : null,
  };
}

/** Places that overlap are one. */
export function distinct(places: readonly Occurrence[]): Occurrence[] {
  return places.filter((place, at) => places.findIndex((other) => other.block === place.block && other.start < place.end && place.start < other.end) === at);
}

/** A place with how much beside it tells that the notice means it. */
interface Scored {
  place: Occurrence;
  value: string;
  score: number;
}

/** One place that has clearly more of the notice's words beside it than any other is the one that is meant; else all. */
function clearest(places: readonly Scored[]): readonly Scored[] {
  const [best, next] = places.toSorted((a, b) => b.score - a.score);
  return best && next && best.score >= next.score + CLEARLY ? [best] : places;
}

/** How many of the notice's words stand beside a place; a place in the figure or table that its sentence names is sure. */
function scoreBy(sentence: string, values: readonly string[], figures: readonly string[], search: PageSearch): (place: Occurrence) => number {
  const rest = values.reduce((text, value) => (value === '' ? text : text.replaceAll(value, ' ')), fold(sentence));
  const words = [...new Set(rest.match(WORD))].filter((word) => !NOTICE_WORDS.has(word));
  const named = figures.map((name) => search.figureOf(name)).filter((found) => found.length === 1).flat();
  const frames = named.flatMap(({ block: { element } }) => native(element, 'closest').call(element, 'figure,table') ?? []);
  return (place) => {
    if (frames.some((frame) => native(frame, 'contains').call(frame, place.block.element))) return SURE;
    const around = contextOf(place);
    return words.filter((word) => hasWords(around, word)).length;
  };
}

/** What a reader sees beside a value: the words before and after it, or the whole row of a table. */
function contextOf({ block, start, end }: Occurrence): string {
  const row = native(block.element, 'closest').call(block.element, 'tr');
  if (row) return fold(textOf(row, MAX_ROW));
  return block.text.slice(Math.max(0, start - AROUND), end + AROUND);
}

/** "mice" in "male mice", where the notice changes the one to the other. */
function isInside({ block, start, end }: Occurrence, value: string, other: string): boolean {
  const offset = other.indexOf(value);
  if (offset < 0 || other === value) return false;
  for (let at = offset; at >= 0; at = other.indexOf(value, at + 1)) {
    if (block.text.startsWith(other, start - at) && start - at >= 0 && start - at + other.length >= end) return true;
  }
  return false;
}
