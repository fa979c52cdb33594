// @vitest-environment jsdom
import { afterEach, describe, expect, it } from 'vitest';
import { copyWithStatus } from '@/components/summary/copy-with-status';

afterEach(() => {
  document.body.replaceChildren();
  document.getSelection()?.removeAllRanges();
});

function copied(select: boolean): { text: string | undefined; prevented: boolean } {
  const paragraph = document.createElement('p');
  paragraph.textContent = 'The drug worked.';
  document.body.append(paragraph);
  if (select) document.getSelection()?.selectAllChildren(paragraph);
  const data = new Map<string, string>();
  const event = Object.assign(new Event('copy', { cancelable: true, bubbles: true }), {
    clipboardData: { setData: (type: string, text: string) => data.set(type, text) },
  });
  paragraph.addEventListener('copy', copyWithStatus(() => 'Retracted 3 May 2025.') as unknown as EventListener);
  paragraph.dispatchEvent(event);
  return { text: data.get('text/plain'), prevented: event.defaultPrevented };
}

describe('copied text of a paper that does not stand', () => {
  it('carries the status', () => {
    expect(copied(true)).toEqual({ text: 'The drug worked.\n\n[Retracted 3 May 2025.]', prevented: true });
  });

  it('is left to the browser where nothing is selected', () => {
    expect(copied(false)).toEqual({ text: undefined, prevented: false });
  });
});
