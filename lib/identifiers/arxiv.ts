import type { ArxivId, Doi } from '@/lib/model/work';

const BEFORE =
  /^(?:arxiv:\s*|https?:\/\/(?:www\.|export\.)?arxiv\.org\/(?:abs|pdf|html)\/|(?:doi:|https?:\/\/(?:dx\.)?doi\.org\/)?10\.48550\/arxiv\.)/i;
/** Since April 2007: year, month, number. https://info.arxiv.org/help/arxiv_identifier.html */
const NEW_FORM = /^(\d\d(?:0[1-9]|1[0-2])\.\d{4,5})(?:v\d{1,3})?(?:\.pdf)?(?:[?#]|$)/i;
/** Before that: archive, possibly with a subject class that is not part of the identifier. */
const OLD_FORM = /^([a-z]{2,8}(?:-[a-z]{2,8})?)(?:\.[a-z]{2})?\/(\d\d(?:0[1-9]|1[0-2])\d{3})(?:v\d{1,3})?(?:\.pdf)?(?:[?#]|$)/i;

/**
 * Reads an arXiv identifier in its new or old form: bare, with `arXiv:`, as an address at arXiv,
 * or as the DataCite DOI made from it.
 * @returns the identifier without version, `2101.00001` or `hep-th/9901001`; `null` otherwise
 */
export function parseArxivId(text: string): ArxivId | null {
  if (text.length > 10_000) return null;
  const rest = text.trim().slice(0, 300).replace(BEFORE, '');
  const recent = NEW_FORM.exec(rest)?.[1];
  if (recent !== undefined) return recent;
  const old = OLD_FORM.exec(rest);
  return old ? `${(old[1] ?? '').toLowerCase()}/${old[2] ?? ''}` : null;
}

/** The DOI that DataCite registers for an arXiv identifier, in normal form. */
export function arxivDoi(id: ArxivId): Doi {
  return `10.48550/arxiv.${id.toLowerCase()}`;
}
