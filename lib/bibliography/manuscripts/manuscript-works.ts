import type { KnownNotice } from '@/lib/model/known-notice';
import type { ManuscriptWork } from '@/lib/model/manuscript';
import { NO_IDS, type WorkIds } from '@/lib/model/work';
import type { BibliographyReport, CheckedWork } from '../bibliography-report';
import { sha256Of } from '@/lib/platform/sha256-of';

const FIELDS = ['doi', 'pmid', 'pmcid', 'arxiv'] as const;
const MAX_NOTICES = 20;

/** A work of a report with what is kept of it while its manuscript is watched. */
export interface HashedWork {
  work: CheckedWork;
  kept: ManuscriptWork;
}

/** The works of a report that have an identifier, each with what is kept of it. */
export async function hashedWorks({ listed, notListed }: Pick<BibliographyReport, 'listed' | 'notListed'>): Promise<HashedWork[]> {
  return Promise.all(
    [...listed, ...notListed].map(async (work) => ({
      work,
      kept: {
        ids: await Promise.all(idKeys(work.ids).map(hash)),
        code: work.code,
        notices: (await Promise.all(work.notices.slice(0, MAX_NOTICES).map(noticeHashes))).flat(),
      },
    })),
  );
}

/**
 * The hashes of a notice, one for each identifier of its document, so that another notice is seen to be new. A list that
 * gives the same document a further identifier, another kind or a day does not make it a new one.
 */
export async function noticeHashes({ type, notice, inPlace, date }: KnownNotice): Promise<string[]> {
  const ids = inPlace ? [] : idKeys({ ...NO_IDS, ...notice });
  return Promise.all((ids.length > 0 ? ids : [`${type} ${inPlace ? 'in-place' : (date ?? '')}`]).map(hash));
}

function idKeys(ids: WorkIds): string[] {
  return FIELDS.flatMap((field) => (ids[field] === null ? [] : [`${field}:${ids[field]}`]));
}

/** The first 64 bits of SHA-256 as hexadecimal digits: among 20,000 works two are confused once in 10^11 manuscripts. */
async function hash(text: string): Promise<string> {
  return (await sha256Of(new TextEncoder().encode(text))).slice(0, 16);
}
