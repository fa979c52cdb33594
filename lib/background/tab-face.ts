import tabStyle from '@/components/page-tab/page-tab.css?inline';
import type { TabFace } from '@/lib/messaging/contract';
import type { Verdict } from '@/lib/model/verdict';
import { i18n } from '#i18n';

/**
 * What the tab at the page's edge says and how it looks, for a page script to show as it stands.
 * @param withStyle the client has no stylesheet yet
 */
export function tabFace({ word }: Verdict, withStyle: boolean): TabFace {
  const text = i18n.t(`word.${word}`);
  return { word: text, title: i18n.t('tab.open', [text]), ...(withStyle ? { style: tabStyle } : {}) };
}
