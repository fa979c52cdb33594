import { parseDoi } from '@/lib/identifiers/doi';
import { parsePmid } from '@/lib/identifiers/pmid';
import { sameWork } from '@/lib/identifiers/work-key';
import type { Assertion, SourceName } from '@/lib/model/assertion';
import type { NoticeType } from '@/lib/model/notice-type';
import type { RelatedRecord } from '@/lib/model/source-answer';
import { NO_IDS, type PartialDate, type Pmid, type Work, type WorkIds } from '@/lib/model/work';
import { dateInCitation } from '@/lib/model/partial-date';

/** A link between two PubMed records, as efetch, esummary and Europe PMC give it. */
export interface NlmLink {
  /** `ErratumIn` (efetch) or `Erratum in` (esummary, Europe PMC). */
  label: string;
  /** NLM's citation of the other record, often with its DOI at the end. */
  citation: string | null;
  pmid: Pmid | null;
  note: string | null;
}

/** What a record's links and publication types add up to. */
export interface NlmFacts {
  assertions: Assertion[];
  related: RelatedRecord[];
  commentedBy: Pmid[];
}

/**
 * RefTypes that speak of a change (DTD 2019–2025), by their letters. `subject`: the
 * record with the link is the one changed; `notice`: it is the one that announces the change.
 */
const CHANGES = new Map<string, { type: NoticeType; side: 'subject' | 'notice' }>([
  ['erratumin', { type: 'erratum', side: 'subject' }],
  ['erratumfor', { type: 'erratum', side: 'notice' }],
  ['retractionin', { type: 'retraction', side: 'subject' }],
  ['retractionof', { type: 'retraction', side: 'notice' }],
  ['partialretractionin', { type: 'partial_retraction', side: 'subject' }],
  ['partialretractionof', { type: 'partial_retraction', side: 'notice' }],
  ['expressionofconcernin', { type: 'expression_of_concern', side: 'subject' }],
  ['expressionofconcernfor', { type: 'expression_of_concern', side: 'notice' }],
  ['correctedandrepublishedin', { type: 'corrected_and_republished', side: 'subject' }],
  ['correctedandrepublishedfrom', { type: 'corrected_and_republished', side: 'notice' }],
  // The older name of the same; plain reprints are ReprintIn and ReprintOf.
  ['republishedin', { type: 'corrected_and_republished', side: 'subject' }],
  ['republishedfrom', { type: 'corrected_and_republished', side: 'notice' }],
  ['retractedandrepublishedin', { type: 'retract_and_replace', side: 'subject' }],
  ['retractedandrepublishedfrom', { type: 'retract_and_replace', side: 'notice' }],
  ['updatein', { type: 'new_version', side: 'subject' }],
  ['updateof', { type: 'new_version', side: 'notice' }],
]);

/** Neutral links: what this record is to the other one. */
const RELATIONS = new Map<string, RelatedRecord['relation']>([
  ['commentin', 'comment-in'],
  ['summaryforpatientsin', 'summary-for-patients'],
  ['preprintin', 'has-preprint'],
  ['preprintof', 'preprint-of'],
]);

/** Publication types that mark a record, where no link says the same. */
const MARKS: readonly { word: string; type: NoticeType; side: 'subject' | 'notice' }[] = [
  { word: 'retracted publication', type: 'retraction', side: 'subject' },
  { word: 'retraction of publication', type: 'retraction', side: 'notice' },
  { word: 'published erratum', type: 'erratum', side: 'notice' },
  { word: 'expression of concern', type: 'expression_of_concern', side: 'notice' },
  { word: 'corrected and republished article', type: 'corrected_and_republished', side: 'notice' },
];

const MAX_LINKS = 200;

/**
 * Turns NLM's links and publication types into assertions and neutral relations. A comment is
 * never an assertion; "Cites", reprints and data sets are nothing to us.
 * @param source who gave them: the same data comes through PubMed and through Europe PMC
 * @param work the record itself; as a notice its own date is the date of the notice
 */
export function readNlmLinks(
  source: SourceName,
  { ids: own, published }: Pick<Work, 'ids' | 'published'>,
  links: readonly NlmLink[],
  publicationTypes: readonly string[],
): NlmFacts {
  const facts: NlmFacts = { assertions: [], related: [], commentedBy: [] };
  for (const link of links.slice(0, MAX_LINKS)) {
    const key = link.label.toLowerCase().replace(/[^a-z]/g, '');
    const other = idsOf(link);
    const change = CHANGES.get(key);
    if (change) {
      facts.assertions.push(assertionOf({ source, own, published, other, ...change, link }));
    }
    const relation = RELATIONS.get(key) ?? versionRelation(key, publicationTypes);
    if (relation) {
      const date = link.citation === null ? null : dateInCitation(link.citation);
      facts.related.push({ relation, ids: other, citation: link.citation, date });
    }
    if (key === 'commentin' && link.pmid !== null) facts.commentedBy.push(link.pmid);
  }
  for (const mark of MARKS) {
    const printed = publicationTypes.find((type) => type.toLowerCase() === mark.word);
    if (printed === undefined || facts.assertions.some((known) => says(known, mark, own))) continue;
    const bare: NlmLink = { label: printed, citation: null, pmid: null, note: null };
    facts.assertions.push(assertionOf({ source, own, published, other: NO_IDS, side: mark.side, type: mark.type, link: bare }));
  }
  return facts;
}

interface Change {
  source: SourceName;
  own: WorkIds;
  published: PartialDate | null;
  other: WorkIds;
  side: 'subject' | 'notice';
  type: NoticeType;
  link: NlmLink;
}

function assertionOf({ source, own, published, other, side, type, link }: Change): Assertion {
  const isSubject = side === 'subject';
  const cited = link.citation === null ? null : dateInCitation(link.citation);
  return {
    source,
    via: null,
    type,
    sourceType: link.label,
    notice: isSubject ? other : own,
    subject: isSubject ? own : other,
    // A record that links to itself was changed where it stands.
    inPlace: sameWork(own, other),
    // A link cites the other record, which is the notice only if this one is its subject.
    date: isSubject ? cited : published,
    citation: isSubject ? link.citation : null,
    note: link.note,
    recordId: null,
    strength: 'record',
  };
}

/** Whether a link says already what a publication type says without naming the other record. */
function says(known: Assertion, mark: (typeof MARKS)[number], own: WorkIds): boolean {
  const side = known.subject === own ? 'subject' : 'notice';
  if (side !== mark.side) return false;
  // NLM marks a retracted and republished original as retracted too.
  return known.type === mark.type || (mark.type === 'retraction' && known.type === 'retract_and_replace');
}

/** The two ends of "Update in/of": a preprint and its article, or two versions of a review. */
function versionRelation(key: string, publicationTypes: readonly string[]): RelatedRecord['relation'] | undefined {
  if (key === 'updatein') return publicationTypes.includes('Preprint') ? 'preprint-of' : 'version-of';
  return key === 'updateof' ? 'version-of' : undefined;
}

function idsOf({ citation, pmid }: NlmLink): WorkIds {
  const run = citation === null ? null : /\bdoi:\s?(10\.\S{1,290})/i.exec(citation.slice(0, 1_000))?.[1];
  return { ...NO_IDS, doi: run ? parseDoi(run) : null, pmid: pmid === null ? null : parsePmid(pmid) };
}
