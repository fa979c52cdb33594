import tabStyle from '@/components/page-tab/page-tab.css?inline';
import type { Prefs, TabFace } from '@/lib/messaging/contract';
import { SHAPES } from '@/lib/model/shapes';
import type { Verdict } from '@/lib/model/verdict';
import { i18n } from '#i18n';

/**
 * What the tab at the page's edge says and how it looks, for a page script to show as it stands.
 * @param withStyle the client has no stylesheet yet
 */
export function tabFace({ word, tone }: Verdict, { side, theme }: Prefs, withStyle: boolean): TabFace {
  const text = i18n.t(`word.${word}`);
  return {
    look: `${tone} ${side} ${theme}`,
    shape: SHAPES[word],
    word: text,
    title: i18n.t('tab.open', [text]),
    ...(withStyle ? { style: tabStyle } : {}),
  };
}
