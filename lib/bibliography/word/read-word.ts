import { doisInText } from '@/lib/identifiers/dois-in-text';
import { idsInUrl } from '@/lib/identifiers/ids-in-url';
import { workKey } from '@/lib/identifiers/work-key';
import { remarkOn, type BibliographyEntry, type ReadStep } from '../bibliography-entry';
import { readBlock } from '../text/read-text';
import { blocksOf } from '../text/text-blocks';
import { referenceList, type NumberedParagraph } from './reference-list';
import { citationEntries } from './word-citations';
import { wordPieces } from './word-paragraphs';
import type { WordParts } from './word-parts';

/**
 * Reads a manuscript: the works behind its citations, where Zotero, Mendeley or EndNote left their records,
 * then its list of references, in which those are not repeated. Where it has neither, the passages that
 * name a work by an identifier.
 */
export function* readWord({ bodies, links, codes }: WordParts): Generator<ReadStep, void> {
  const paragraphs: NumberedParagraph[] = [];
  const seen = new Set<string>();
  const cited = new CitedWorks();
  let before = 0;
  for (const body of bodies) {
    for (const piece of wordPieces(body, links)) {
      if ('at' in piece) yield { at: before + piece.at };
      else if ('paragraph' in piece) paragraphs.push({ ...piece.paragraph, number: paragraphs.length + 1 });
      else yield* cited.learnt(codeEntries(piece.code, seen, paragraphs.length + 1, before));
    }
    before += body.length;
  }
  for (const code of codes) yield* cited.learnt(codeEntries(code, seen, 1, before));
  const list = referenceList(paragraphs, cited.count > 0);
  if (list === null && cited.count === 0) yield { at: before, remark: remarkOn(1, 'no-list', '') };
  for (const paragraph of list ?? (cited.count === 0 ? paragraphs : [])) {
    for (const step of paragraphSteps(paragraph, before)) {
      if (step.entry ? !cited.has(step.entry) && (list !== null || workKey(step.entry.ids) !== null) : list !== null) yield step;
      else yield { at: step.at };
    }
  }
}

function* codeEntries(code: string, seen: Set<string>, line: number, at: number): Generator<ReadStep, void> {
  const entries = citationEntries(code, seen, line, at);
  if (entries === 'damaged') yield { at, remark: remarkOn(line, 'damaged', code) };
  else if (entries !== null) yield* entries;
}

/** A paragraph as references: one, or several that are numbered or stand on lines of their own. */
function* paragraphSteps({ text, links, number }: NumberedParagraph, at: number): Generator<ReadStep, void> {
  const addresses = [...new Set(links)].filter((link) => workKey(idsInUrl(link)) !== null && !text.includes(link));
  const isSeveral = text.includes('\n') && (doisInText(text).length > 1 || blocksOf(text).length === text.split('\n').filter((line) => /^\s*\[?\d{1,3}[\].]/.test(line)).length);
  const blocks = isSeveral ? blocksOf(text) : [{ text: text.replace(/\s+/g, ' ').trim(), line: 1, at: 0 }];
  for (const block of blocks) {
    if (block.text === '') continue;
    // Words that lead somewhere name the work by their address, where they print no identifier.
    const added = blocks.length === 1 && doisInText(block.text).length === 0 ? addresses.map((address) => ` ${address}`).join('') : '';
    yield* readBlock({ text: block.text + added, line: number, at });
  }
}

/** The works behind the citations, by which their printed references are known. */
class CitedWorks {
  readonly #keys = new Set<string>();
  readonly #titles: { title: string; year: string | null }[] = [];
  count = 0;

  *learnt(steps: Generator<ReadStep, void>): Generator<ReadStep, void> {
    for (const step of steps) {
      if (step.entry) {
        this.count += 1;
        for (const key of keysOf(step.entry)) this.#keys.add(key);
        const title = bare(step.entry.title ?? '');
        // A shorter one stands in other titles too.
        if (title.length >= 15) this.#titles.push({ title, year: step.entry.year });
      }
      yield step;
    }
  }

  has(entry: BibliographyEntry): boolean {
    if (keysOf(entry).some((key) => this.#keys.has(key))) return true;
    const text = bare(entry.text);
    return this.#titles.some(({ title, year }) => text.includes(title) && (year === null || entry.year === null || year === entry.year || text.includes(year)));
  }
}

function keysOf({ ids }: BibliographyEntry): string[] {
  return Object.entries(ids).flatMap(([kind, id]) => (id === null ? [] : [`${kind}:${id}`]));
}

function bare(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}
