import type { PaperRow } from '@/lib/model/paper-row';
import type { RowsChanged } from '@/lib/reading-list/rows/refresh-rows';
import type { RowClient } from './row-client';

/** From so many rows on that come in a row they are handed on twice a second: each handing on costs a search. */
const MANY = 200;
const PAUSE = 500;
/** Rows that were made here, for the other pages of the extension that show the list. */
const CHANNEL = 'caveat-list-rows';

export interface RowFeed {
  take: RowsChanged;
  /** A run of making rows is over: the next rows are few again. */
  rest(): void;
  end(): void;
}

/**
 * Hands rows that were made to the worker that holds them, and tells other pages, whose workers read them again.
 * @param onFed called when the worker has them
 */
export function createRowFeed(client: RowClient, onFed: () => void): RowFeed {
  const channel = new BroadcastChannel(CHANNEL);
  let put = new Map<string, PaperRow>();
  let gone = new Set<string>();
  let isAll = false;
  /** Rows made in this run. */
  let made = 0;
  let timer: ReturnType<typeof setTimeout> | null = null;

  async function pass(): Promise<void> {
    timer = null;
    const change = { put: [...put.values()], gone: [...gone] };
    const ids = isAll ? null : [...put.keys(), ...gone];
    [put, gone, isAll] = [new Map(), new Set(), false];
    channel.postMessage(ids);
    await (ids === null ? client.ask({ ask: 'read-again', ids }) : client.ask({ ask: 'take', ...change }));
    onFed();
  }

  // Only the extension's own contexts can reach its channels.
  channel.addEventListener('message', ({ data }: MessageEvent<string[] | null>) => void client.ask({ ask: 'read-again', ids: data }).then(onFed));

  return {
    take(change) {
      if (change === null) isAll = true;
      for (const id of change?.gone ?? []) {
        gone.add(id);
        put.delete(id);
      }
      for (const row of change?.put ?? []) {
        put.set(row.id, row);
        gone.delete(row.id);
      }
      made += change?.put.length ?? 0;
      if (made > MANY) timer ??= setTimeout(() => void pass(), PAUSE);
      else if (timer === null) void pass();
    },
    rest() {
      made = 0;
    },
    end() {
      if (timer !== null) clearTimeout(timer);
      channel.close();
    },
  };
}
