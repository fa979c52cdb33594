import type { LayText } from '@/lib/model/lay-text';
import type { SourceAnswer } from '@/lib/model/source-answer';

/**
 * The part of an answer that may be stored. A text whose licence does not allow a copy is reduced to its
 * mention, so that it can be linked. PubMed delivers its texts with the record, so they are
 * stored with it like the abstract, with the copyright line.
 */
export function keepableAnswer(answer: SourceAnswer): SourceAnswer {
  if (answer.source === 'pubmed' || !answer.layTexts?.length) return answer;
  return { ...answer, layTexts: answer.layTexts.map((text) => (isOpenLicense(text.license) ? text : { ...text, parts: [] })) };
}

/** Any Creative Commons licence, since all of them allow a private copy, and the public domain. */
export function isOpenLicense(license: LayText['license']): boolean {
  return license !== null && /creativecommons\.org\/(?:licenses|publicdomain)\/|\bcreative commons (?:attribution|cc0|zero|public domain)|\bcc[ -]by\b|\bcc0\b/i.test(license.slice(0, 500));
}
