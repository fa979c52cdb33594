import { sameWork } from '@/lib/identifiers/work-key';
import type { Assertion } from '@/lib/model/assertion';
import type { NoticeType } from '@/lib/model/notice-type';
import type { WorkIds } from '@/lib/model/work';
import { titleForm, type TitleForm } from '@/lib/notices/title-form';
import type { NoticeRecord } from './notice-record';
import { isNlm, isRetractionWatch } from './source-rank';
import { isGrave, isTakenBack, severityOf, statusCodeOf } from './status-code-of';

/** Claims that tell of another record of the work itself: the title of that record is the work's. */
const OTHER_RECORDS: ReadonlySet<NoticeType> = new Set(['new_version', 'new_edition', 'corrected_and_republished']);
/** Finer words for a retraction, which a title gives where the deposit has none. */
const FINER: ReadonlySet<NoticeType> = new Set(['retract_and_replace', 'partial_retraction']);

interface TitledNotice {
  notice: WorkIds;
  form: TitleForm;
  from: Assertion['source'];
}

/**
 * Claims in the light of the titles of the notices that they name. Publishers deposit retractions and concerns as
 * `erratum` or `correction`; the title is the journal's own word. So a title sets the type of the publisher's own
 * claim, where it says more; where it says less, or another register made the claim, both stand and contradict each other.
 * @param records of the notices, as far as they are at hand
 */
export function withNoticeTitles(assertions: readonly Assertion[], records: readonly NoticeRecord[]): readonly Assertion[] {
  const titled = titledNotices(records);
  if (titled.length === 0) return assertions;
  return assertions.flatMap((claim) => {
    const named = claim.strength === 'record' && !claim.inPlace ? titled.find(({ notice }) => sameWork(notice, claim.notice)) : undefined;
    return named ? readBeside(claim, named, assertions) : [claim];
  });
}

/** The notices that were taken back themselves ("WITHDRAWN: Retraction notice to …"): what they said no longer stands. */
export function noticesTakenBack(records: readonly NoticeRecord[]): WorkIds[] {
  return titledNotices(records).filter(({ form }) => form.takenBack !== undefined).map(({ notice }) => notice);
}

function titledNotices(records: readonly NoticeRecord[]): TitledNotice[] {
  return records.flatMap(({ notice, title }) => {
    const form = title ? titleForm(title.text) : null;
    return title && form?.marks === 'notice' && form.type !== 'other' ? [{ notice, form, from: title.from }] : [];
  });
}

function readBeside(claim: Assertion, { form, from }: TitledNotice, all: readonly Assertion[]): Assertion[] {
  const titled: Assertion = { ...claim, type: form.type, sourceType: form.word };
  const isPublishers = claim.via === 'publisher';
  // "Retraction: …" is the title of no version of a paper, whatever its deposit calls it.
  if (OTHER_RECORDS.has(claim.type) && isPublishers && isTakenBack(form.type) && !form.takenBack) return [titled];
  if (OTHER_RECORDS.has(claim.type) || statusCodeOf(claim.type) === null) return [claim];
  // "WITHDRAWN: Corrigendum to …", deposited as a withdrawal: the corrigendum was withdrawn, not the article.
  if (form.takenBack) return [isTakenBack(claim.type) && !isTakenBack(form.type) ? titled : claim];
  if (form.type === 'concern_lifted') {
    // NLM and Retraction Watch have no word for the end of a concern.
    const isCoarse = claim.type === 'expression_of_concern' && (isNlm(claim) || isRetractionWatch(claim));
    return isCoarse || (isPublishers && !alsoCorrects(claim, form)) ? [titled] : [claim, titled];
  }
  if (form.type === 'reinstatement') return isPublishers ? [titled] : [claim, titled];
  if (saysTheSame(claim.type, form.type)) return [claim];
  if (!isPublishers) {
    const publisherSpeaks = all.some((other) => other.via === 'publisher' && sameWork(other.notice, claim.notice));
    return isGrave(form.type) && !isGrave(claim.type) && !publisherSpeaks ? [claim, { ...titled, source: from, via: null, recordId: null, strength: 'title' }] : [claim];
  }
  if (isSetBy(claim.type, form.type)) return [titled];
  const isSupported = all.some((other) => other.via !== 'publisher' && sameWork(other.notice, claim.notice) && saysTheSame(other.type, claim.type));
  return isSupported ? [claim] : [claim, titled];
}

/** "Correction and removal of expression of concern" is both. */
function alsoCorrects(claim: Assertion, { word }: TitleForm): boolean {
  return statusCodeOf(claim.type) === 'corrected' && /^(?:correction|corrigendum|erratum|addendum) (?:and|&) /i.test(word);
}

function saysTheSame(type: NoticeType, titled: NoticeType): boolean {
  if (statusCodeOf(type) === statusCodeOf(titled)) return true;
  // Publishers' words for taking a paper back differ, and "Retraction" heads a replacement too.
  return isTakenBack(titled) && (isTakenBack(type) || type === 'retract_and_replace');
}

/** Whether the title of a notice gives the publisher's deposit its type. */
function isSetBy(type: NoticeType, titled: NoticeType): boolean {
  if (!isGrave(type)) return true;
  return (isTakenBack(type) && FINER.has(titled)) || (type === 'expression_of_concern' && severityOf(titled) < severityOf(type));
}
