// @vitest-environment jsdom
import { render, screen } from '@testing-library/preact';
import { describe, expect, it, vi } from 'vitest';
import { PrintedList } from '@/components/reading-list/PrintedList';
import { VersionLine } from '@/components/reading-list/VersionLine';
import type { ShownRow } from '@/lib/model/paper-row';
import { shownRow } from '@/lib/reading-list/rows/row-engine';
import { brokenRow } from '@/lib/reading-list/rows/row-of';

const row = (id: string, more: Partial<ShownRow> = {}): ShownRow => ({ ...shownRow(brokenRow(id, `Paper ${id}`), null), isBroken: false, ...more });

describe('the list on paper', () => {
  it('has each paper with how it stands and what the reader wrote on it', () => {
    render(<PrintedList rows={[row('1', { tags: ['thesis'], journal: 'Journal of Worms', year: 2020 })]} of={1} now={Date.UTC(2026, 4, 3)} />);
    expect(screen.getByRole('listitem').textContent).toBe('Paper 1Journal of Worms · 2020?Not checkedUnread · thesis');
    expect(screen.queryByText(/These are the first/)).toBeNull();
  });

  it('says so where it is not the whole list', () => {
    render(<PrintedList rows={[row('1'), row('2')]} of={300} now={0} />);
    expect(screen.getByText('These are the first 2 of 300 papers. “Print” on the page prints all of them.')).toBeDefined();
  });
});

describe('a saved preprint and its saved article', () => {
  it('lead to each other', () => {
    const onOpen = vi.fn();
    render(<VersionLine version={{ id: 'p', as: 'preprint', title: 'Worms, as a preprint' }} onOpen={onOpen} />);
    expect(screen.getByText('Its preprint is in your list too:')).toBeDefined();
    screen.getByRole('button', { name: 'Worms, as a preprint' }).click();
    expect(onOpen).toHaveBeenCalledWith('p');
  });
});
