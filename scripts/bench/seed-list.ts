import type { Page } from '@playwright/test';
import { MAX_TIME } from '@/lib/model/limits';

/** Rows that are written in one transaction. */
const BATCH = 5_000;

/**
 * Puts so many saved papers with their rows in the database of the page, as if they had been saved one after the other
 * and their rows made: to save them one by one would take an hour.
 */
export async function seedList(page: Page, size: number): Promise<void> {
  await page.evaluate(
    async ([papers, maxTime, batch]) => {
      const words = ['worms', 'cells', 'ageing', 'sleep', 'rivers', 'proteins', 'children', 'trial', 'mice', 'bones', 'light', 'soil'];
      const db = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open('caveat');
        opening.addEventListener('success', () => resolve(opening.result));
        opening.addEventListener('error', () => reject(new Error('not opened')));
      });
      for (let from = 0; from < papers; from += batch) {
        await new Promise<void>((resolve, reject) => {
          const tx = db.transaction(['readingList', 'paperRows', 'meta'], 'readwrite');
          tx.addEventListener('complete', () => resolve());
          tx.addEventListener('abort', () => reject(new Error('not written')));
          tx.objectStore('meta').put(papers, 'rowCount');
          for (let at = from; at < Math.min(from + batch, papers); at += 1) {
            const [one, two, three] = [words[at % 12], words[(at * 7) % 12], words[(at * 5 + 3) % 12]];
            const title = `What paper ${at} says about ${one} and ${two} in ${three}, with a title as long as titles are`;
            const savedAt = 1_700_000_000_000 + at * 1_000;
            const ids = { doi: `10.5555/bench.${at}`, pmid: String(10_000_000 + at), pmcid: null, arxiv: null };
            const journal = `Journal of ${words[(at * 3) % 12]}`;
            const authors = ['B. Reader', 'C. Writer', 'D. Editor'];
            const tags = [`tag${at % 9}`, one as string];
            const note = at % 5 === 0 ? `A note about paper ${at}, which is read again for the chapter on ${three}.` : '';
            const summary = at % 4 === 0 ? `summary of ${at}: researchers looked at ${one} and found that ${two} change. `.repeat(8) : '';
            const id = `e${at}`;
            tx.objectStore('readingList').put({ id, work: { ids, title: [title], journal, published: `${2000 + (at % 25)}`, authors }, tags, note, state: 'unread', flag: null, savedAt, changedAt: savedAt, evidence: [], checkedAt: null });
            const text = [title, ...authors, journal, ...tags, note, ids.doi, ids.pmid, summary].join('\n').toLowerCase();
            tx.objectStore('paperRows').put({ id, order: maxTime - savedAt, title, authors: authors.join(', '), journal, year: 2000 + (at % 25), savedAt, code: 'not-checked', verdict: { word: 'notChecked', tone: 'grey' }, tags, state: 'unread', flag: null, hasNote: note !== '', hasSummary: summary !== '', isChanged: false, isBroken: false, keys: [`doi:${ids.doi}`, `pmid:${ids.pmid}`], text });
          }
        });
      }
      db.close();
    },
    [size, MAX_TIME, BATCH] as const,
  );
}
