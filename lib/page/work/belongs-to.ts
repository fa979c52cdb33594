import type { PageFinding } from '@/lib/model/page-finding';
import { readMetadata } from './metadata';
import { all, textOf } from '@/lib/page/dom/native-dom';

const MAX_HEADINGS = 5;
const MAX_TITLE = 500;
/** A part of a title that is long enough not to be a section's name. */
const MIN_PART = 20;

/**
 * Whether what stands on the page is the found work's: after a navigation without loading the text
 * may be the last paper's for a while. A main heading must say the title that the work's own
 * metadata gives. Where the work was read off the address alone, or its title off the heading
 * itself, nothing confirms it.
 */
export function belongsTo(document: Document, { from, title }: PageFinding): boolean {
  const wanted = letters(title ?? '');
  if (from === null || from === 'url' || wanted === '') return false;
  const metadata = readMetadata(document);
  const titles = ['citation_title', 'dc.title', 'og:title'].flatMap(metadata);
  if (!titles.some((each) => letters(each.slice(0, MAX_TITLE)) === wanted)) return false;
  return all(document, 'h1')
    .slice(0, MAX_HEADINGS)
    .map((heading) => letters(textOf(heading, MAX_TITLE)))
    .some((heading) => heading === wanted || isPart(heading, wanted) || isPart(wanted, heading));
}

/** Headings add "RETRACTED:" or a subtitle, and metadata cuts what is long. */
function isPart(part: string, whole: string): boolean {
  return part.length >= MIN_PART && whole.includes(part);
}

/** Letters and digits alone: metadata has no markup, other dashes and other white space. */
function letters(text: string): string {
  return text.normalize('NFKD').toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}
