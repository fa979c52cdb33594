import { parseArxivId } from '@/lib/identifiers/arxiv';
import { parseDoi } from '@/lib/identifiers/doi';
import { plainText, type RichText } from '@/lib/model/rich-text';
import type { SourceAnswer } from '@/lib/model/source-answer';
import { NO_IDS, type Doi, type PartialDate, type Work, type WorkIds } from '@/lib/model/work';
import { titleAssertion } from '@/lib/notices/status/title-assertion';
import { abstractPartsFromMarkup } from './markup/abstract-parts';
import { dataciteDoi } from './datacite/datacite-prefixes';
import { dataciteLinks } from './datacite/datacite-links';
import { failedAnswer } from './source/failed-answer';
import { heldAnswer, notHeldAnswer } from './source/held-answer';
import { dateFromDigits, earliestDate } from '@/lib/model/partial-date';
import { titleFromMarkup } from './markup/rich-text';
import type { Source } from './source/source';
import type { RawResponse } from '@/lib/model/raw-response';
import { jsonOf, listOf, recordOf, textOf } from './source/untrusted';
import { withdrawalInWords } from './source/withdrawn-words';

/**
 * DataCite's record of one DOI: GET /dois/{doi}. It stands in for Crossref where that cannot hold the
 * work, or said that it does not. It records versions and no corrections, so its silence means nothing.
 * https://support.datacite.org/reference/get_dois-id
 */
export const datacite: Source = {
  name: 'datacite',

  isFor: ({ ids, answers }) =>
    dataciteDoi(ids) !== null || (ids.doi !== null && answers.get('crossref')?.outcome.kind === 'not-held'),

  request(ids: WorkIds): string | null {
    const doi = askedDoi(ids);
    return doi === null ? null : `https://api.datacite.org/dois/${encodeURIComponent(doi).replaceAll('%2F', '/')}`;
  },

  parse(response: RawResponse, asked: WorkIds, at: number): SourceAnswer {
    const body = recordOf(jsonOf(response.body));
    // DataCite's own 404 is JSON; a page in its place comes from something in between.
    if (response.status === 404) {
      return listOf(body?.errors) ? notHeldAnswer('datacite', asked, at) : failedAnswer('datacite', asked, 'malformed', at);
    }
    const attributes = recordOf(recordOf(body?.data)?.attributes);
    const doi = typeof attributes?.doi === 'string' ? parseDoi(attributes.doi) : null;
    // The record of another DOI is no answer, whatever it says.
    if (!attributes || doi === null || doi !== askedDoi(asked)) return failedAnswer('datacite', asked, 'malformed', at);
    // A draft is nobody's publication.
    return attributes.state === 'draft' ? notHeldAnswer('datacite', asked, at) : readRecord(attributes, doi, asked, at);
  },
};

function askedDoi(ids: WorkIds): Doi | null {
  return ids.doi ?? dataciteDoi(ids);
}

function readRecord(attributes: Record<string, unknown>, doi: Doi, asked: WorkIds, at: number): SourceAnswer {
  const work = workOf(attributes, doi);
  const title = work.title === null ? null : titleAssertion('datacite', work.ids, plainText(work.title));
  const descriptions = descriptionsOf(attributes);
  const links = dataciteLinks(attributes, work);
  const parts = abstractPartsFromMarkup(descriptions.find(({ type }) => type === 'Abstract')?.text ?? '');
  const { resourceTypeGeneral, resourceType } = recordOf(attributes.types) ?? {};
  return heldAnswer(
    'datacite',
    asked,
    {
      work,
      assertions: [...links.assertions, ...(title ? [title] : []), ...withdrawalInWords('datacite', work.ids, descriptions.map(({ text }) => text))],
      unreadable: false,
      abstract: parts.length > 0 ? { parts, source: 'datacite', copyright: null } : null,
      recordTypes: [resourceTypeGeneral, resourceType].flatMap((type) => textOf(type, 80) ?? []),
      related: links.related,
    },
    at,
  );
}

function workOf(attributes: Record<string, unknown>, doi: Doi): Work {
  return {
    ids: { ...NO_IDS, doi, arxiv: parseArxivId(doi) },
    title: titleOf(attributes),
    journal: textOf(recordOf(attributes.container)?.title, 300) ?? textOf(recordOf(attributes.publisher)?.name ?? attributes.publisher, 300),
    published: publishedOf(attributes),
    authors: (listOf(attributes.creators, 50) ?? []).flatMap((value) => nameOf(recordOf(value)) ?? []),
  };
}

/** The title without a type; others are subtitles and translations. */
function titleOf(attributes: Record<string, unknown>): RichText | null {
  const titles = (listOf(attributes.titles, 20) ?? []).map(recordOf).filter((title) => title !== null);
  const text = textOf((titles.find(({ titleType }) => !titleType) ?? titles[0])?.title, 4_000);
  return text === null ? null : titleFromMarkup(text);
}

/** First made public: `Issued` is a year for many, and arXiv's `Submitted` is the day of posting. */
function publishedOf(attributes: Record<string, unknown>): PartialDate | null {
  const dates = (listOf(attributes.dates, 50) ?? []).map(recordOf).filter((date) => date !== null);
  const made = dates.filter(({ dateType }) => dateType === 'Issued' || dateType === 'Available' || dateType === 'Submitted');
  const year = typeof attributes.publicationYear === 'number' ? String(attributes.publicationYear) : null;
  return earliestDate(made.map(({ date }) => dateFromDigits(textOf(date, 40) ?? ''))) ?? (year === null ? null : dateFromDigits(year));
}

function nameOf(creator: Record<string, unknown> | null): string | null {
  const [given, family] = [textOf(creator?.givenName, 200), textOf(creator?.familyName, 200)];
  return given !== null && family !== null ? `${given} ${family}` : textOf(creator?.name, 300);
}

interface Description {
  type: string | null;
  text: string;
}

function descriptionsOf(attributes: Record<string, unknown>): Description[] {
  return (listOf(attributes.descriptions, 20) ?? []).flatMap((value) => {
    const entry = recordOf(value);
    const text = typeof entry?.description === 'string' ? entry.description : '';
    return text === '' ? [] : [{ type: textOf(entry?.descriptionType, 40), text }];
  });
}
