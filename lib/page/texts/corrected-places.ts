import type { Corrections } from '@/lib/model/corrected-place';
import { distinct, findValues, type FoundPlace, type PageSearch } from './corrected-values';
import { figurePlaces } from './find-figure';
import { createNearSearch, hasWords, placesOf } from './find-words';
import { fold, readBlocks, type Occurrence, type PageBlock } from './page-blocks';

/** As many places of one notice are looked for. */
const MAX_PLACES = 60;
/** A piece of a notice of this length, outside its quotations, stands in no article. */
const MIN_PIECE = 40;
/** So many characters beside a quotation tell it from the passage itself. */
const BESIDE = 10;
/** A quotation with the words beside it tells the notice from this length on. */
const MIN_QUOTED = 25;
const MAX_NOTICE = 64 * 1024;
const MAX_PIECES = 400;
const QUOTED = /"[^"]{1,600}"/gu;
const SENTENCE_END = /(?<=[.!?]) /u;

/**
 * Looks on the page of a corrected article for what a notice names: old and new values, passages that it quotes,
 * figures and tables. Only a place that stands once in the paper's own text has words to mark. Where the page repeats
 * the notice, nothing is found. It changes nothing and forces no layout. Each place is a step.
 */
export function* correctedSteps(document: Document, corrections: Corrections): Generator<undefined, FoundPlace[], undefined> {
  const blocks = readBlocks(document);
  const repeatsNotice = repeatOf(corrections.text);
  const search: PageSearch = {
    blocks,
    near: createNearSearch(blocks),
    repeatsNotice,
    figureOf: (name) => figurePlaces(blocks, name).filter((place) => !repeatsNotice(place)),
  };
  const { wasNow, passages, figures } = corrections;
  const looks = [
    ...wasNow.map((pair) => () => findValues(pair, figuresIn(pair.sentence, figures), search)),
    ...passages.map((passage) => () => found('passage', passage, passagesOf(passage, search))),
    ...figures.map((name) => () => found('figure', name, search.figureOf(name))),
  ];
  const places: FoundPlace[] = [];
  for (const look of looks.slice(0, MAX_PLACES)) {
    yield;
    places.push(look());
  }
  return places;
}

function found(kind: 'passage' | 'figure', name: string, places: readonly Occurrence[]): FoundPlace {
  const [first] = places;
  const isOne = places.length === 1 && first !== undefined;
  return { kind, name, now: null, found: isOne ? 'shown' : places.length === 0 ? 'not-found' : 'not-unique', pageHas: 'unknown', at: isOne ? first : null };
}

function passagesOf(passage: string, { blocks, near, repeatsNotice }: PageSearch): Occurrence[] {
  const exact = placesOf(blocks, passage).filter((place) => !repeatsNotice(place));
  return exact.length > 0 ? exact : distinct(near(passage).filter((place) => !repeatsNotice(place)));
}

function figuresIn(sentence: string, figures: readonly string[]): string[] {
  const said = fold(sentence);
  return figures.filter((name) => {
    const [, kind = '', number = ''] = /(Fig|Table)\D*(\d+)/u.exec(name) ?? [];
    return number !== '' && new RegExp(`${kind.toLowerCase()}[a-z]{0,5}\\.? s?${number}(?!\\d)`, 'u').test(said);
  });
}

/** Tells blocks that repeat the notice: a sentence of its own, or a quotation with the notice's words beside it. */
function repeatOf(text: readonly string[]): PageSearch['repeatsNotice'] {
  const words = fold(text.join('\n').slice(0, MAX_NOTICE));
  const outside = words.replace(QUOTED, '\n').split('\n').flatMap((piece) => piece.split(SENTENCE_END));
  const around = [...words.matchAll(QUOTED)].flatMap(({ index, 0: { length } }) => [
    words.slice(Math.max(0, index - BESIDE), index + length),
    words.slice(index, index + length + BESIDE),
  ]);
  const long = (least: number) => (piece: string) => piece.length >= least;
  const pieces = [...around.map((piece) => piece.trim()).filter(long(MIN_QUOTED)), ...outside.map((piece) => piece.trim()).filter(long(MIN_PIECE))]
    .slice(0, MAX_PIECES);
  const known = new Map<PageBlock, boolean>();
  return ({ block }) => {
    const repeats = known.get(block) ?? pieces.some((piece) => hasWords(block.text, piece));
    known.set(block, repeats);
    return repeats;
  };
}
