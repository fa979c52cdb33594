import { useEffect, useState } from 'preact/hooks';
import { command } from '@/lib/messaging/command';
import { sendFile } from '@/lib/messaging/send-file';
import type { ListState } from '@/lib/model/list-state';
import { RETRACTION_WATCH_HOST, requestFileHost } from '@/lib/platform/list-access';

/** How often a task under way is asked about, in milliseconds. */
const WHILE_WORKING = 500;
/** And how often the list otherwise: an alarm may renew it. */
const AT_REST = 10_000;

/** The notice list as the background has it, and what the options do with it; asked again while the page is visible. */
export function useNoticeList() {
  const [list, setList] = useState<ListState | null>(null);
  const [now, setNow] = useState(0);

  async function refresh(): Promise<void> {
    const reply = await command({ type: 'list-state' });
    if (!reply.ok) return;
    setNow(Date.now());
    setList(reply.value);
  }

  const isWorking = list?.task !== null && list !== null;
  useEffect(() => {
    void refresh();
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') void refresh();
    }, isWorking ? WHILE_WORKING : AT_REST);
    return () => clearInterval(timer);
  }, [isWorking]);

  async function takeFile(file: File): Promise<void> {
    const sent = sendFile(file);
    await refresh();
    await sent;
    await refresh();
  }

  /** In the click itself the browser is asked for the host; without it the file could not be fetched. */
  async function download(): Promise<void> {
    if (!(await requestFileHost(RETRACTION_WATCH_HOST))) return;
    await command({ type: 'download-list' });
    await refresh();
  }

  return {
    list,
    now,
    takeFile,
    download,
    update: () => command({ type: 'update-list' }).then(refresh),
    cancel: () => command({ type: 'cancel-list' }).then(refresh),
  };
}
