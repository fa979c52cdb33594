import { CHANGE_CLASSES, type ChangeClass, type NoticeChange } from '@/lib/model/notice-change';
import type { NoticeType } from '@/lib/model/notice-type';
import type { Cues } from './cues/cues';
import { cuesFor } from './cues/language-of';
import { fixInText } from './fix-in-text';
import { isDenial } from './is-denial';
import { judgeSentence } from './judge-sentence';
import { noticeSentences, type NoticeSentence } from './notice-sentence';
import { wasNowIn } from './was-now';

/** A notice as its source gave it: the text in paragraphs, possibly none. */
export interface NoticeContent {
  type: NoticeType;
  title: string;
  text: readonly string[];
}

/**
 * Reads what a notice says it changed. Only its own words decide: what they do not state is "not stated", and a claim
 * that results are unaffected is quoted as the notice's and never counted as a change of results.
 *
 * Total: any text gives an answer, from its first 60 paragraphs and 64 KB; other than English, German, Spanish, French
 * and Portuguese is "not stated".
 */
export function readNoticeChange({ title, text }: NoticeContent): NoticeChange {
  const sentences = noticeSentences(title, text);
  const cues = cuesFor(sentences.map((sentence) => sentence.text).join(' '));
  const classes = classesOf(sentences, cues);
  return {
    stated: classes.length > 0,
    classes,
    fix: fixInText(sentences),
    wasNow: wasNowIn(sentences),
    denial: sentences.find(({ bare }) => isDenial(bare, cues))?.text ?? null,
  };
}

/**
 * Strictly first: sentences that say something was wrong. If none names what, then a heading that does ("Error in
 * Figure 2"), then any sentence that names a part of the paper and is not about the mended text ("The correct address
 * for correspondence is …"). Results are never assumed.
 */
function classesOf(sentences: readonly NoticeSentence[], cues: Cues): NoticeChange['classes'] {
  const body = sentences.filter(({ heading }) => !heading);
  // "The sentence should read as follows:" only leads up to what is said elsewhere.
  const telling = body.filter(({ bare }) => !bare.endsWith(':'));
  for (const candidates of [telling, body, sentences]) {
    const stated = decide(candidates, (sentence) => judgeSentence(sentence, cues, false));
    if (stated.length > 0) return stated;
  }
  const others = body.filter((sentence) => fixInText([sentence]).inText === 'not-stated');
  return decide(others, (sentence) => judgeSentence(sentence, cues, true).filter((code) => code !== 'results-conclusions'));
}

/** Each class with the first sentence that decides it, most serious first. */
function decide(sentences: readonly NoticeSentence[], judge: (sentence: NoticeSentence) => ChangeClass[]): NoticeChange['classes'] {
  const deciding = new Map<ChangeClass, string>();
  for (const sentence of sentences) {
    for (const code of judge(sentence)) if (!deciding.has(code)) deciding.set(code, sentence.text);
  }
  return CHANGE_CLASSES.flatMap((code) => {
    const sentence = deciding.get(code);
    return sentence === undefined ? [] : [{ code, sentence }];
  });
}
