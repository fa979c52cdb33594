import type { PageFinding } from '@/lib/model/page-finding';
import { readMetadata } from './metadata';
import { all, textOf } from '@/lib/page/dom/native-dom';

const MAX_HEADINGS = 5;
const MAX_TITLE = 500;
/** The length from which a part of a title is no longer a section's name. */
const MIN_PART = 20;

/**
 * Whether the page already shows the found work: after a navigation without loading it may show the last paper for a
 * while. A main heading must be the title in the work's own metadata. If the work was found by the address alone, or
 * its title is the heading itself, nothing proves it and the answer is no.
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

/** Whether one text contains the other: headings add "RETRACTED:" or a subtitle, and metadata cuts long titles. */
function isPart(part: string, whole: string): boolean {
  return part.length >= MIN_PART && whole.includes(part);
}

/** Letters and digits only, because metadata has no markup and other dashes and white space. */
function letters(text: string): string {
  return text.normalize('NFKD').toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}
