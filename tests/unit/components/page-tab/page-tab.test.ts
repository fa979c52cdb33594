// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { i18n } from '#i18n';
import { createPageTab, type PageTabLook } from '@/components/page-tab/page-tab';

beforeEach(() => {
  document.documentElement.replaceChildren(document.createElement('body'));
});

const CORRECTED: PageTabLook = {
  verdict: { word: 'corrected', tone: 'blue' },
  shape: '✎',
  prefs: { side: 'right', theme: 'system' },
};
const say = (key: string, values: string[] = []) => (i18n.t as (key: string, values: string[]) => string)(key.replace('_', '.'), values);

function shown(look: Partial<PageTabLook> = {}) {
  const onOpen = vi.fn<() => void>();
  const tab = createPageTab(onOpen, say);
  tab.show({ ...CORRECTED, ...look });
  const host = document.documentElement.lastElementChild as HTMLElement;
  return { tab, onOpen, host, button: host.shadowRoot?.querySelector('button') as HTMLButtonElement };
}

describe('createPageTab', () => {
  it('shows the word and the shape, and says the whole sentence to those who hear it', () => {
    const { button } = shown();
    expect(button.textContent).toBe('✎Corrected');
    expect(button.ariaLabel).toBe('Open Caveat: Corrected');
    expect(button.querySelector('i')?.ariaHidden).toBe('true');
  });

  it('shows the words that came with the answer, and asks the browser for none', () => {
    const slow = vi.fn<typeof say>(say);
    const tab = createPageTab(() => undefined, slow);
    tab.show({ ...CORRECTED, tab: { word: 'Korrigiert', title: 'Caveat öffnen: Korrigiert' } });
    const button = (document.documentElement.lastElementChild as HTMLElement).shadowRoot?.querySelector('button');
    expect([button?.textContent, button?.ariaLabel, button?.title]).toEqual(['✎Korrigiert', 'Caveat öffnen: Korrigiert', 'Caveat öffnen: Korrigiert']);
    expect(slow).not.toHaveBeenCalled();
  });

  it('takes the reader’s side and colours with each verdict', () => {
    const { tab, button } = shown();
    tab.show({ ...CORRECTED, verdict: { word: 'retracted', tone: 'red' }, prefs: { side: 'left', theme: 'dark' } });
    expect([...button.classList]).toEqual(['red', 'left', 'dark']);
  });

  it('is a plain button until its look comes with an answer, and keeps that look', () => {
    const rules = (root: ShadowRoot | null) => [...(root?.adoptedStyleSheets[0]?.cssRules ?? [])].map(({ cssText }) => cssText).join('');
    const { tab, host } = shown();
    expect(rules(host.shadowRoot)).not.toContain('0.5');
    tab.show({ ...CORRECTED, tab: { word: 'Corrected', title: 'Open', style: 'button { opacity: 0.5; }' } });
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
