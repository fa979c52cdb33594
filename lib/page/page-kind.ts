import type { PageKind, WorkIds } from '@/lib/model/work';
import type { Metadata } from './metadata';

/** Metadata that says what kind of document this is, as publishers fill it. */
const TYPE_NAMES = ['citation_article_type', 'dc.type', 'prism.section'];

const NOTICE = '(?:correction|corrigend(?:um|a)|errat(?:um|a)|retraction|expressions? of concern|addend(?:um|a)|withdrawal|removal)s?';

/** A notice by its type: "Author Correction", "Retraction Note", "Published Erratum", "Addendum". */
const NOTICE_TYPE = new RegExp(`^(?:[a-z'’]+ ){0,2}${NOTICE}(?: (?:note|notice|statement|of publication))?$`, 'i');

/**
 * A notice by its title: its own name stands first, and then comes a colon, a dash, "to", "for" or
 * nothing ("Author Correction: …", "Correction to: …", "Erratum."). "RETRACTED ARTICLE: …" and
 * "WITHDRAWN: …" are the marks of the original, "Retraction of the lung …" is a subject.
 */
const NOTICE_TITLE = new RegExp(
  `^\\W*(?:(?:author|publisher|editorial|editors?['’]?s?|partial|notice of|statement of) )*${NOTICE}(?: (?:note|notice|statement))?(?:\\W*[:.—–-]|\\W*$|\\W* (?:to|for|notice)\\b)`,
  'i',
);

/** Preprint servers, by the DOIs they register: openRxiv, arXiv, Research Square, SSRN, OSF, … */
const PREPRINT_DOI =
  /^10\.(?:(?:1101|64898)\/[\d.]{6,}$|48550\/|21203\/rs|2139\/ssrn|31219\/|31234\/|20944\/prep|26434\/chem|36227\/)/;

/** Nature's news and magazine pages have DOIs of this form; everywhere else the type says it. */
const MAGAZINE_DOI = /^10\.1038\/d\d{5}-/;
const NEWS_TYPE = /^(?:news|news feature|podcast|obituary)$/i;

/**
 * What kind of page shows this work: an article where nothing says otherwise, `other` for news.
 * @param printedType the type that a PubMed record prints above its title; may be empty
 */
export function kindOfWork(ids: WorkIds, title: string, metadata: Metadata, printedType: string): PageKind {
  const types = [printedType, ...TYPE_NAMES.flatMap((name) => metadata.get(name) ?? [])].map((type) => type.trim().slice(0, 80));
  const says = (form: RegExp) => types.some((type) => form.test(type));
  if (says(NOTICE_TYPE) || NOTICE_TITLE.test(title)) return 'notice';
  const doi = ids.doi ?? '';
  if (says(NEWS_TYPE) || MAGAZINE_DOI.test(doi)) return 'other';
  return ids.arxiv !== null || PREPRINT_DOI.test(doi) ? 'preprint' : 'article';
}
