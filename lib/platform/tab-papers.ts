import type { WorkIds } from '@/lib/model/work';
import { browser } from './browser';

/** The paper that a tab's page showed first in one place, and the works that its report named. */
export interface TabPaper {
  /** The document and its address. */
  place: string;
  works: WorkIds[];
}

const KEY = 'tab-papers';

/** The papers of tabs, by tab: in the browser's memory alone, and gone when it is closed. */
export async function readTabPapers(): Promise<Record<string, TabPaper>> {
  const { [KEY]: papers } = await browser.storage.session.get(KEY);
  return (papers ?? {}) as Record<string, TabPaper>;
}

export async function writeTabPapers(papers: Record<string, TabPaper>): Promise<void> {
  await browser.storage.session.set({ [KEY]: papers });
}

export async function forgetTabPapers(): Promise<void> {
  await browser.storage.session.remove(KEY);
}
