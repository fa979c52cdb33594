import { parseDoi } from '@/lib/identifiers/doi';
import type { Assertion } from '@/lib/model/assertion';
import { plainText } from '@/lib/model/rich-text';
import type { RelatedRecord, SourceAnswer } from '@/lib/model/source-answer';
import { NO_IDS, type WorkIds } from '@/lib/model/work';
import { titleAssertion } from '@/lib/notices/status/title-assertion';
import { abstractPartsFromMarkup } from './markup/abstract-parts';
import { crossrefRelationUpdates, crossrefUpdates } from './crossref/crossref-updates';
import { crossrefIds } from './crossref/crossref-ids';
import { crossrefWork } from './crossref/crossref-work';
import { depositsLayTexts } from './crossref/crossref-xml';
import { dataciteDoi } from './datacite/datacite-prefixes';
import { elsevierLinks } from './crossref/elsevier-links';
import { failedAnswer } from './source/failed-answer';
import { heldAnswer, notHeldAnswer } from './source/held-answer';
import type { Source } from './source/source';
import type { RawResponse } from '@/lib/model/raw-response';
import { springerChanges } from './crossref/springer-changes';
import { withdrawalInWords } from './source/withdrawn-words';
import { jsonOf, listOf, recordOf } from './source/untrusted';

/**
 * Crossref's record of one DOI: GET /works/{doi}.
 * https://api.crossref.org/swagger-ui/index.html
 */
export const crossref: Source = {
  name: 'crossref',

  // What is registered at DataCite is never held here.
  isFor: ({ ids }) => dataciteDoi(ids) === null,

  request(ids: WorkIds, { mailto }): string | null {
    if (ids.doi === null) return null;
    // `%2F` was answered with 400 by one deployment; a slash never was.
    const path = encodeURIComponent(ids.doi).replaceAll('%2F', '/');
    const query = mailto === '' ? '' : `?mailto=${encodeURIComponent(mailto)}`;
    return `https://api.crossref.org/works/${path}${query}`;
  },

  parse(response: RawResponse, asked: WorkIds, at: number): SourceAnswer {
    if (response.status === 404) {
      // Crossref's own 404 is plain text; a page in its place comes from something in between.
      const fromBetween = /html/i.test(response.contentType) || response.body.trimStart().startsWith('<');
      return fromBetween ? failedAnswer('crossref', asked, 'malformed', at) : notHeldAnswer('crossref', asked, at);
    }
    const body = recordOf(jsonOf(response.body));
    const message = recordOf(body?.message) ?? body;
    const own = message === null ? null : crossrefIds(message, asked, response.movedTo ?? null);
    // The record of another work is no answer, whatever it says.
    if (!message || own === null) return failedAnswer('crossref', asked, 'malformed', at);
    return readRecord(message, own, asked, at);
  },
};

function readRecord(message: Record<string, unknown>, own: WorkIds, asked: WorkIds, at: number): SourceAnswer {
  const work = crossrefWork(message, own);
  const isPosted = message.type === 'posted-content';
  const parts = typeof message.abstract === 'string' ? abstractPartsFromMarkup(message.abstract) : [];
  const abstractText = parts.map(({ text }) => plainText(text)).join('\n');
  const updates = crossrefUpdates(message, own);
  const title = work.title === null ? null : titleAssertion('crossref', work.ids, plainText(work.title));
  const assertions = withoutRepeats([
    ...updates.assertions,
    ...springerChanges(message, own),
    ...elsevierLinks(message, own),
    ...crossrefRelationUpdates(message, own),
    ...(title ? [title] : []),
    ...(isPosted ? withdrawalInWords('crossref', own, [abstractText]) : []),
  ]);
  return heldAnswer(
    'crossref',
    asked,
    {
      work,
      assertions,
      // What was posted and then emptied is no work any more: servers do that where they take a preprint down.
      unreadable: updates.unreadable || (isPosted && work.title === null && work.authors.length === 0),
      layTexts: depositsLayTexts(own.doi) ? null : [],
      abstract: parts.length > 0 ? { parts, source: 'crossref', copyright: null } : null,
      recordTypes: [message.type, message.subtype].filter((type) => typeof type === 'string').map((type) => type.slice(0, 80)),
      related: [...relatedRecords(message), ...updates.comments],
    },
    at,
  );
}

/** A record changed in place says so twice, in `update-to` and in `updated-by`. */
function withoutRepeats(assertions: Assertion[]): Assertion[] {
  const seen = new Set<string>();
  return assertions.filter((assertion) => {
    const key = JSON.stringify(assertion);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** Crossref's relation → what this record is to the other one. */
const RELATIONS = new Map<string, RelatedRecord['relation']>([
  ['has-preprint', 'has-preprint'],
  ['is-preprint-of', 'preprint-of'],
  ['is-version-of', 'version-of'],
  ['has-version', 'version-of'],
]);

function relatedRecords(message: Record<string, unknown>): RelatedRecord[] {
  return Object.entries(recordOf(message.relation) ?? {}).flatMap(([key, entries]) => {
    const relation = RELATIONS.get(key);
    if (!relation) return [];
    return (listOf(entries, 20) ?? []).flatMap((entry) => {
      const id = recordOf(entry)?.id;
      const other = typeof id === 'string' ? parseDoi(id) : null;
      return other === null ? [] : [{ relation, ids: { ...NO_IDS, doi: other }, citation: null, date: null }];
    });
  });
}
