import { parseDoi } from '@/lib/identifiers/doi';
import { parsePmid } from '@/lib/identifiers/pmid';
import { doisOf } from '@/lib/identifiers/work-key';
import { plainText } from '@/lib/model/rich-text';
import type { Assertion } from '@/lib/model/assertion';
import type { SourceAnswer } from '@/lib/model/source-answer';
import { NO_IDS, type Work, type WorkIds } from '@/lib/model/work';
import { titleForm } from '@/lib/notices/title-form';
import { failedAnswer } from './source/failed-answer';
import { heldAnswer, notHeldAnswer } from './source/held-answer';
import { dateFromDigits } from '@/lib/model/partial-date';
import { titleFromMarkup } from './markup/rich-text';
import type { Source } from './source/source';
import type { RawResponse } from '@/lib/model/raw-response';
import { jsonOf, recordOf, textOf } from './source/untrusted';

const FIELDS = ['id', 'doi', 'ids', 'display_name', 'type', 'publication_date', 'is_retracted'];

/** OpenAlex's types of records that announce something about another one. */
const NOTICES: ReadonlySet<string> = new Set(['erratum', 'retraction', 'editorial', 'paratext', 'peer-review']);

/**
 * OpenAlex's mark `is_retracted`, which follows Retraction Watch and is set on nineteen of twenty
 * retraction notices too: it supports what others say and proves nothing alone. Whether
 * the reader wants it asked is decided where it is registered.
 * https://docs.openalex.org/api-entities/works/work-object
 */
export const openAlex: Source = {
  name: 'openalex',

  request({ doi }: WorkIds): string | null {
    if (doi === null) return null;
    return `https://api.openalex.org/works/doi:${encodeURIComponent(doi).replaceAll('%2F', '/')}?select=${FIELDS.join(',')}`;
  },

  parse(response: RawResponse, asked: WorkIds, at: number): SourceAnswer {
    if (response.status === 404) return notHeldAnswer('openalex', asked, at);
    const record = recordOf(jsonOf(response.body));
    const doi = typeof record?.doi === 'string' ? parseDoi(record.doi) : null;
    // The record of another DOI is no answer, nor is one without the field that was asked for.
    if (!record || doi === null || !doisOf(asked).includes(doi) || typeof record.is_retracted !== 'boolean') {
      return failedAnswer('openalex', asked, 'malformed', at);
    }
    const work = workOf(record, { ...NO_IDS, doi });
    const marked = record.is_retracted && !looksLikeNotice(record, work);
    return heldAnswer('openalex', asked, { work, assertions: marked ? [mark(work.ids)] : [], unreadable: false }, at);
  },
};

function workOf(record: Record<string, unknown>, ids: WorkIds): Work {
  const title = textOf(record.display_name, 4_000);
  const pmid = textOf(recordOf(record.ids)?.pmid, 80)?.split('/').at(-1);
  return {
    ids: { ...ids, pmid: parsePmid(pmid ?? '') },
    title: title === null ? null : titleFromMarkup(title),
    journal: null,
    published: dateFromDigits(textOf(record.publication_date, 20) ?? ''),
    authors: [],
  };
}

function looksLikeNotice({ type }: Record<string, unknown>, { title }: Work): boolean {
  return NOTICES.has(textOf(type, 40) ?? '') || (title !== null && titleForm(plainText(title))?.marks === 'notice');
}

function mark(subject: WorkIds): Assertion {
  return {
    source: 'openalex',
    via: null,
    type: 'retraction',
    sourceType: 'is_retracted',
    notice: NO_IDS,
    subject,
    inPlace: false,
    date: null,
    citation: null,
    note: null,
    recordId: null,
    strength: 'record',
  };
}
