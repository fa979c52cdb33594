// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import type { ComponentProps } from 'preact';
import { afterEach, expect, test, vi } from 'vitest';
import { CorrectedPlaces } from '@/components/status/CorrectedPlaces';
import { RetractionSays } from '@/components/status/RetractionSays';
import { PlaceContext } from '@/components/parts/place-context';
import type { CorrectedPlace } from '@/lib/model/corrected-place';
import { CHANGE_NOT_STATED, type NoticeReading } from '@/lib/model/report';
import { noticeEvent, NOW } from '@/tests/support/sample-report-parts';

afterEach(cleanup);

type Places = NonNullable<ComponentProps<typeof PlaceContext.Provider>['value']>;

const READING: NoticeReading = {
  notice: noticeEvent().notice,
  text: ['Words.'],
  from: 'crossref',
  at: NOW,
  change: { ...CHANGE_NOT_STATED, wasNow: [{ was: '0.71', now: '0.17', sentence: '0.71 should be 0.17.' }] },
  named: { passages: [], figures: ['Fig. 2'] },
  reason: null,
  part: null,
};
const VALUE: CorrectedPlace = { kind: 'value', name: '0.71', now: '0.17', found: 'shown', pageHas: 'now' };
const FIGURE: CorrectedPlace = { kind: 'figure', name: 'Fig. 2', now: null, found: 'not-found', pageHas: 'unknown' };
const others = { has: () => false, show: () => undefined };

function draw(places: Places | null, reading: NoticeReading = READING): string {
  return render(<PlaceContext.Provider value={places}><CorrectedPlaces reading={reading} /></PlaceContext.Provider>).container.textContent ?? '';
}

const click = () => fireEvent.click(screen.getByRole('button', { name: 'Mark what changed on this page' }));

test('says of each place what came of it, and leads to one that is marked', async () => {
  const show = vi.fn();
  draw({ ...others, mark: async () => ({ places: [FIGURE, VALUE, { ...FIGURE, name: 'Table 1', found: 'not-unique' }, { ...VALUE, found: 'not-unique', pageHas: 'was' }], show }) });
  click();
  expect((await screen.findByRole('status')).textContent).toBe('Marked on this page: 1; not found: 1; not unique: 2');
  const lines = screen.getAllByRole('listitem').map(({ textContent }) => textContent);
  expect(lines[0]).toBe('Fig. 2Not found on this page, so not marked.');
  expect(lines[1]).toBe('0.71 → 0.17This page shows the corrected value.Show on the page');
  expect(lines[2]).toContain('Table 1It isn’t clear which place is meant');
  expect(lines[3]).toContain('This page still shows the old value.');
  fireEvent.click(screen.getByRole('button', { name: 'Show on the page' }));
  expect(show).toHaveBeenCalledWith(1);
});

test('says that a page could not be read', async () => {
  draw({ ...others, mark: async () => null });
  click();
  expect((await screen.findByRole('status')).textContent).toContain('Nothing is marked.');
});

test('offers nothing in Caveat’s own pages, on a notice’s page, and where a notice names no place', () => {
  const mark = async () => null;
  expect(draw(null)).toBe('');
  expect(draw(others)).toBe('');
  expect(draw({ ...others, mark }, { ...READING, named: { passages: [], figures: [] }, change: CHANGE_NOT_STATED })).toBe('');
  const { named: _named, ...remark } = READING;
  expect(draw({ ...others, mark }, remark)).toBe('');
});

test.each([
  ['a partial retraction offers to mark what it names', 'Figure 2 and its legend are retracted.', 1],
  ['a notice that takes back no named part offers nothing', null, 0],
])('%s', (_name, part, count) => {
  const event = noticeEvent({ type: 'partial_retraction', sourceType: 'Partial retraction' });
  const reading = { ...READING, text: ['Figure 2 and its legend are retracted. More words.'], part };
  render(<PlaceContext.Provider value={{ mark: async () => null }}><RetractionSays event={event} reading={reading} here={null} asking={false} /></PlaceContext.Provider>);
  expect(screen.queryAllByRole('button', { name: 'Mark on this page what the notice names' })).toHaveLength(count);
});
