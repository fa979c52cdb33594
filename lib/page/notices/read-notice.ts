import { parseDoi } from '@/lib/identifiers/doi';
import { idsInUrl } from '@/lib/identifiers/ids-in-url';
import { parentDoi } from '@/lib/identifiers/parent-doi';
import type { Doi } from '@/lib/model/work';
import { absoluteUrl } from '@/lib/page/dom/absolute-url';
import { all, first, textOf } from '@/lib/page/dom/native-dom';
import { noticeLines } from './notice-lines';
import type { TextSite } from '@/lib/page/sites/text-site';

const MAX_PARAGRAPHS = 60;
const MAX_PARAGRAPH = 20_000;
const MAX_SUBJECTS = 20;
/** Captions and tables belong to a figure, and a message box repeats what the header says. */
const NOT_TEXT = 'figure, table, figcaption, .c-status-message, [class*="figure" i]';

/** The start of a paragraph in which a notice names what it changes. */
const NAMES_SUBJECT =
  /^\W*(?:(?:author|publisher|editorial|partial) )*(?:correction|retraction|corrigendum|erratum|addendum|(?:editorial )?expression of concern)(?: note)? (?:to|for|of)\b|\bthis (?:corrects|retracts|amends) the article\b|^\W*original article\b/i;
/** A box above a notice's text that names what it changes, as SciELO prints it in three languages. */
const CHANGES =
  /^\W*(?:this|esta|essa|este|esse) (?:retraction|erratum|correction|corrigendum|addendum|errata|fe de erratas|retrata[cç][aã]o|retractación|corre[cç][aã]o|corrección|adendo|adenda|expression of concern) (?:retracts|corrects|adds information to|concerns|retrata|retracta|corrige|adiciona|añade|agrega)/i;
/** The words of a link that leads to the changed work. */
const ORIGINAL = /^(?:the )?original (?:article|paper|publication)$/i;

/** What a notice's page says: its paragraphs, and the works that it names as changed. */
export interface NoticeText {
  paragraphs: string[];
  subjects: Doi[];
}

/**
 * Reads a notice's page. Subjects are the links in the paragraph that begins with the notice's form, in a box that
 * says what the notice changes, with the words "Original article", and those that the site marks. The reference list
 * and other running text never give a subject.
 * @param own the notice's own DOI, which is never its subject
 */
export function readNotice(document: Document, site: TextSite, own: Doi | null): NoticeText {
  const block = site.noticeBody.map((selector) => first(document, selector)).find((found) => found !== null);
  const paragraphs = (block ? all(block, 'p') : []).filter((paragraph) => !isOutside(paragraph, site)).slice(0, MAX_PARAGRAPHS);
  const naming = paragraphs.filter((paragraph) => NAMES_SUBJECT.test(textOf(paragraph, 300)));
  const links = [
    ...naming.flatMap((paragraph) => all(paragraph, 'a[href]')),
    ...linksOfBoxes(document),
    ...(site.subjectLinks ? all(document, site.subjectLinks) : []),
    ...all(document, 'main a[href], article a[href]').slice(0, 500).filter((link) => ORIGINAL.test(textOf(link, 40)) && !isOutside(link, site)),
  ];
  const subjects = links.map((link) => idsInUrl(absoluteUrl(link)).doi ?? parseDoi(textOf(link, 300)));
  return {
    paragraphs: paragraphs.map((paragraph) => textOf(paragraph, MAX_PARAGRAPH)).filter(Boolean),
    subjects: [...new Set(subjects.filter((doi) => doi !== null).map(parentDoi))].filter((doi) => doi !== own).slice(0, MAX_SUBJECTS),
  };
}

/** The links in boxes that say what the notice changes: in the line itself, or in the block under it. */
function linksOfBoxes(document: Document): Element[] {
  const boxes = noticeLines(document).filter((line) => CHANGES.test(textOf(line, 300)));
  return boxes.flatMap((line) => [line, line.nextElementSibling].flatMap((block) => (block ? all(block, 'a[href]').slice(0, MAX_SUBJECTS) : [])));
}

function isOutside(element: Element, { noticeEnd }: TextSite): boolean {
  return element.closest(noticeEnd ? `${NOT_TEXT}, ${noticeEnd}` : NOT_TEXT) !== null;
}
