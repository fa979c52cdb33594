import { all, textOf } from '@/lib/page/dom/native-dom';

const MAX_HEADINGS = 200;
const ABSTRACT = /^\W{0,5}(?:abstract|summary|resum[eo]n?|résumé|zusammenfassung|riassunto|摘要|抄録|要旨)\W{0,5}$/i;
const SECTION = /^[\W\d]{0,9}(?:introdu|einleit|background|(?:[a-z]{4,9} and )?m[eéè]t(?:h?odo?|hod)|r[eéi]sult|ergebnis|discussi|方法|结果|結果).{0,40}$/i;

/**
 * Whether the page shows a study: an abstract and sections of one. PMC puts "Retraction:" before the title of the
 * retracted study itself; a notice has no such sections.
 */
export function showsStudy(document: Document): boolean {
  const headings = all(document, 'h2,h3,h4').slice(0, MAX_HEADINGS).map((heading) => textOf(heading, 80));
  return headings.some((text) => ABSTRACT.test(text)) && headings.some((text) => SECTION.test(text));
}
