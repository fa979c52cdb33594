import { CHANGE_CLASSES, type ChangeClass, type NoticeChange } from '@/lib/model/notice-change';
import type { NoticeType } from '@/lib/model/notice-type';
import type { Cues } from './cues/cues';
import { cuesFor } from './cues/language-of';
import { fixInText } from './fix-in-text';
import { judgeSentence } from './judge-sentence';
import { noticeSentences, type NoticeSentence } from './notice-sentence';
import { wasNowIn } from './was-now';

/** A notice as its source gave it: the text in paragraphs, possibly none. */
export interface NoticeWords {
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
export function readNoticeChange({ title, text }: NoticeWords): NoticeChange {
  const sentences = noticeSentences(title, text);
  const cues = cuesFor(sentences.map((sentence) => sentence.text).join(' '));
  const classes = classesOf(sentences.filter(({ heading }) => !heading), cues);
  return {
    stated: classes.length > 0,
    classes,
    fix: fixInText(sentences),
    wasNow: wasNowIn(sentences),
    denial: sentences.find(({ bare }) => cues.denial.test(bare))?.text ?? null,
  };
}

/**
 * Strictly first: sentences that say something was wrong. If none names what, then any sentence that names a part of
 * the paper and is not about the mended text ("The correct address for correspondence is …"); results are never assumed.
 */
function classesOf(sentences: readonly NoticeSentence[], cues: Cues): NoticeChange['classes'] {
  // "The sentence should read as follows:" only leads up to what is said elsewhere.
  const telling = sentences.filter(({ bare }) => !bare.endsWith(':'));
  for (const candidates of [telling, sentences]) {
    const stated = decide(candidates, (bare) => judgeSentence(bare, cues, false));
    if (stated.length > 0) return stated;
  }
  const others = sentences.filter((sentence) => fixInText([sentence]).inText === 'not-stated');
  return decide(others, (bare) => judgeSentence(bare, cues, true).filter((code) => code !== 'results-conclusions'));
}

/** Each class with the first sentence that decides it, most serious first. */
function decide(sentences: readonly NoticeSentence[], judge: (bare: string) => ChangeClass[]): NoticeChange['classes'] {
  const deciding = new Map<ChangeClass, string>();
  for (const { bare, text } of sentences) {
    for (const code of judge(bare)) if (!deciding.has(code)) deciding.set(code, text);
  }
  return CHANGE_CLASSES.flatMap((code) => {
    const sentence = deciding.get(code);
    return sentence === undefined ? [] : [{ code, sentence }];
  });
}
