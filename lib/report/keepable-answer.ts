import type { LayText } from '@/lib/model/lay-text';
import type { SourceAnswer } from '@/lib/model/source-answer';

/**
 * An answer as it may be kept on the machine. Of a text whose licence does not allow to keep it only
 * the mention stays, so that it can be linked (sources.md 9.4). PubMed hands its texts out with the
 * record, and they are kept with it as the abstract is, copyright line and all.
 */
export function keepableAnswer(answer: SourceAnswer): SourceAnswer {
  if (answer.source === 'pubmed' || !answer.layTexts?.length) return answer;
  return { ...answer, layTexts: answer.layTexts.map((text) => (isOpenLicense(text.license) ? text : { ...text, parts: [] })) };
}

/** Creative Commons in any of its forms, all of which allow a copy for oneself, and the public domain. */
export function isOpenLicense(license: LayText['license']): boolean {
  return license !== null && /creativecommons\.org\/(?:licenses|publicdomain)\/|\bcreative commons (?:attribution|cc0|zero|public domain)|\bcc[ -]by\b|\bcc0\b/i.test(license.slice(0, 500));
}
