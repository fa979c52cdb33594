// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createPageTab } from '@/components/page-tab/page-tab';
import type { TabFace } from '@/lib/messaging/contract';
import { englishMessage } from '@/tests/support/messages';

beforeEach(() => {
  document.documentElement.replaceChildren(document.createElement('body'));
});

const CORRECTED: TabFace = { look: 'blue right system', shape: '✎', word: 'Korrigiert', title: 'Caveat öffnen: Korrigiert' };

function shown(face: Partial<TabFace> = CORRECTED) {
  const onOpen = vi.fn<() => void>();
  const slow = vi.fn<typeof englishMessage>(englishMessage);
  const tab = createPageTab(onOpen, slow);
  tab.show(face);
  const host = document.documentElement.lastElementChild as HTMLElement;
  return { tab, onOpen, slow, host, button: host.shadowRoot?.querySelector('button') as HTMLButtonElement };
}

describe('createPageTab', () => {
  it('shows the words that came with the answer, and asks the browser for none', () => {
    const { button, slow } = shown();
    expect([button.textContent, button.ariaLabel, button.title]).toEqual(['✎Korrigiert', 'Caveat öffnen: Korrigiert', 'Caveat öffnen: Korrigiert']);
    expect(button.querySelector('i')?.ariaHidden).toBe('true');
    expect(slow).not.toHaveBeenCalled();
  });

  it('says “Not checked” in the browser’s language where nobody has answered', () => {
    const { button } = shown({});
    expect([button.textContent, button.ariaLabel, button.className]).toEqual(['?Not checked', 'Open Caveat: Not checked', 'grey right system']);
  });

  it('takes the reader’s side and colours with each verdict', () => {
    const { tab, button } = shown();
    tab.show({ ...CORRECTED, look: 'red left dark' });
    expect([...button.classList]).toEqual(['red', 'left', 'dark']);
  });

  it('is a plain button until its look comes with an answer, and keeps that look', () => {
    const rules = (root: ShadowRoot | null) => [...(root?.adoptedStyleSheets[0]?.cssRules ?? [])].map(({ cssText }) => cssText).join('');
    const { tab, host } = shown();
    expect(rules(host.shadowRoot)).not.toContain('0.5');
    tab.show({ ...CORRECTED, style: 'button { opacity: 0.5; }' });
    expect(rules(host.shadowRoot)).toContain('0.5');
    tab.show(CORRECTED);
    expect(rules(host.shadowRoot)).toContain('0.5');
  });

  it('does not open for a click that the page made up', () => {
    const { button, host, onOpen } = shown();
    button.click();
    button.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
    host.click();
    expect(onOpen).not.toHaveBeenCalled();
  });

  it('comes back where the page has thrown it out', () => {
    const { tab, host } = shown();
    host.remove();
    tab.show(CORRECTED);
    expect(document.documentElement.lastElementChild).toBe(host);
  });

  it('puts nothing on the page but one host without attributes, and takes that away', () => {
    const { tab, host } = shown();
    expect(host.attributes).toHaveLength(0);
    expect(document.documentElement.children).toHaveLength(2);
    expect(document.body.outerHTML).toBe('<body></body>');
    tab.remove();
    expect(document.documentElement.children).toHaveLength(1);
  });
});
