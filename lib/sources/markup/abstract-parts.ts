import { plainText, type RichText } from '@/lib/model/rich-text';
import type { AbstractPart } from '@/lib/model/abstract-part';
import { richTextFromMarkup } from './rich-text';

const MAX_PARTS = 30;
const MAX_LABEL = 120;
/** Headings that name the abstract itself and not a part of it. */
const WHOLE = new Set(['abstract', 'summary', 'synopsis']);

/**
 * An abstract in JATS or HTML as its labelled parts: a heading begins a part.
 * @returns an empty list for what is no abstract (see isBoilerplate)
 */
export function abstractPartsFromMarkup(markup: string): AbstractPart[] {
  return withoutBoilerplate(partsByHeading(richTextFromMarkup(markup)));
}

/** A text as its labelled parts: a heading begins a part. */
export function partsByHeading(text: RichText): AbstractPart[] {
  const parts: AbstractPart[] = [];
  let label: string | null = null;
  let run: RichText = [];
  const close = () => {
    if (plainText(run).trim() !== '') parts.push({ label, text: run });
    run = [];
  };
  for (const node of text) {
    if (typeof node === 'string' || node.tag !== 'h') {
      run.push(node);
      continue;
    }
    close();
    label = plainText(node.children).trim().slice(0, MAX_LABEL) || null;
  }
  close();
  return parts.slice(0, MAX_PARTS);
}

/** Drops the label of an abstract in one part, and abstracts that are none. */
export function withoutBoilerplate(parts: AbstractPart[]): AbstractPart[] {
  if (isBoilerplate(parts.map((part) => plainText(part.text)).join(' '))) return [];
  return parts.map((part) => (part.label && WHOLE.has(bare(part.label)) ? { ...part, label: null } : part));
}

/** Words that stand for "there is none". */
const NONE = new Set(['', 'na', 'none', 'null', 'abstract', 'noabstract', 'abstractnotavailable', 'noabstractavailable']);

/**
 * Deposits that are no abstract: "Abstract not Available.", "-", "N/A", and the sentence that
 * thousands of Nature's notices carry instead of their text.
 */
export function isBoilerplate(text: string): boolean {
  const words = bare(text.slice(0, 400));
  return NONE.has(words) || words.startsWith('anamendmenttothispaperhasbeenpublishedandcanbeaccessedvia');
}

function bare(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}
