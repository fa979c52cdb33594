import { parseDoi } from '@/lib/identifiers/doi';
import { doisOf } from '@/lib/identifiers/work-key';
import type { Assertion } from '@/lib/model/assertion';
import type { RelatedRecord } from '@/lib/model/source-answer';
import { NO_IDS, type Doi, type WorkIds } from '@/lib/model/work';
import { noticeTypeOf } from '@/lib/notices/titles/notice-type';
import { dateFromParts } from '@/lib/model/partial-date';
import { listOf, recordOf, textOf } from '@/lib/sources/source/untrusted';

export interface CrossrefUpdates {
  assertions: Assertion[];
  /** What some publishers deposit as updates and is none: comments and replies. */
  comments: RelatedRecord[];
  /** `updated-by` or `update-to` was there and could not be read, in whole or in part. */
  unreadable: boolean;
}

/** One Crossref claim about a work in its plainest form; callers change what they know better. */
export function crossrefAssertion(facts: Pick<Assertion, 'type' | 'sourceType' | 'notice' | 'subject'> & Partial<Assertion>): Assertion {
  return {
    source: 'crossref',
    via: 'publisher',
    inPlace: false,
    date: null,
    citation: null,
    note: null,
    recordId: null,
    strength: 'record',
    ...facts,
  };
}

/**
 * `updated-by` (notices about this record) and `update-to` (works it is a notice about). An update of a record to itself says that the record was changed in place.
 * @param message the work as Crossref gives it, unchecked
 * @param own its own DOI and aliases
 */
export function crossrefUpdates(message: Record<string, unknown>, own: WorkIds): CrossrefUpdates {
  const assertions: Assertion[] = [];
  const comments: RelatedRecord[] = [];
  let unreadable = false;

  // An empty key is left out by Crossref; `null` is what some tools write for "not asked".
  const updatedBy = message['updated-by'] === undefined ? [] : listOf(message['updated-by']);
  unreadable ||= updatedBy === null;
  for (const entry of updatedBy ?? []) {
    const update = readUpdate(entry);
    if (!update) {
      unreadable = true;
      continue;
    }
    if (discusses(update.facts.sourceType)) {
      if (update.doi !== null && !isOwn(update.doi, own)) comments.push({ relation: 'comment-in', ids: ids(update.doi), citation: null, date: update.facts.date });
      continue;
    }
    const inPlace = isOwn(update.doi, own);
    assertions.push(crossrefAssertion({ ...update.facts, notice: ids(update.doi), subject: own, inPlace }));
  }

  const updateTo = listOf(message['update-to'] ?? []);
  unreadable ||= updateTo === null;
  for (const entry of updateTo ?? []) {
    const update = readUpdate(entry);
    // Without a target nobody can tell a change in place from a notice.
    if (!update || update.doi === null) {
      unreadable = true;
      continue;
    }
    if (discusses(update.facts.sourceType)) continue;
    const inPlace = isOwn(update.doi, own);
    assertions.push(crossrefAssertion({ ...update.facts, notice: own, subject: ids(update.doi), inPlace }));
  }
  return { assertions, comments, unreadable };
}

/**
 * Relation keys that are update types. They began to appear in 2026 and say the
 * same as `updated-by` where both are seen, so they count as weakly as a title. Only those are
 * read whose direction is certain: to the record itself, or stated by the other record about it.
 */
export function crossrefRelationUpdates(message: Record<string, unknown>, own: WorkIds): Assertion[] {
  const out: Assertion[] = [];
  const targets = new Set((listOf(message['update-to']) ?? []).map((entry) => readUpdate(entry)?.doi));
  for (const [key, entries] of Object.entries(recordOf(message.relation) ?? {})) {
    const type = noticeTypeOf(key);
    if (type === 'other') continue;
    for (const entry of listOf(entries, 20) ?? []) {
      const relation = recordOf(entry);
      const doi = typeof relation?.id === 'string' ? parseDoi(relation.id) : null;
      const isSelf = isOwn(doi, own);
      if (doi === null || relation?.['asserted-by'] !== 'object' || (!isSelf && targets.has(doi))) continue;
      out.push(
        crossrefAssertion({ type, sourceType: key, notice: ids(doi), subject: own, inPlace: isSelf, strength: 'title' }),
      );
    }
  }
  return out;
}

/** Whether a DOI that a record names is the record's own, under whichever of its names. */
export function isOwn(doi: Doi | null, own: WorkIds): boolean {
  return doi !== null && doisOf(own).includes(doi);
}

/** A comment or a reply discusses a work and changes nothing in it, however it is deposited. */
function discusses(word: string): boolean {
  return /^(?:comment|commentary|reply|response)s?$/i.test(word);
}

function readUpdate(entry: unknown) {
  const update = recordOf(entry);
  const sourceType = textOf(update?.type, 80);
  if (!update || sourceType === null) return null;
  const recordId = update['record-id'];
  return {
    doi: typeof update.DOI === 'string' ? parseDoi(update.DOI) : null,
    facts: {
      type: noticeTypeOf(sourceType),
      sourceType,
      // Records deposited before 2023 do not say; only publishers could deposit then.
      via: update.source === 'retraction-watch' ? ('retraction-watch' as const) : ('publisher' as const),
      date: dateFromParts(update.updated),
      recordId: typeof recordId === 'number' ? String(recordId) : textOf(recordId, 20),
    },
  };
}

function ids(doi: Doi | null): WorkIds {
  return { ...NO_IDS, doi };
}
