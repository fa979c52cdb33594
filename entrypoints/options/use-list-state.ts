import { useEffect, useState } from 'preact/hooks';
import { command } from '@/lib/messaging/command';
import type { ListState } from '@/lib/model/list-state';

/** How often a task under way is asked about, in milliseconds. */
const WHILE_WORKING = 500;
/** And how often the list otherwise: an alarm may renew it. */
const AT_REST = 10_000;

/** The notice list as the background has it; asked again while the page is in front of the reader. */
export function useListState(): { list: ListState | null; now: number; refresh(): Promise<void> } {
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

  return { list, now, refresh };
}
