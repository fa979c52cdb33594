import { command } from '@/lib/messaging/command';
import type { ActiveTab } from '@/lib/messaging/active-tab';
import type { TabMessage } from '@/lib/messaging/contract';
import type { CorrectedPlace } from '@/lib/model/corrected-place';
import type { NoticeReading } from '@/lib/model/report';
import type { MarkedPlaces } from '@/lib/page/page-session';
import { browser } from '@/lib/platform/browser';

export interface PanelPlaces {
  /**
   * Marks on a tab's page what a notice names of its paper; `null` where that cannot be done, or the page shows another paper by now.
   * @param isStill the reader switched motion off
   */
  mark(tab: ActiveTab, reading: NoticeReading, isStill: boolean): Promise<MarkedPlaces | null>;
  /** Takes the marks away, wherever there are any. */
  clear(): void;
}

/** Marks on the page beside the side panel. The page keeps the places; the panel names them by numbers. */
export function createPanelPlaces(): PanelPlaces {
  let key = 0;
  let markedTab: number | null = null;
  const tell = (tabId: number, message: TabMessage): Promise<unknown> => browser.tabs.sendMessage(tabId, message).catch(() => null);

  return {
    async mark({ id, state }, { change: { wasNow }, named, text }, isStill) {
      if (state === null || !named) return null;
      const reply = await command({ type: 'inject-places-into', tabId: id });
      if (!reply.ok) return null;
      const mine = (key += 1);
      markedTab = id;
      const places = (await tell(id, { type: 'mark-places', key: mine, ids: state.finding.ids, corrections: { wasNow, ...named, text }, isStill })) as CorrectedPlace[] | null | undefined;
      return places ? { places, show: (at) => void tell(id, { type: 'show-place', key: mine, at }) } : null;
    },
    clear() {
      if (markedTab !== null) void tell(markedTab, { type: 'clear-places' });
      markedTab = null;
    },
  };
}
