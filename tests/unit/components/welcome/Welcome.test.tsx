// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Welcome, type WelcomeProps } from '@/components/welcome/Welcome';
import { OUTSIDE_HOSTS } from '@/lib/net/hosts';
import { brokenRules } from '@/tests/support/axe';

beforeEach(() => vi.spyOn(window, 'scrollTo').mockImplementation(() => undefined));
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

/** Shows the page; `again` draws it with another answer, as after a press. */
function show(
  answer: WelcomeProps['answer'] = null,
  changes: Partial<WelcomeProps> = {},
): WelcomeProps & { again(answer: WelcomeProps['answer']): void } {
  const props: WelcomeProps = {
    hosts: OUTSIDE_HOSTS,
    sites: ['journal.example', 'record.example'],
    shortcut: 'Alt+Shift+C',
    list: <p>The list and its three ways</p>,
    answer,
    onAllow: vi.fn<WelcomeProps['onAllow']>(),
    onNotNow: vi.fn<WelcomeProps['onNotNow']>(),
    onOptions: vi.fn<WelcomeProps['onOptions']>(),
    ...changes,
  };
  const { rerender } = render(<Welcome {...props} />);
  return { ...props, again: (next) => rerender(<Welcome {...props} answer={next} />) };
}

const goTo = (step: string): void => void fireEvent.click(screen.getByRole('button', { name: step }));
const LIST = 'Step 2 of 3: Notice list';
const READY = 'Step 3 of 3: Ready';

describe('Welcome', () => {
  it('is accessible on each of its screens', async () => {
    show();
    expect(await brokenRules(document.body)).toEqual([]);
    for (const step of [LIST, READY]) {
      goTo(step);
      expect(await brokenRules(document.body)).toEqual([]);
    }
  });

  it('asks one question, with what it means in one sentence, and names every host behind a click', () => {
    show();
    expect(screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent)).toEqual(['May Caveat check papers online?']);
    expect(screen.getByText(/Nothing is sent until you turn this on\.$/)).toBeTruthy();
    const fold = screen.getByText('What is sent').closest('details');
    expect(fold?.open).toBe(false);
    for (const { host } of OUTSIDE_HOSTS) expect(fold?.textContent).toContain(host);
    for (const part of ['paper you view', 'article a notice is about', 'check again', 'contact address']) {
      expect(fold?.textContent).toContain(part);
    }
  });

  it('says where it reads, and that it reads no other site', () => {
    show(null, { sites: ['Annals', 'Nature', 'Notes', 'PubMed', 'Record'] });
    expect(screen.getByText('Reads PubMed, Nature and 3 more sites, and other sites only if you allow it.')).toBeTruthy();
  });

  it('shows an invented paper that may be corrected, retracted, or without a notice', () => {
    show();
    expect(screen.getByText('Author Correction, 3 May 2025')).toBeTruthy();
    fireEvent.click(screen.getByRole('radio', { name: 'Retracted' }));
    expect(screen.queryByText('Author Correction, 3 May 2025')).toBeNull();
    expect(screen.getByText('Show what the retracted paper claimed').closest('details')?.open).toBe(false);
    fireEvent.click(screen.getByRole('radio', { name: 'No notice' }));
    expect(screen.getByText(/a notice may still appear/)).toBeTruthy();
  });

  it.each([
    ['Turn on online checks', 'allowed', 'Online checks are on.'],
    ['Not now (offline only)', 'declined', 'Online checks are off; Caveat uses your device only.'],
  ] as const)('leads on from “%s”, says what was chosen, and offers a paper to try', async (button, answer, line) => {
    const { again, onAllow, onNotNow } = show();
    fireEvent.click(screen.getByRole('button', { name: button }));
    expect(answer === 'allowed' ? onAllow : onNotNow).toHaveBeenCalledOnce();
    again(answer);
    await waitFor(() => expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Marks that work offline'));
    expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1 }));
    expect(screen.getByText(line)).toBeTruthy();
    expect(screen.getByText('The list and its three ways')).toBeTruthy();
    const link = screen.getByRole('link', { name: 'Try it on a corrected paper' });
    expect(link.getAttribute('href')).toMatch(/^https:\/\//);
  });

  it('stays on the question where the answer was not kept', () => {
    show();
    fireEvent.click(screen.getByRole('button', { name: 'Turn on online checks' }));
    expect(screen.getByText('May Caveat check papers online?')).toBeTruthy();
  });

  it('says what was chosen before, with the way back', () => {
    const { onNotNow } = show('allowed');
    expect(screen.getByRole('status').textContent).toBe('Online checks are on.');
    expect(screen.queryByRole('button', { name: 'Turn on online checks' })).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Turn off' }));
    expect(onNotNow).toHaveBeenCalledOnce();
    cleanup();
    const { onAllow } = show('declined');
    expect(screen.getByRole('status').textContent).toMatch(/^Online checks are off;/);
    expect(screen.queryByRole('button', { name: /Not now|Turn off/ })).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Turn on online checks' }));
    expect(onAllow).toHaveBeenCalledOnce();
  });

  it('leads the focus to the new answer where an earlier one was changed', async () => {
    const { again } = show('declined');
    fireEvent.click(screen.getByRole('button', { name: 'Turn on online checks' }));
    again('allowed');
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('status')));
  });

  it('says how to open the sidebar, with the keys that are set or without any', () => {
    show();
    goTo(READY);
    expect(screen.getByText(/press Alt\+Shift\+C\.$/)).toBeTruthy();
    expect(screen.getByText('Pin Caveat')).toBeTruthy();
    cleanup();
    show(null, { shortcut: null });
    goTo(READY);
    expect(screen.getByText('Click the tab at the edge of a paper’s page.')).toBeTruthy();
  });

  it('goes on and back', () => {
    show('declined');
    fireEvent.click(screen.getByRole('button', { name: 'Next' }));
    fireEvent.click(screen.getByRole('button', { name: 'Next' }));
    expect(screen.queryByRole('button', { name: 'Next' })).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Back' }));
    expect(screen.getByText('The list and its three ways')).toBeTruthy();
  });

  it('takes no focus on a page that was answered before', () => {
    show('allowed');
    expect(document.activeElement).toBe(document.body);
  });
});
