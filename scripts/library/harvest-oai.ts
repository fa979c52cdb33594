import path from 'node:path';
import { childrenNamed, elementAt, elementsBelow, parseMarkup, wordsIn } from '@/lib/sources/markup/markup-tree';
import { writeWhole } from '../notices/harvest-crossref';
import type { PoliteFetch } from '../notices/polite-fetch';
import type { Progress } from '../notices/progress-bar';
import { readCheckpoint, writeCheckpoint } from './checkpoint';

const ARTICLE = /<article[\s>][\s\S]{0,4000000}?<\/article>/g;
const FIRST = 'verb=ListRecords&metadataPrefix=jats';

/**
 * Harvests the JATS records of a journal that runs OJS, through OAI-PMH 2.0: OJS writes the field for plain-language
 * summaries there as an abstract of that type, each in its locale.
 * @returns how many records are at hand
 */
export async function harvestOai({ url, dir, fetch, progress }: { url: string; dir: string; fetch: PoliteFetch; progress: Progress }): Promise<number> {
  const state = await readCheckpoint(dir, url, FIRST);
  while (state.next !== null) {
    const text = await fetch(`${url}${url.includes('?') ? '&' : '?'}${state.next}`);
    const { root } = parseMarkup(text, 'xml');
    const answer = elementAt(root, 'OAI-PMH');
    const problem = elementAt(answer, 'error');
    if (!answer || (problem && problem.attributes.code !== 'noRecordsMatch')) throw new Error(`${new URL(url).host}: ${wordsIn(problem, 200) ?? 'no answer of OAI-PMH'}`);
    for (const [article] of text.matchAll(ARTICLE)) {
      await writeWhole(path.join(dir, `${String(state.done).padStart(7, '0')}.xml`), article);
      state.done += 1;
    }
    const [token] = childrenNamed(elementAt(answer, 'ListRecords'), 'resumptionToken');
    const size = Number(token?.attributes.completeListSize ?? Number.NaN);
    progress.show(state.done, Number.isFinite(size) ? size : null);
    const next = wordsIn(token ?? elementsBelow(root, 'resumptionToken', 1)[0] ?? null, 2_000);
    state.next = next === null ? null : `verb=ListRecords&resumptionToken=${encodeURIComponent(next)}`;
    await writeCheckpoint(dir, state);
  }
  return state.done;
}
