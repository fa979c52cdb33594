import type { PageFinding } from '@/lib/model/page-finding';
import type { PageKind } from '@/lib/model/work';

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

/**
 * What kind of page shows what was found: an article where nothing says otherwise. A title may be
 * long; only its first 500 characters count.
 */
export function kindOfPage({ kind, ids, title, types }: Pick<PageFinding, 'kind' | 'ids' | 'title' | 'types'>): PageKind {
  if (kind !== 'work') return kind;
  if ([title ?? '', ...types].some((text) => NOTICE.test(text.slice(0, 500)))) return 'notice';
  return ids.arxiv !== null || PREPRINT_DOI.test(ids.doi ?? '') ? 'preprint' : 'article';
}
