// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Welcome, type WelcomeProps } from '@/components/welcome/Welcome';
import { OUTSIDE_HOSTS } from '@/lib/net/hosts';
import { brokenRules } from '@/tests/support/axe';


afterEach(cleanup);

/** Shows the page; `again` draws it with another answer, as after a press. */
function show(
  answer: WelcomeProps['answer'] = null,
  changes: Partial<WelcomeProps> = {},
): WelcomeProps & { again(answer: WelcomeProps['answer']): void } {
  const props: WelcomeProps = {
    hosts: OUTSIDE_HOSTS,
    sites: ['journal.example', 'record.example'],
    shortcut: 'Alt+Shift+C',
    answer,
    onAllow: vi.fn<WelcomeProps['onAllow']>(),
    onNotNow: vi.fn<WelcomeProps['onNotNow']>(),
    onOptions: vi.fn<WelcomeProps['onOptions']>(),
    ...changes,
  };
  const { rerender } = render(<Welcome {...props} />);
  return { ...props, again: (next) => rerender(<Welcome {...props} answer={next} />) };
}

describe('Welcome', () => {
  it('is accessible', async () => {
    show();
    expect(await brokenRules(document.body)).toEqual([]);
  });

  it('asks the three questions in the order of their weight', () => {
    show();
    expect(screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent)).toEqual([
      'Does this paper still stand?',
      'What did it find, in plain words?',
      'What should I be careful about?',
      'How to use it',
      'What leaves this machine, and when',
    ]);
  });

  it('names every host before it asks', () => {
    show();
    for (const { host } of OUTSIDE_HOSTS) expect(screen.getAllByText(host).length).toBeGreaterThan(0);
  });

  it('says where it reads, that it does not look elsewhere, and how to change that', () => {
    show(null, { sites: ['Annals', 'Nature', 'Notes', 'PubMed', 'Record'] });
    expect(screen.getByText(/^Works on PubMed, Nature and 3 more sites\. Elsewhere it does not look, until you allow a site/)).toBeTruthy();
  });

  it('names everything that is sent, the rarer things too', () => {
    show();
    const { textContent } = screen.getByText(/^Nothing, until you allow/);
    for (const part of ['paper in front of you', 'article that a notice is about', 'Check again', 'contact address']) {
      expect(textContent).toContain(part);
    }
  });

  it('says how to open the sidebar, with the keys that are set or without any', () => {
    show();
    expect(screen.getByText(/^Alt\+Shift\+C opens and closes the sidebar too/)).toBeTruthy();
    cleanup();
    show(null, { shortcut: null });
    expect(screen.getByText(/You can set keys for it in the options/)).toBeTruthy();
  });

  it('takes yes and no alike', () => {
    const { onAllow, onNotNow } = show();
    fireEvent.click(screen.getByRole('button', { name: 'Allow live checks' }));
    expect(onAllow).toHaveBeenCalledOnce();
    fireEvent.click(screen.getByRole('button', { name: 'Not now: from this machine only' }));
    expect(onNotNow).toHaveBeenCalledOnce();
  });

  it('says what was chosen, in place of the question, with the way back', () => {
    const { onNotNow } = show('allowed');
    expect(screen.getByRole('status').textContent).toBe('Live checks are on.');
    expect(screen.queryByRole('button', { name: 'Allow live checks' })).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Turn off' }));
    expect(onNotNow).toHaveBeenCalledOnce();
    cleanup();
    const { onAllow } = show('declined');
    expect(screen.getByRole('status').textContent).toMatch(/^Live checks are off\./);
    expect(screen.queryByRole('button', { name: /Not now|Turn off/ })).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Allow live checks' }));
    expect(onAllow).toHaveBeenCalledOnce();
  });

  it('leads the focus from the pressed button to the answer, and to nothing that a second press would undo', async () => {
    const { again } = show();
    fireEvent.click(screen.getByRole('button', { name: 'Allow live checks' }));
    again('allowed');
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('status')));
  });

  it('takes no focus on a page that was answered before', () => {
    show('allowed');
    expect(document.activeElement).toBe(document.body);
  });
});
