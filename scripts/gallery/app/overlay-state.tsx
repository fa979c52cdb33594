import type { EntryEditing } from '@/components/reading-list/entry-editing';
import { render } from 'preact';
import { createPageTab } from '@/components/page-tab/page-tab';
import style from '@/components/page-tab/page-tab.css?inline';
import { SHAPES } from '@/lib/model/shapes';
import { overlayStyles } from '@/components/sidebar/overlay-styles';
import { Sidebar, type SidebarProps } from '@/components/sidebar/Sidebar';
import { englishMessage } from '@/tests/support/messages';
import type { Verdict } from '@/lib/model/verdict';
import { drawPaperPage } from './paper-page';

/** Nothing is kept: the gallery shows states, and does nothing. */
export const EDITING: EntryEditing = {
  drafts: { read: async () => null, keep: async () => undefined, drop: async () => undefined },
  update: async () => ({ ok: true, conflicts: [] }),
};

const nothing = (): void => {};

export const SIDEBAR: SidebarProps = {
  report: null,
  verdict: null,
  place: 'page',
  layout: { onChange: nothing },
  keepOpen: true,
  busy: false,
  problem: null,
  onClose: nothing,
  onKeepOpen: nothing,
  onSave: nothing,
  onEdit: nothing,
  onOpenList: nothing,
  onOptions: nothing,
  onTurnOnLive: nothing,
  onRetry: nothing,
};

/** The sidebar as the extension shows it: in a shadow root on somebody else's page. */
export function showOverlay(props: Partial<SidebarProps>): void {
  drawPaperPage();
  const host = document.createElement('div');
  const root = host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(overlayStyles);
  root.adoptedStyleSheets = [sheet];
  document.documentElement.append(host);
  render(<Sidebar {...SIDEBAR} {...props} />, root);
}

/** Every tab there is, one above the other. */
export function showTabs(): void {
  drawPaperPage();
  const verdicts: Verdict[] = [
    { word: 'retracted', tone: 'red' },
    { word: 'concern', tone: 'amber' },
    { word: 'corrected', tone: 'blue' },
    { word: 'noneFound', tone: 'grey' },
    { word: 'notChecked', tone: 'grey' },
    { word: 'correctionNotice', tone: 'grey' },
  ];
  for (const [index, { word, tone }] of verdicts.entries()) {
    createPageTab(nothing, englishMessage).show({
      look: `${tone} right system`,
      shape: SHAPES[word],
      word: englishMessage(`word_${word}`),
      title: englishMessage('tab_open', [englishMessage(`word_${word}`)]),
      style,
    });
    const button = document.documentElement.lastElementChild?.shadowRoot?.querySelector('button');
    if (button) button.style.top = `${index * 165 + 8}px`;
  }
}
