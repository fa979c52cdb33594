// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Welcome, type WelcomeProps } from '@/components/welcome/Welcome';
import { OUTSIDE_HOSTS } from '@/lib/net/hosts';
import { brokenRules } from '@/tests/support/axe';


afterEach(cleanup);

function show(answer: WelcomeProps['answer'] = null): WelcomeProps {
  const props: WelcomeProps = {
    hosts: OUTSIDE_HOSTS,
    answer,
    onAllow: vi.fn<WelcomeProps['onAllow']>(),
    onNotNow: vi.fn<WelcomeProps['onNotNow']>(),
    onOptions: vi.fn<WelcomeProps['onOptions']>(),
  };
  render(<Welcome {...props} />);
  return props;
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
      'What leaves this machine, and when',
    ]);
  });

  it('names every host before it asks', () => {
    show();
    for (const { host } of OUTSIDE_HOSTS) expect(screen.getByText(host)).toBeTruthy();
  });

  it('takes yes and no alike', () => {
    const { onAllow, onNotNow } = show();
    fireEvent.click(screen.getByRole('button', { name: 'Allow live checks' }));
    expect(onAllow).toHaveBeenCalledOnce();
    fireEvent.click(screen.getByRole('button', { name: 'Not now: from this machine only' }));
    expect(onNotNow).toHaveBeenCalledOnce();
  });

  it('says what was chosen', () => {
    show('declined');
    expect(screen.getByRole('status').textContent).toContain('from this machine only');
  });
});
