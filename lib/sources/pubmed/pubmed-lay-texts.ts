import type { LayText } from '@/lib/model/lay-text';
import type { Abstract } from '@/lib/model/source-answer';
import { isEnglish, layTextFault, withLanguage, type LayTextFault } from '@/lib/sources/markup/lay-text-check';
import { childrenNamed, type MarkupElement } from '@/lib/sources/markup/markup-tree';

const MAX_LAY_TEXTS = 3;

/** The plain-language texts of a record, those in English first, and why others that are tagged so are none. */
export interface PubmedLayTexts {
  texts: LayText[];
  refused: LayTextFault[];
}

/**
 * Reads a record's texts under the tag `plain-language-summary`, which is wrong in about one use of seven. NLM hands
 * these texts out with the record; the copyright line is all it says of a licence.
 * @param citation the record's `MedlineCitation`
 * @param readAbstract what reads an element that holds `AbstractText`
 */
export function pubmedLayTexts(citation: MarkupElement | null, abstract: Abstract | null, readAbstract: (element: MarkupElement) => Abstract | null): PubmedLayTexts {
  const tagged = childrenNamed(citation, 'OtherAbstract').filter(({ attributes }) => attributes.Type === 'plain-language-summary');
  const found: PubmedLayTexts = { texts: [], refused: [] };
  for (const element of tagged) {
    const read = readAbstract(element);
    const parts = read?.parts ?? [];
    const fault = layTextFault(parts, abstract?.parts ?? []);
    if (fault !== null) found.refused.push(fault);
    else found.texts.push(withLanguage({ kind: 'plain-language', parts, license: read?.copyright ?? null }, element.attributes.Language));
  }
  const english = (text: LayText) => Number(text.language === undefined || isEnglish(text.language));
  found.texts = found.texts.toSorted((a, b) => english(b) - english(a)).slice(0, MAX_LAY_TEXTS);
  return found;
}
