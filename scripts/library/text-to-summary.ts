import { plainText } from '@/lib/model/rich-text';
import type { LayText, LayTextKind } from '@/lib/model/lay-text';
import { NO_IDS, type PartialDate, type WorkIds } from '@/lib/model/work';
import { isOpenLicense } from '@/lib/report/keepable-answer';
import type { WrittenSummary } from '@/lib/summaries/lay-summary-schema';
import { publishedText } from '@/lib/summaries/published-text';
import { drop, type Counts } from './gathered';

/** What a record says of the article that a text is about. */
export interface ArticleFacts {
  ids: WorkIds;
  title: string | null;
  /** "Moser et al., Journal of soil": whom the licence asks to name. */
  credit: string | null;
  published: PartialDate | null;
}

/** Texts that are written for readers outside the field; highlights, key points and significance are not. */
const FOR_EVERYBODY: ReadonlySet<LayTextKind> = new Set(['plain-language', 'elife-digest', 'author-summary', 'editors-summary', 'popular-summary']);

/** The Cochrane Library's reviews: their plain-language summaries may be linked, not copied. */
const COCHRANE = /^10\.1002\/14651858\./;

/** Licences under which a text may be handed on, for other than commercial ends alone and unchanged alone too. */
const NON_COMMERCIAL = /\bnc\b|non-?commercial/i;
const NO_DERIVATIVES = /\bnd\b|no-?deriv/i;

/** Whether a library may hold a copy. A summary is a part of the article, so what forbids changed copies is left out. */
export function mayBeCopied(license: string | null, nonCommercial: boolean): boolean {
  if (!isOpenLicense(license) || license === null || NO_DERIVATIVES.test(license)) return false;
  return nonCommercial || !NON_COMMERCIAL.test(license);
}

/**
 * A text that was published with an article as a summary of a pack.
 * @param license what is known of it besides what the text says
 * @returns `null` where it may not be copied or is none; the reason is counted
 */
export function textToSummary(text: LayText, article: ArticleFacts, { license, nonCommercial }: { license: string | null; nonCommercial: boolean }, counts: Counts): WrittenSummary | null {
  const { doi, pmid } = article.ids;
  if (!FOR_EVERYBODY.has(text.kind)) return drop(counts, 'not written for readers outside the field');
  if (doi === null && pmid === null) return drop(counts, 'no DOI and no PubMed number');
  if (COCHRANE.test(doi ?? '')) return drop(counts, 'Cochrane: may be linked, not copied');
  const granted = [text.license, license].find((each) => mayBeCopied(each, nonCommercial)) ?? null;
  if (granted === null) return drop(counts, 'no licence that allows a copy');
  const read = publishedText(text, article.credit);
  if (read.summary.length === 0) return drop(counts, 'empty');
  return {
    ...read,
    id: [doi ?? `pmid:${pmid}`, text.kind, ...(read.language === 'en' ? [] : [read.language])].join('|').slice(0, 200),
    subject: { ...NO_IDS, doi, pmid },
    title: article.title ?? doi ?? `PMID ${pmid}`,
    written: article.published,
    license: granted.slice(0, 200),
    url: doi === null ? `https://pubmed.ncbi.nlm.nih.gov/${pmid}/` : `https://doi.org/${encodeURI(doi)}`,
  };
}

/** "Moser et al., Journal of soil". */
export function creditOf(authors: readonly string[], journal: string | null): string | null {
  const [first] = authors;
  const names = first === undefined ? null : authors.length > 1 ? `${first} et al.` : first;
  return [names, journal].filter((part) => part !== null).join(', ').slice(0, 500) || null;
}

/** A title in one line. */
export function titleText(title: Parameters<typeof plainText>[0] | null): string | null {
  return title === null ? null : plainText(title).replace(/\s+/g, ' ').trim().slice(0, 1_000) || null;
}
