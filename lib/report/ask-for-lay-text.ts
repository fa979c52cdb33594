import type { SourceAnswer } from '@/lib/model/source-answer';
import { crossrefXmlUrl, withDepositedTexts } from '@/lib/sources/crossref/crossref-xml';
import { fullTextUrl, withLayTexts } from '@/lib/sources/europepmc/europepmc-full-text';
import type { RawResponse } from '@/lib/model/raw-response';
import { addAnswer, type Evidence } from './evidence';
import type { TextOptions } from './ask-for-texts';

/**
 * Looks for a plain-language text by the paper's authors or editors, where neither the page nor a record had
 * one: first in the XML that some publishers deposit with Crossref, then in the open full text. It spends only
 * what the notices' words have left of the budget for opening the sidebar, one request after the other, until
 * a text is found. The answer about the record keeps what was found, or that there is none, so that nobody
 * asks again.
 * @param paper evidence about the article in front of the reader; it is added to
 */
export async function askForLayText(paper: Evidence, options: TextOptions): Promise<void> {
  let left = options.budget;
  for (const step of STEPS) {
    if (left < 1 || options.signal.aborted || hasLayText(paper)) return;
    const question = step(paper, options);
    if (question === null) continue;
    left -= 1;
    const result = await options.net.ask(question.url);
    // A text that could not be had says nothing about the record, which was answered.
    const answer = result.ok ? question.read(result.response) : null;
    if (answer === null) continue;
    addAnswer(paper, answer);
    options.onAnswers([answer]);
  }
}

interface Question {
  url: string;
  read(response: RawResponse): SourceAnswer | null;
}

const STEPS: readonly ((paper: Evidence, options: TextOptions) => Question | null)[] = [
  ({ ids, answers }, options) => {
    const record = answers.get('crossref');
    if (!record || record.layTexts !== null || ids.doi === null) return null;
    return { url: crossrefXmlUrl(ids.doi, options), read: (response) => withDepositedTexts(record, response) };
  },
  ({ ids, answers }) => {
    const record = answers.get('europepmc');
    if (!record || record.layTexts !== null || ids.pmcid === null) return null;
    return { url: fullTextUrl(ids.pmcid), read: (response) => withLayTexts(record, response) };
  },
];

function hasLayText({ answers }: Evidence): boolean {
  return [...answers.values()].some(({ layTexts }) => layTexts?.some(({ parts }) => parts.length > 0));
}
