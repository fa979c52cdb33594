import { parseArxivId } from '@/lib/identifiers/arxiv';
import { parseDoi } from '@/lib/identifiers/doi';
import { sameWork } from '@/lib/identifiers/work-key';
import type { Assertion } from '@/lib/model/assertion';
import type { RelatedRecord } from '@/lib/model/source-answer';
import { NO_IDS, type Work, type WorkIds } from '@/lib/model/work';
import { isPreprint } from '@/lib/notices/status/is-preprint';
import { dataciteDoi } from './datacite-prefixes';
import { listOf, recordOf, textOf } from '@/lib/sources/source/untrusted';

/**
 * Relations by which one record takes another's place. `subject`: the record with the relation is
 * the older one. https://datacite-metadata-schema.readthedocs.io (relationType)
 */
const REPLACES = new Map<string, 'subject' | 'notice'>([
  ['IsObsoletedBy', 'subject'],
  ['IsPreviousVersionOf', 'subject'],
  ['Obsoletes', 'notice'],
  ['IsNewVersionOf', 'notice'],
]);

/** Neutral relations: what this record is to the other one. */
const RELATIONS = new Map<string, RelatedRecord['relation']>([
  ['IsPreprintOf', 'preprint-of'],
  ['IsVersionOf', 'version-of'],
  ['IsVariantFormOf', 'version-of'],
  ['IsIdenticalTo', 'version-of'],
]);

/** Data sets list thousands. */
const MAX_LINKS = 500;

/** What a DataCite record's related identifiers say: newer versions as assertions, the rest neutral. */
export function dataciteLinks(
  attributes: Record<string, unknown>,
  { ids: own, published }: Pick<Work, 'ids' | 'published'>,
): { assertions: Assertion[]; related: RelatedRecord[] } {
  const assertions: Assertion[] = [];
  const related: RelatedRecord[] = [];
  for (const value of listOf(attributes.relatedIdentifiers, MAX_LINKS) ?? []) {
    const link = recordOf(value);
    const type = textOf(link?.relationType, 40) ?? '';
    const other = idsOf(textOf(link?.relatedIdentifier, 300));
    if (other === null || sameWork(other, own)) continue;
    const side = REPLACES.get(type);
    if (side) {
      const [notice, subject] = side === 'subject' ? [other, own] : [own, other];
      assertions.push(newVersion(notice, subject, { sourceType: type, date: side === 'subject' ? null : published }));
    }
    const relation = RELATIONS.get(type);
    if (relation) related.push({ relation: articleOf(own, other, relation), ids: other, citation: null, date: null });
  }
  return { assertions, related };
}

/** arXiv calls its paper a version of the journal article; Zenodo, a version of all its versions. */
function articleOf(own: WorkIds, other: WorkIds, relation: RelatedRecord['relation']): RelatedRecord['relation'] {
  const isArticle = other.doi !== null && dataciteDoi(other) === null && !isPreprint(other);
  return relation === 'version-of' && own.arxiv !== null && isArticle ? 'published-as' : relation;
}

function idsOf(identifier: string | null): WorkIds | null {
  const doi = identifier === null ? null : parseDoi(identifier);
  const arxiv = parseArxivId(doi ?? identifier ?? '');
  return doi === null && arxiv === null ? null : { ...NO_IDS, doi, arxiv };
}

function newVersion(notice: WorkIds, subject: WorkIds, { sourceType, date }: Pick<Assertion, 'sourceType' | 'date'>): Assertion {
  return {
    source: 'datacite',
    via: null,
    type: 'new_version',
    sourceType,
    notice,
    subject,
    inPlace: false,
    date,
    citation: null,
    note: null,
    recordId: null,
    strength: 'record',
  };
}
