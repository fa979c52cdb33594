import { plainText } from '@/lib/model/rich-text';
import { cappedText } from '@/lib/model/capped-text';
import { childrenNamed, elementAt, parseMarkup, type MarkupElement, type MarkupNode } from '@/lib/sources/markup/markup-tree';
import { richTextOf } from '@/lib/sources/markup/rich-text';

/** A whole notice as JATS, read for its words. */
export interface JatsNotice {
  /** `article-type`, as written: "correction", "retraction", "research-article". */
  type: string;
  /** The record's own identifiers by their kind: `doi`, `pmid`, `pmcid`. */
  ids: { kind: string; value: string }[];
  /** The paragraphs of the body. */
  text: string[];
}

/** Longer than any notice; what is longer is not read. */
const MAX_MARKUP = 2_000_000;

/**
 * Not the notice's own running words: what a reprinted figure or table says is not what was changed,
 * and eLife's box only cites the article.
 */
const LEFT_OUT: ReadonlySet<string> = new Set([
  'boxed-text',
  'fig',
  'fig-group',
  'table-wrap',
  'table-wrap-group',
  'supplementary-material',
  'media',
  'ref-list',
  'fn-group',
  'ack',
  'object-id',
]);

/**
 * Reads the open full text of a notice (JATS, https://jats.nlm.nih.gov). Total and linear.
 * @returns `null` where the markup is no whole article: one that was cut off may have lost the very
 *   sentence that matters
 */
export function readJatsNotice(markup: string): JatsNotice | null {
  if (markup.length > MAX_MARKUP) return null;
  const { root, complete } = parseMarkup(markup, 'xml');
  const article = elementAt(root, 'article') ?? elementAt(root, 'pmc-articleset', 'article');
  if (!complete || !article) return null;
  const ids = childrenNamed(elementAt(article, 'front', 'article-meta'), 'article-id').slice(0, 20);
  return {
    type: article.attributes['article-type'] ?? '',
    ids: ids.map((id) => ({ kind: id.attributes['pub-id-type'] ?? '', value: plainText(richTextOf(id.children)) })),
    text: paragraphsIn(elementAt(article, 'body')),
  };
}

function paragraphsIn(body: MarkupElement | null): string[] {
  if (!body) return [];
  const blocks: string[] = [];
  let run = '';
  for (const node of richTextOf(ownWords(body.children))) {
    if (typeof node !== 'string' && (node.tag === 'p' || node.tag === 'h')) {
      blocks.push(run, plainText(node.children));
      run = '';
    } else run += typeof node === 'string' ? node : plainText(node.children);
  }
  return cappedText([...blocks, run]);
}

function ownWords(nodes: readonly MarkupNode[]): MarkupNode[] {
  return nodes.flatMap((node): MarkupNode[] => {
    if (typeof node === 'string') return [node];
    return LEFT_OUT.has(node.name) ? [] : [{ ...node, children: ownWords(node.children) }];
  });
}
