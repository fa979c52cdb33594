import { workKey } from '@/lib/identifiers/work-key';
import type { LaySummary } from '@/lib/model/lay-summary';
import { plainText } from '@/lib/model/rich-text';
import type { SourceAnswer } from '@/lib/model/source-answer';

/**
 * The plain-language summary that a paper's authors or editors gave PubMed (OtherAbstract with Type
 * `plain-language-summary`), as a summary among others. It is taken from the stored answer each time
 * and never stored as a summary of its own.
 * @returns `null` where the answer holds none
 */
export function plainLanguageSummary(answer: SourceAnswer): LaySummary | null {
  const paragraphs = answer.plainLanguage?.parts.map(({ text }) => plainText(text).trim()).filter((text) => text !== '') ?? [];
  const { work } = answer;
  if (!work || paragraphs.length === 0) return null;
  return {
    id: `${answer.source}:${workKey(work.ids) ?? ''}`,
    role: 'article',
    subject: work.ids,
    noticeDoi: null,
    noticeType: null,
    language: 'en',
    title: work.title ? plainText(work.title).trim() : '',
    standfirst: null,
    summary: paragraphs,
    detail: [],
    findings: [],
    studiedIn: null,
    methodology: [],
    limitations: [],
    basis: 'unstated',
    author: { kind: 'authors', name: null },
    written: null,
    evidenceUpTo: null,
    license: answer.plainLanguage?.copyright ?? null,
    origin: {
      kind: 'source',
      name: 'PubMed',
      url: work.ids.pmid ? `https://pubmed.ncbi.nlm.nih.gov/${work.ids.pmid}/` : null,
    },
  };
}
