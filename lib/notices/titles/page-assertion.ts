import { doisInText } from '@/lib/identifiers/dois-in-text';
import { parseDoi } from '@/lib/identifiers/doi';
import { parentDoi } from '@/lib/identifiers/parent-doi';
import { parsePmid } from '@/lib/identifiers/pmid';
import type { Assertion } from '@/lib/model/assertion';
import type { PageNotice } from '@/lib/model/page-notice';
import { NO_IDS, type WorkIds } from '@/lib/model/work';
import { dateFromDigits } from '@/lib/model/partial-date';
import { dateInWords } from './date-in-words';
import { englishNoticeType, pageNoticeType } from './page-notice-type';

/** The length at which the page's reader cuts a line (PageNotice). */
const MAX_SENTENCE = 500;
/** Forms of a verb: they say what became of the paper and are no name of a notice. */
const PARTICIPLE = /(?:ed|withdrawn)\b|^not /i;

/** Whether a page's word is the name of a notice, and no verb that says what became of the paper. */
export function namesNotice(word: string): boolean {
  return !PARTICIPLE.test(word) && pageNoticeType(word) !== null;
}

/**
 * What a page prints about a notice of its own work as an assertion; the words stay with it as its
 * note. A line that leads back to the page itself marks the paper in place. Type, identifiers and
 * date are read here from what the page script sent, which a page can have written.
 * @param ids the work that the page shows
 * @returns `null` where the words name no kind of notice, or a newer version that is not named
 */
export function pageAssertion(ids: WorkIds, said: PageNotice): Assertion | null {
  const type = pageNoticeType(said.sourceType);
  if (type === null) return null;
  const { notice, inPlace } = noticeOf(ids, said);
  if (type === 'new_version' && notice.doi === null && notice.pmid === null) return null;
  return {
    source: 'page',
    via: null,
    type,
    // In another language the word would head a line of English; the page's own words stay as the note.
    sourceType: PARTICIPLE.test(said.sourceType) || englishNoticeType(said.sourceType) === null ? type : said.sourceType,
    notice: inPlace ? ids : notice,
    subject: ids,
    inPlace,
    date: dateInWords(said.sentence) ?? (said.date === null ? null : dateFromDigits(said.date)),
    citation: null,
    note: said.sentence || null,
    recordId: null,
    strength: 'record',
  };
}

function noticeOf(ids: WorkIds, { sentence, noticeDoi, noticePmid }: PageNotice): { notice: WorkIds; inPlace: boolean } {
  const linked = noticeDoi === null ? null : parseDoi(noticeDoi);
  const pmid = noticePmid === null ? null : parsePmid(noticePmid);
  if (linked !== null && linked === ids.doi) return { notice: NO_IDS, inPlace: true };
  const doi = linked ?? printedDoi(ids, sentence);
  return { notice: { ...NO_IDS, doi, pmid: pmid === ids.pmid ? null : pmid }, inPlace: false };
}

/** The one other DOI that the line prints; a DOI at the place where it was cut may be half a DOI. */
function printedDoi(ids: WorkIds, sentence: string): string | null {
  const whole = sentence.length < MAX_SENTENCE ? sentence : sentence.slice(0, sentence.lastIndexOf(' ') + 1);
  const dois = new Set(doisInText(whole).map(parentDoi).filter((doi) => doi !== ids.doi));
  const [doi = null] = dois;
  return dois.size === 1 ? doi : null;
}
