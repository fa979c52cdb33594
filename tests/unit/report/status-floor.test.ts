import { expect, it } from 'vitest';
import { createStatusFloor } from '@/lib/report/status-floor';
import { noticeEvent, outcome, report, status } from '@/tests/support/sample-report-parts';

const event = noticeEvent({ type: 'retraction' });
const retracted = report({ status: status({ code: 'retracted', event }), events: [event] }, { progress: 'asking' });
const settled = (...outcomes: ReturnType<typeof outcome>[]) => report({ status: status(), events: [], outcomes }, { progress: 'settled' });

it('a status that gets better when all have answered names a register, not the page or our own list', () => {
  const floor = createStatusFloor();
  floor(retracted);
  const { main } = floor(settled(outcome('page', 'lists-notice'), outcome('notice-list', 'lists-notice'), outcome('biorxiv', 'lists-none'), outcome('crossref', 'lists-none')));
  expect(main.status).toMatchObject({ code: 'none-found', improvedFrom: { code: 'retracted', by: 'crossref' } });
});

it('a status does not get better by a page and a list alone', () => {
  const floor = createStatusFloor();
  floor(retracted);
  expect(floor(settled(outcome('page', 'lists-notice'), outcome('notice-list', 'lists-notice'))).main.status.code).toBe('retracted');
});
