import type { ListKeeper } from '@/lib/jobs/list-keeper';
import type { Handlers } from '@/lib/messaging/router';

/** Commands about the notice list on the device: its state, and renewing it. */
export function noticeListCommands(keeper: ListKeeper): Pick<Handlers, 'list-state' | 'update-list' | 'download-list' | 'cancel-list'> {
  return {
    'list-state': () => keeper.state(),
    'update-list': async () => {
      void keeper.update().catch((error: unknown) => console.error(error));
      return null;
    },
    'download-list': async () => {
      void keeper.downloadRetractionWatch().catch((error: unknown) => console.error(error));
      return null;
    },
    'cancel-list': async () => {
      await keeper.cancel();
      return null;
    },
  };
}
