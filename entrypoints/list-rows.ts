import { RowServer } from '@/lib/reading-list/rows/row-server';
import type { NumberedQuestion } from '@/lib/reading-list/rows/row-messages';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';

/** The worker of the list page: it holds the rows, searches and sorts them, so that the page never waits. */
export default defineUnlistedScript(() => {
  const server = new RowServer((reply) => globalThis.postMessage(reply));
  // Only the page that started it can write to it.
  globalThis.addEventListener('message', (event: MessageEvent<NumberedQuestion>) => void server.take(event.data));
});
