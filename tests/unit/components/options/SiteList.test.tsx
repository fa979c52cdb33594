// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { SiteList, type SiteListProps } from '@/components/options/SiteList';
import { namedSites, paperHostMatches } from '@/lib/page/sites/paper-hosts';
import { brokenRules } from '@/tests/support/axe';

afterEach(cleanup);

function show(changes: Partial<SiteListProps> = {}): SiteListProps & { again(changes: Partial<SiteListProps>): void } {
  const props: SiteListProps = {
    named: namedSites(),
    granted: [],
    withheld: [],
    removal: null,
    onRemoveSite: vi.fn<SiteListProps['onRemoveSite']>(),
    onAllowSites: vi.fn<SiteListProps['onAllowSites']>(),
    ...changes,
  };
  const { rerender } = render(<SiteList {...props} />);
  return { ...props, again: (next) => rerender(<SiteList {...props} {...next} />) };
}

const namesFound = () => [...document.querySelectorAll('.site-names > li')].map(({ firstChild }) => firstChild?.textContent);
const find = (text: string) => fireEvent.input(screen.getByRole('searchbox', { name: 'Find a site' }), { target: { value: text } });

describe('the sites in the options', () => {
  it('are accessible', async () => {
    show({ granted: ['https://proxy.example.edu/*'], withheld: ['https://www.nature.com/*'] });
    expect(await brokenRules(document.body)).toEqual([]);
  });

  it('are all there, with their hosts', () => {
    show();
    expect(namesFound()).toHaveLength(namedSites().length);
    expect(screen.getByText(`Caveat’s ${namedSites().length} built-in sites`)).toBeTruthy();
    expect(screen.getByText('*.onlinelibrary.wiley.com')).toBeTruthy();
  });

  it.each([
    ['wiley', ['Wiley Online Library']],
    ['  NEJM ', ['NEJM']],
    ['karger.com', ['Karger']],
    ['https://gut.bmj.com/content/1/2/3', ['BMJ']],
  ])('are found by name, by host and by the address of a page: %s', (text, names) => {
    show();
    find(text);
    expect(namesFound()).toEqual(names);
  });

  it('say so where none is found', () => {
    show();
    find('https://journal.example/1');
    expect(namesFound()).toEqual([]);
    expect(screen.getByText('No site matches.')).toBeTruthy();
  });

  it('list what the reader allowed, each with the way to take it back', () => {
    const { onRemoveSite } = show({ granted: ['http://old.example.org/*', 'https://www-nature-com.ezproxy.example.edu/*'] });
    expect(screen.getByText('http://old.example.org')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Remove: www-nature-com.ezproxy.example.edu' }));
    expect(onRemoveSite).toHaveBeenCalledWith('https://www-nature-com.ezproxy.example.edu/*');
  });

  it('say that nothing was allowed yet', () => {
    show();
    expect(screen.getByText('None so far.')).toBeTruthy();
  });

  it('say when all sites were allowed in the browser, in words and not in patterns', () => {
    show({ granted: ['https://*/*'] });
    expect(screen.getByText('You allowed them in the browser’s settings.')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Remove: all sites' })).toBeTruthy();
  });

  it('tell what came of taking one back, and keep the focus', () => {
    const pattern = 'https://a.example.org/*';
    const { again } = show({ granted: [pattern] });
    again({ granted: [], removal: { pattern, done: true } });
    expect(document.activeElement?.textContent).toBe('Caveat no longer reads a.example.org.');
    again({ granted: [pattern], removal: { pattern, done: false } });
    expect(screen.getByText(/didn’t remove a\.example\.org/)).toBeTruthy();
  });

  it('name the sites that the browser withholds, and ask for them back', () => {
    const { onAllowSites } = show({ withheld: ['https://ai.nejm.org/*', 'https://www.nature.com/*', 'https://www.nejm.org/*'] });
    fireEvent.click(screen.getByRole('button', { name: 'Allow: NEJM' }));
    expect(onAllowSites).toHaveBeenLastCalledWith(['https://ai.nejm.org/*', 'https://www.nejm.org/*']);
    fireEvent.click(screen.getByRole('button', { name: 'Allow all of these' }));
    expect(onAllowSites).toHaveBeenLastCalledWith(['https://ai.nejm.org/*', 'https://www.nature.com/*', 'https://www.nejm.org/*']);
  });

  it('fold a long list of withheld sites', () => {
    show({ withheld: paperHostMatches() });
    expect(screen.getByText(`${namedSites().length} sites`).closest('details')?.open).toBe(false);
  });

  it('do not speak of withheld sites where there are none', () => {
    show();
    expect(screen.queryByText('Sites the browser blocks')).toBeNull();
  });
});
