import type { Handlers } from '@/lib/messaging/router';
import type { Watcher } from '@/lib/watch/watcher';

/** Commands about the watch over saved papers. */
export function watchCommands(watcher: Watcher): Pick<Handlers, 'watch-now' | 'watch-seen'> {
  return {
    'watch-now': async () => {
      void watcher.checkFromList();
      void watcher.checkLive();
      return null;
    },
    'watch-seen': async ({ ids }) => {
      await watcher.seen(ids);
      return null;
    },
  };
}
