import type { MarkCode } from '@/lib/model/known-notice';

const TAKEN_BACK = /(?:^|[\s([“"'])(?:retracted|withdrawn|removed|temporary removal)(?: (?:article|paper|publication|chapter|preprint))?\s?(?:[:\])—]|$)|\b(?:retracted (?:article|publication)(?=[.:;\]]|\s*$)|(?:retraction|withdrawal|removal) in:|this (?:article|paper) (?:has been|was) (?:retracted|withdrawn|removed))/i;
const REPLACED = /\bretract(?:ed|ion) and re(?:placed|published)\b/i;
const CONCERN = /\bexpressions? of concern\b/i;
const CORRECTED = /\b(?:errat(?:um|a)|corrigend(?:um|a)|(?:author|publisher) correction|corrections?) (?:in|to|for)\b|\bcorrected (?:article|and republished)\b|\[corrected\]/i;

const PRINTED: Partial<Record<MarkCode, RegExp>> = {
  retracted: TAKEN_BACK,
  removed: TAKEN_BACK,
  withdrawn: TAKEN_BACK,
  replaced: REPLACED,
  concern: CONCERN,
  corrected: CORRECTED,
};

/**
 * Whether a row itself says what a mark would say ("RETRACTED: …", "Retracted article."), so that the mark would
 * repeat it. A notice is always marked as one: its words are easily taken for the study's. Only the forms that sites use for marks count, because a paper about retractions does not speak of
 * itself.
 */
export function saysItself(code: MarkCode, text: string): boolean {
  return PRINTED[code]?.test(text.slice(0, 3_000)) ?? false;
}
