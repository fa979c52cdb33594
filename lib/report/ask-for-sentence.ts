import { workKey } from '@/lib/identifiers/work-key';
import type { LaySummary } from '@/lib/model/lay-summary';
import type { WorkReport } from '@/lib/model/report';
import type { WorkIds } from '@/lib/model/work';
import type { Net } from '@/lib/net/net';
import { readSentence, sentenceUrl, type MachineSentence } from '@/lib/sources/semantic-scholar';

export interface SentenceOptions {
  net: Net;
  /** The reader's own key; without one (`null`) the service is not asked. */
  key: string | null;
  /** Requests that are left of what opening the sidebar may cost. */
  budget: number;
  signal: AbortSignal;
  /**
   * Answers of this run of the background by DOI, so that a page which asks again costs nothing; `null` in a private
   * window. They are in memory alone.
   */
  remembered: Map<string, LaySummary | null> | null;
}

/** More papers are not read in one run of the background. */
const MAX_REMEMBERED = 200;

/**
 * Asks Semantic Scholar for its machine-written sentence about a paper. This is the last question, asked with the
 * reader's own key, and only where there is no summary and no text by the authors or editors. It is never asked
 * about a notice or a removed paper. The sentence is shown and never stored: no licence allows that.
 * @returns `null` where there is none, nobody was asked, or no answer could be had
 */
export async function askForSentence(report: WorkReport, { net, key, budget, signal, remembered }: SentenceOptions): Promise<LaySummary | null> {
  const { work, role, status, summary, textsElsewhere = [] } = report;
  const { doi } = work.ids;
  if (key === null || key === '' || doi === null || signal.aborted) return null;
  if (role !== 'article' || status.code === 'removed' || summary !== null || textsElsewhere.length > 0) return null;
  const known = remembered?.get(doi);
  if (known !== undefined || budget < 1) return known ?? null;
  const result = await net.ask(sentenceUrl(doi), { key });
  if (!result.ok) return null;
  const sentence = readSentence(result.response, doi);
  const found = sentence && summaryOf(sentence, work.ids);
  if (remembered && remembered.size >= MAX_REMEMBERED) remembered.clear();
  remembered?.set(doi, found);
  return found;
}

function summaryOf(sentence: MachineSentence, subject: WorkIds): LaySummary {
  return {
    id: `semantic-scholar:${workKey(subject) ?? ''}`,
    role: 'article',
    subject,
    noticeDoi: null,
    noticeType: null,
    language: 'en',
    title: '',
    standfirst: null,
    summary: [sentence.text],
    detail: [],
    findings: [],
    studiedIn: null,
    methodology: [],
    limitations: [],
    basis: 'unstated',
    author: { kind: 'machine', name: sentence.model },
    written: null,
    evidenceUpTo: null,
    license: null,
    origin: { kind: 'source', name: 'Semantic Scholar', url: sentence.url },
  };
}
