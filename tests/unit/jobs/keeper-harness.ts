import { createListKeeper, type KeeperDeps, type ListKeeper } from '@/lib/jobs/list-keeper';
import { createSteps, type Steps } from '@/lib/jobs/steps';
import { storeList } from '@/lib/jobs/store-list';
import { storedNotices } from '@/lib/notices/known/stored-notices';
import type { ListFiles } from '@/lib/notices/index/list-writer';
import { NO_IDS } from '@/lib/model/work';
import { closeDatabase, database } from '@/lib/storage/database';
import { ADDRESS, NOW } from './update-server';

/** Steps that never stop anybody. */
export const ANY: Steps = { next: async () => undefined };

export function keeper(deps: Partial<KeeperDeps> & Pick<KeeperDeps, 'send'>): ListKeeper {
  return createListKeeper({ now: () => NOW, address: async () => ADDRESS, onRenewed: () => undefined, keepAlive: (work) => work, ...deps });
}

/** The list in storage is this one. */
export async function haveList(files: ListFiles): Promise<void> {
  const problem = await storeList(files, 'update', NOW - 86_400_000, ANY);
  if (problem !== null) throw new Error(problem);
}

export async function markOfKey(key: string): Promise<string | null> {
  const ids = key.startsWith('pmid:') ? { ...NO_IDS, pmid: key.slice(5) } : { ...NO_IDS, doi: key };
  const stored = await storedNotices();
  return stored ? ((await stored.marks([ids]))[0] ?? null) : null;
}

/** How many generations and pieces of downloads lie in storage. */
export async function leftInStorage(): Promise<{ lists: number; generations: number; downloads: number; task: unknown }> {
  const db = await database();
  const keys = await db.getAllKeys('noticeParts');
  return {
    lists: await db.count('noticeLists'),
    generations: new Set(keys.map(([generation]) => generation)).size,
    downloads: await db.count('noticeDownloads'),
    task: await db.get('meta', 'noticeTask'),
  };
}

/** Steps of which one is never left: the background was stopped there. `count` says how many there were. */
export function killedAt(step: number): { steps: NonNullable<KeeperDeps['steps']>; died: Promise<void>; count(): number } {
  let count = 0;
  let die: () => void = () => undefined;
  const died = new Promise<void>((resolve) => (die = resolve));
  return {
    died,
    count: () => count,
    steps: (task, signal) => {
      const real = createSteps(task, signal);
      return {
        next: async (...how) => {
          count += 1;
          if (count === step) {
            die();
            await new Promise(() => undefined);
          }
          await real.next(...how);
        },
      };
    },
  };
}

/** The background is started again: what it knows is what it stored. */
export const restart = closeDatabase;
