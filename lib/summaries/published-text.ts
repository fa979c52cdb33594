import type { AbstractPart } from '@/lib/model/abstract-part';
import type { LaySummary } from '@/lib/model/lay-summary';
import type { LayText, LayTextKind } from '@/lib/model/lay-text';
import { plainText, type RichText } from '@/lib/model/rich-text';

/** Written by the journal and not by the paper's authors. */
const BY_EDITORS: ReadonlySet<LayTextKind> = new Set(['elife-digest', 'editors-summary']);

/** The last line of eLife's texts: the address of the very text. */
const OWN_ADDRESS = /^doi:?\s{0,3}(?:https?:\/\/\S{1,200}|10\.\d{4,9}\/\S{1,200})$/i;

/**
 * What a text that was published with an article is as a summary, wherever it was found. `summary` is empty where the
 * text says nothing.
 * @param credit whom to name for it; `null` where that is not known
 */
export function publishedText(text: LayText, credit: string | null): Omit<LaySummary, 'id' | 'subject' | 'title' | 'written' | 'license' | 'origin'> {
  return {
    role: 'article',
    noticeDoi: null,
    noticeType: null,
    language: text.language ?? 'en',
    standfirst: null,
    summary: paragraphsOf(text.parts).filter((paragraph) => !OWN_ADDRESS.test(paragraph)),
    detail: [],
    findings: [],
    studiedIn: null,
    methodology: [],
    limitations: [],
    // The authors or editors know the article; what the text was made from they do not say.
    basis: 'unstated',
    author: { kind: BY_EDITORS.has(text.kind) ? 'editors' : 'authors', name: credit },
    evidenceUpTo: null,
  };
}

/** Paragraphs as plain text, each part's label before it as one of its own. */
function paragraphsOf(parts: readonly AbstractPart[]): string[] {
  return parts.flatMap(({ label, text }) => [...(label === null ? [] : [label]), ...blocksOf(text)]);
}

function blocksOf(text: RichText): string[] {
  const blocks: string[] = [];
  let run: RichText = [];
  const close = () => {
    blocks.push(plainText(run));
    run = [];
  };
  for (const node of text) {
    if (typeof node === 'string' || (node.tag !== 'p' && node.tag !== 'h')) run.push(node);
    else {
      close();
      blocks.push(plainText(node.children));
    }
  }
  close();
  return blocks.map((block) => block.replace(/\s+/g, ' ').trim()).filter((block) => block !== '');
}
