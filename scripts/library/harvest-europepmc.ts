import { existsSync } from 'node:fs';
import path from 'node:path';
import { jsonOf, listOf, recordOf } from '@/lib/sources/source/untrusted';
import { writeWhole } from '../notices/harvest-crossref';
import { RefusedRequest, type PoliteFetch } from '../notices/polite-fetch';
import type { Progress } from '../notices/progress-bar';
import { readCheckpoint, writeCheckpoint } from './checkpoint';

const PAGE = 1_000;

export interface EuropePmcHarvest {
  api: string;
  query: string;
  /** Where the fronts of the articles go. */
  dir: string;
  fetch: PoliteFetch;
  progress: Progress;
}

/**
 * Harvests open full texts from Europe PMC: pages of results by cursor, and of each article the front, which has its
 * abstracts and its licence. An article at hand is not asked for again; an interrupted harvest goes on at its page.
 * @returns how many articles are at hand
 */
export async function harvestEuropePmc({ api, query, dir, fetch, progress }: EuropePmcHarvest): Promise<number> {
  const state = await readCheckpoint(dir, query, '*');
  while (state.next !== null) {
    const parameters = new URLSearchParams({ query, resultType: 'core', format: 'json', pageSize: String(PAGE), cursorMark: state.next });
    const answer = recordOf(jsonOf(await fetch(`${api}/search?${parameters}`)));
    const results = listOf(recordOf(answer?.resultList)?.result, PAGE);
    if (!answer || !results) throw new Error('Europe PMC answered something that is not a page of results');
    const total = typeof answer.hitCount === 'number' ? answer.hitCount : null;
    for (const result of results) {
      const { pmcid } = recordOf(result) ?? {};
      if (typeof pmcid === 'string' && /^PMC\d{1,10}$/.test(pmcid)) await keepFront(`${api}/${pmcid}/fullTextXML`, path.join(dir, `${pmcid}.xml`), fetch);
      state.done += 1;
      progress.show(state.done, total);
    }
    const next = answer.nextCursorMark;
    state.next = results.length > 0 && typeof next === 'string' && next !== state.next ? next : null;
    await writeCheckpoint(dir, state);
  }
  return state.done;
}

async function keepFront(url: string, file: string, fetch: PoliteFetch): Promise<void> {
  if (existsSync(file)) return;
  try {
    const markup = await fetch(url);
    const end = markup.indexOf('</front>');
    await writeWhole(file, end === -1 ? markup : `${markup.slice(0, end)}</front></article>`);
  } catch (error) {
    // An article whose text is not open after all.
    if (!(error instanceof RefusedRequest) || error.status >= 500 || error.status === 429) throw error;
    await writeWhole(file, '');
  }
}
