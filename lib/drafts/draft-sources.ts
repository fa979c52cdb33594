import { answerSentences } from '@/lib/answers/answer-sentence';
import type { RichText } from '@/lib/model/rich-text';
import type { Abstract } from '@/lib/model/source-answer';
import { writtenLanguage } from '@/lib/sources/markup/written-language';
import type { DraftSource } from './check-draft';

/** More sentences than abstracts have; a model that runs on the reader's device takes seconds for each. */
const MAX_SENTENCES = 24;

/** A sentence of the abstract as it stands, and whether it may be put in plain words. */
export interface AbstractSource extends DraftSource {
  verbatim: RichText;
}

/**
 * The sentences of an abstract by their numbers. What others know, who paid and where the study is registered counts as
 * background: no plain sentence is made from it. Beyond the 24th sentence nothing is.
 * @returns `not-english` for an abstract that is not surely English, `no-sentences` where none tells of the study itself
 */
export function draftSources({ parts }: Pick<Abstract, 'parts'>): AbstractSource[] | 'not-english' | 'no-sentences' {
  const sentences = answerSentences(parts).slice(0, MAX_SENTENCES);
  const sources = sentences.map(({ kind, own, text, slice }) => ({
    text: text.replace(/\s+/g, ' '),
    background: !own || kind === 'before' || kind === 'funding' || kind === 'other',
    verbatim: slice(),
  }));
  if (sources.every(({ background }) => background)) return 'no-sentences';
  return writtenLanguage(sources.map(({ text }) => text).join(' ')) === 'en' ? sources : 'not-english';
}
