// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createPageTab } from '@/components/page-tab/page-tab';

beforeEach(() => {
  document.documentElement.replaceChildren(document.createElement('body'));
});

function tab(side: 'right' | 'left' = 'right') {
  const onOpen = vi.fn<() => void>();
  const made = createPageTab({ side, label: 'Open Caveat', onOpen });
  document.documentElement.append(made.host);
  const button = made.host.shadowRoot?.querySelector('button') as HTMLButtonElement;
  return { ...made, onOpen, button };
}

describe('createPageTab', () => {
  it('shows the word and the shape, and says the whole sentence to those who hear it', () => {
    const { show, button } = tab();
    expect(button.ariaLabel).toBe('Open Caveat');
    show('Corrected', 'blue', '✎', 'Open Caveat: Corrected');
    expect(button.textContent).toBe('✎Corrected');
    expect(button.ariaLabel).toBe('Open Caveat: Corrected');
    expect(button.querySelector('i')?.ariaHidden).toBe('true');
  });

  it('keeps to its side when the verdict changes', () => {
    const { show, button } = tab('left');
    show('Retracted', 'red', '✕', 'Open Caveat: Retracted');
    expect([...button.classList]).toEqual(['red', 'left']);
  });

  it('does not open for a click that the page made up', () => {
    const { button, host, onOpen } = tab();
    button.click();
    button.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
    host.click();
    expect(onOpen).not.toHaveBeenCalled();
  });

  it('puts nothing on the page but one host without attributes, and takes that away', () => {
    const { host, show, remove } = tab();
    show('Corrected', 'blue', '✎', 'Open Caveat: Corrected');
    expect(host.attributes).toHaveLength(0);
    expect(document.documentElement.children).toHaveLength(2);
    expect(document.body.outerHTML).toBe('<body></body>');
    remove();
    expect(document.documentElement.children).toHaveLength(1);
  });
});
