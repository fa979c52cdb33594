import type { PageKind, WorkIds } from '@/lib/model/work';
import type { Metadata } from './metadata';

/** Metadata that says what kind of document this is, as publishers fill it. */
const TYPE_NAMES = ['citation_article_type', 'dc.type', 'prism.section', 'wt.cg_s', 'article:section'];

/** A notice by its type: "Author Correction", "Correction", "Retraction Note", "Published Erratum". */
const NOTICE_TYPE =
  /\b(?:correction|corrigend(?:um|a)|errat(?:um|a)|retraction(?! watch)|expression of concern|addend(?:um|a)|withdrawal|removal)\b/i;

/**
 * A notice by its title. "RETRACTED ARTICLE: …" and "WITHDRAWN: …" are the marks of the original,
 * and "Error correction in …" is a subject: the word has to stand first and be followed by a
 * colon, a dash, "to", "for" or nothing.
 */
const NOTICE_TITLE =
  /^[\s"“[(]*(?:(?:author|publisher|editorial|editor['’]?s?|editors['’]?|second|further|partial)\s+)*(?:correction|corrections|corrigendum|corrigenda|erratum|errata|addendum|retraction(?:\s+(?:note|notice|statement))?|(?:notice|statement)\s+of\s+(?:retraction|correction|withdrawal|concern)|withdrawal(?:\s+notice)?|removal(?:\s+notice)?|(?:editorial\s+)?expression\s+of\s+concern)[\s"”\])]*(?:[:.—–-]|$|\s(?:to|for|on)\s)/i;

/** Preprint servers, by the DOIs they register: openRxiv, arXiv, Research Square, SSRN, OSF, … */
const PREPRINT_DOI =
  /^10\.(?:(?:1101|64898)\/(?:\d{4}\.\d\d\.\d\d\.)?\d{6,9}$|48550\/arxiv\.|21203\/rs\.|2139\/ssrn\.|31219\/|31234\/|20944\/preprints|26434\/chemrxiv|36227\/techrxiv)/;

/** Nature's news and magazine pages have DOIs of this form and are no papers. */
const NATURE_MAGAZINE = /^10\.1038\/d\d{5}-/;
const NEWS_TYPE = /^(?:news|newsarticle|news feature|podcast|career\w*|obituary)$/i;

/** What kind of page shows this work. Where nothing says otherwise it is an article. */
export function kindOfWork(ids: WorkIds, title: string | null, metadata: Metadata, printedType: string): PageKind {
  const types = TYPE_NAMES.flatMap((name) => metadata.get(name) ?? []).concat(printedType);
  if (types.some((type) => type.length < 80 && NOTICE_TYPE.test(type)) || NOTICE_TITLE.test(title ?? '')) {
    return 'notice';
  }
  if (NATURE_MAGAZINE.test(ids.doi ?? '') || types.some((type) => NEWS_TYPE.test(type.trim()))) return 'other';
  return ids.arxiv !== null || PREPRINT_DOI.test(ids.doi ?? '') ? 'preprint' : 'article';
}
