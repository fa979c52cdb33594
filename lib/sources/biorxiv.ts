import { parseDoi } from '@/lib/identifiers/doi';
import { plainText, type RichText } from '@/lib/model/rich-text';
import type { Assertion } from '@/lib/model/assertion';
import type { NoticeType } from '@/lib/model/notice-type';
import type { RelatedRecord, SourceAnswer } from '@/lib/model/source-answer';
import type { AbstractPart } from '@/lib/model/abstract-part';
import { NO_IDS, type Doi, type PartialDate, type WorkIds } from '@/lib/model/work';
import { abstractPartsFromMarkup } from './markup/abstract-parts';
import { failedAnswer } from './source/failed-answer';
import { heldAnswer, notHeldAnswer } from './source/held-answer';
import { dateFromDigits } from '@/lib/model/partial-date';
import { titleFromMarkup } from './markup/rich-text';
import type { Source } from './source/source';
import type { RawResponse } from '@/lib/model/raw-response';
import { jsonOf, listOf, recordOf, textOf } from './source/untrusted';

/**
 * DOIs of bioRxiv and medRxiv, with and without a date before the number, under the registrant of
 * Cold Spring Harbor and since December 2025 that of openRxiv. The numbers tell the servers apart:
 * six digits are bioRxiv's, eight medRxiv's. `10.1101/gr.…` are journals.
 */
const OPENRXIV = /^10\.(?:1101|64898)\/(?:\d{4}\.\d\d\.\d\d\.)?(?:\d{6}|(\d{8}))$/;

/** More versions than any preprint has. */
const MAX_VERSIONS = 60;

/**
 * The preprint servers' own record: one row a version, in which a withdrawal is a version of its own
 * and the journal article is named. GET /details/{server}/{doi}, https://api.biorxiv.org
 */
export const biorxiv: Source = {
  name: 'biorxiv',

  isFor: ({ ids }) => serverOf(ids) !== null,

  request(ids: WorkIds): string | null {
    const server = serverOf(ids);
    return server === null ? null : `https://api.biorxiv.org/details/${server}/${ids.doi}`;
  },

  parse(response: RawResponse, asked: WorkIds, at: number): SourceAnswer {
    const rows = listOf(recordOf(jsonOf(response.body))?.collection, MAX_VERSIONS);
    if (response.status === 404 || rows === null) return failedAnswer('biorxiv', asked, 'malformed', at);
    // A preprint that the server does not know gives an empty list and 200.
    if (rows.length === 0) return notHeldAnswer('biorxiv', asked, at);
    const versions = rows.flatMap((row) => versionOf(row) ?? []).filter(({ doi }) => doi === asked.doi);
    return versions.length === 0
      ? failedAnswer('biorxiv', asked, 'malformed', at)
      : readVersions(versions, { asked, at, unreadable: versions.length < rows.length });
  },
};

function serverOf({ doi }: WorkIds): 'biorxiv' | 'medrxiv' | null {
  const parts = doi === null ? null : OPENRXIV.exec(doi);
  if (!parts) return null;
  return parts[1] === undefined ? 'biorxiv' : 'medrxiv';
}

/** One version of a preprint. */
interface Version {
  doi: Doi;
  number: number;
  date: PartialDate | null;
  /** The server's own word: "new results", "withdrawn". */
  type: string;
  title: RichText | null;
  authors: string[];
  abstract: AbstractPart[];
  server: string | null;
  published: Doi | null;
}

/** `null` for a row that is of another shape: what it would have said is then unknown. */
function versionOf(value: unknown): Version | null {
  const row = recordOf(value);
  const doi = typeof row?.doi === 'string' ? parseDoi(row.doi) : null;
  // A text today. Anything but a text or a number is no version, and some of it could not even be made one.
  const number = typeof row?.version === 'number' ? row.version : Number(textOf(row?.version, 4) ?? Number.NaN);
  const type = textOf(row?.type, 80);
  if (!row || doi === null || type === null || !Number.isInteger(number)) return null;
  const title = textOf(row.title, 4_000);
  return {
    doi,
    number,
    date: dateFromDigits(textOf(row.date, 20) ?? ''),
    type,
    title: title === null ? null : titleFromMarkup(title),
    authors: (textOf(row.authors, 20_000) ?? '').split(/;\s*/, 50).filter((name) => name !== ''),
    abstract: abstractPartsFromMarkup(typeof row.abstract === 'string' ? row.abstract : ''),
    server: textOf(row.server, 40),
    // "NA" while there is no journal article.
    published: typeof row.published === 'string' ? parseDoi(row.published) : null,
  };
}

function readVersions(versions: Version[], { asked, at, unreadable }: { asked: WorkIds; at: number; unreadable: boolean }): SourceAnswer {
  const ids: WorkIds = { ...NO_IDS, doi: asked.doi };
  const inOrder = versions.toSorted((a, b) => a.number - b.number);
  const [first] = inOrder;
  const latest = inOrder.at(-1);
  const withdrawn = inOrder.findLast(isWithdrawn);
  const before = inOrder.findLast((version) => !isWithdrawn(version));
  const statement = withdrawn ? statementOf(withdrawn, before) : null;
  // Where the statement took the abstract's place, the abstract is that of the version before.
  const parts = (statement === null ? latest : before)?.abstract ?? [];
  const published = inOrder.findLast((version) => version.published !== null)?.published ?? null;
  return heldAnswer(
    'biorxiv',
    asked,
    {
      work: {
        ids,
        title: latest?.title ?? null,
        journal: latest?.server ?? null,
        published: first?.date ?? null,
        authors: latest?.authors ?? [],
      },
      assertions: [
        ...(withdrawn ? [markOf(ids, 'withdrawal', withdrawn, statement)] : []),
        // Put up again: the withdrawal is not taken back by that, and the reader is told of both.
        ...(withdrawn && latest && latest.number > withdrawn.number ? [markOf(ids, 'new_version', latest, null)] : []),
      ],
      unreadable,
      abstract: parts.length > 0 ? { parts, source: 'biorxiv', copyright: null } : null,
      recordTypes: ['Preprint', ...(latest ? [latest.type] : [])],
      related: relatedTo(published, ids),
    },
    at,
  );
}

function isWithdrawn({ type }: Version): boolean {
  return /^withdra/i.test(type);
}

function markOf(ids: WorkIds, type: NoticeType, { type: sourceType, date }: Version, note: string | null): Assertion {
  return {
    source: 'biorxiv',
    via: null,
    type,
    sourceType,
    notice: ids,
    subject: ids,
    // All versions share one DOI: the preprint is marked where it stands.
    inPlace: true,
    date,
    citation: null,
    note,
    recordId: null,
    strength: 'record',
  };
}

/**
 * The words of the withdrawal, where they take the abstract's place. Some withdrawn versions keep
 * the old abstract, which says nothing about the withdrawal.
 */
function statementOf(withdrawn: Version, before: Version | undefined): string | null {
  const text = textIn(withdrawn);
  return text === '' || (before && text === textIn(before)) || !/\bwithdr[ae]w/i.test(text) ? null : text;
}

function textIn({ abstract }: Version): string {
  return abstract
    .map(({ label, text }) => [label, plainText(text).trim()].filter(Boolean).join(': '))
    .join(' ')
    .replace(/\s+/g, ' ')
    .slice(0, 4_000);
}

function relatedTo(published: Doi | null, ids: WorkIds): RelatedRecord[] {
  if (published === null || published === ids.doi) return [];
  return [{ relation: 'published-as', ids: { ...NO_IDS, doi: published }, citation: null, date: null }];
}
