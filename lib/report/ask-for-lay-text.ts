import type { SourceAnswer } from '@/lib/model/source-answer';
import { crossrefXmlUrl, withDepositedTexts } from '@/lib/sources/crossref/crossref-xml';
import { fullTextUrl, withLayTexts } from '@/lib/sources/europepmc/europepmc-full-text';
import type { RawResponse } from '@/lib/model/raw-response';
import { addAnswer, type Evidence } from './evidence';
import type { TextOptions } from './ask-for-texts';

/**
 * Looks for a text by the paper's authors or editors for other readers, where neither the page nor a
 * record brought one: in the XML of publishers known to deposit it with Crossref, else in the open full
 * text. It never adds to what opening the sidebar may cost: what the notices' words, which matter more,
 * have left of that budget is spent, one request after the other, until a text is found. What was found,
 * and that there is none, is kept with the answer about the record, so that nobody asks again.
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
