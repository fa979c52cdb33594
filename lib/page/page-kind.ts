import type { PageKind, WorkIds } from '@/lib/model/work';
import type { Metadata } from './metadata';

/** Metadata that says what kind of document this is, as publishers fill it. */
const TYPE_NAMES = ['citation_article_type', 'dc.type', 'prism.section'];

/**
 * A notice by its type or its title: its own name stands first ("Author Correction: …", "Correction
 * to: …", "Correction for Ito et al., …", "Retraction—…", "Erratum to …", "Published Erratum",
 * "Department of Error"). Names that are everyday words need punctuation behind them: "Corrections
 * to scaling …" and "Withdrawal of opioids …" are subjects. "RETRACTED ARTICLE: …" and
 * "WITHDRAWN: …" are the marks of the original.
 */
const NOTICE =
  /^\W*(?:(?:author|publisher|published|editorial|editors?['’]?s?|partial|notice of|statement of) )*(?:(?:corrigend(?:um|a)|errat(?:um|a)|(?:retraction|correction|withdrawal|removal) (?:note|notice|statement)|department of error|expression of concern)(?:$|\W*[:.—]| [–-] | (?:to|for)\b)|(?:corrections?|retraction|addend(?:um|a)|(?:withdrawal|removal)(?=$))(?:$|\W*[:.—]| of publication| [–-] | (?:to|for|of)\W*[:"“‘']| for .{1,90} et al))/i;

/** Preprint servers, by the DOIs they register: openRxiv, arXiv, Research Square, SSRN, OSF, … */
const PREPRINT_DOI =
  /^10\.(?:(?:1101|64898)\/[\d.]{6,}$|48550\/|21203\/rs|2139\/ssrn|31219\/|31234\/|20944\/prep|26434\/chem|36227\/)/;

/** News by its type; Nature's news and magazine pages also by their DOIs. */
const NEWS_TYPE = /^(?:news(?: feature)?|podcast|obituary)$/i;
const MAGAZINE_DOI = /^10\.1038\/d\d{5}-/;

/**
 * What kind of page shows this work: an article where nothing says otherwise, `other` for news.
 * @param printedType the type that a PubMed record prints above its title; may be empty
 */
export function kindOfWork({ arxiv, doi }: WorkIds, title: string, metadata: Metadata, printedType: string): PageKind {
  const types = TYPE_NAMES.flatMap(metadata).map((type) => type.trim().slice(0, 80));
  if ([title, printedType, ...types].some((text) => NOTICE.test(text))) return 'notice';
  if (types.some((type) => NEWS_TYPE.test(type)) || MAGAZINE_DOI.test(doi ?? '')) return 'other';
  return arxiv !== null || PREPRINT_DOI.test(doi ?? '') ? 'preprint' : 'article';
}
