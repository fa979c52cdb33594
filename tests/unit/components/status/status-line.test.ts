import { describe, expect, it } from 'vitest';
import { statusLine } from '@/components/status/status-line';
import type { Outcome } from '@/lib/model/outcome';
import type { WorkReport } from '@/lib/model/report';
import type { StatusCode } from '@/lib/model/status';
import { NO_IDS } from '@/lib/model/work';
import { noticeEvent, NOW, outcome, status, workReport } from '@/tests/support/sample-report-parts';

const concern = noticeEvent({ type: 'expression_of_concern', date: '2025-02' });

function line(code: StatusCode, changes: Partial<WorkReport> = {}): string {
  const event = changes.events?.[0] ?? noticeEvent();
  return statusLine({ ...workReport({ status: status({ code, event }), events: [event], ...changes }), now: NOW });
}

const FAILED = [outcome('crossref', 'lists-notice'), outcome('pubmed', 'failed')];

describe('what did not happen later', () => {
  it.each<[StatusCode, string, string]>([
    ['concern', 'No later notice found.', 'Not checked for later notices.'],
    ['corrected', 'The journal has not retracted this paper.', 'Not checked for a later retraction.'],
    ['partly-retracted', 'The journal did not retract the rest.', 'Not checked for a later retraction.'],
  ])('is said of %s only after every source answered and one held the record', (code, certain, unchecked) => {
    expect(line(code)).toContain(certain);
    for (const changes of [
      { outcomes: FAILED },
      { waiting: ['pubmed' as const] },
      { outcomes: [outcome('crossref', 'not-held')] },
      { outcomes: [outcome('notice-list', 'lists-notice')] },
      { outcomes: [outcome('retraction-watch', 'lists-none')] },
      { outcomes: [] },
      // What was answered two months ago does not tell what happened since.
      { outcomes: [outcome('crossref', 'lists-notice', { at: NOW - 60 * 86_400_000 })] },
      // The notice's record was read, and not the paper's own.
      { outcomes: [outcome('crossref', 'lists-notice', { throughNotice: true })] },
    ]) {
      expect(line(code, changes)).toContain(unchecked);
      expect(line(code, changes)).not.toContain(certain);
    }
  });

  it('is not said where a later notice is listed, or may be later', () => {
    expect(line('concern', { events: [concern, noticeEvent({ date: '2025-05-03' })] })).toContain('See the later notice in Details.');
    expect(line('concern', { events: [concern, noticeEvent({ date: null })] })).toContain('Not checked for later notices.');
    expect(line('concern', { events: [concern, noticeEvent({ date: '2024' })] })).toContain('No later notice found.');
    for (const date of ['2025', '2025-02', '2025-02-11']) {
      expect(line('concern', { events: [concern, noticeEvent({ date })] })).toContain('Not checked for later notices.');
    }
  });

  it('is not said of a paper that was retracted once, even where that was ended', () => {
    const events = [noticeEvent(), noticeEvent({ type: 'retraction', resolved: true })];
    expect(line('corrected', { events })).toBe('The journal corrected this paper.');
  });
});

describe('what a status is of', () => {
  it('calls a corrected notice a notice', () => {
    const event = noticeEvent();
    const report = workReport({ status: status({ code: 'corrected', event }), events: [event] });
    expect(statusLine({ ...report, now: NOW }, 'notice')).toBe('The journal has not retracted this notice.');
  });
});

describe('a paper that was replaced', () => {
  it('says where the corrected version stands', () => {
    expect(line('replaced', { events: [noticeEvent({ inPlace: true })] })).toContain('this address has the corrected one.');
    expect(line('replaced')).toBe('The first version was retracted; the link leads to the corrected one or to the notice.');
  });
});

it('an update of an unknown kind is not said to have added something, or that nothing was wrong', () => {
  const event = noticeEvent({ type: 'other', sourceType: 'publisher-note' });
  const text = statusLine({ ...workReport({ status: status({ code: 'updated', updatedKind: 'added-to', event }), events: [event] }), now: NOW });
  expect(text).toBe('Caveat doesn’t know this kind of update. See the notice.');
});

describe('who withdrew it', () => {
  const of = (doi: string, recordTypes: string[] = []) =>
    line('withdrawn', { work: { ...workReport().work, ids: { ...NO_IDS, doi } }, recordTypes });

  it('follows from what it is', () => {
    expect(of('10.1002/14651858.cd009999.pub2')).toBe('Cochrane withdrew this review.');
    expect(of('10.1101/2024.01.01.000001')).toBe('The authors or the server withdrew this preprint.');
    expect(of('10.1000/preprint.1', ['Preprint'])).toBe('The authors or the server withdrew this preprint.');
    expect(of('10.1000/article.1')).toBe('Its authors or publisher withdrew it.');
  });
});

describe('a paper that the list on this machine does not list', () => {
  const at = Date.UTC(2026, 10, 20);
  const unchecked = (list: Partial<Outcome>) =>
    statusLine({ ...workReport({ status: status({ code: 'not-checked', reason: 'live-off' }), outcomes: [outcome('notice-list', 'not-held', { at, ...list })] }), now: NOW });

  it('is not checked by that, and the list is named with its day', () => {
    expect(unchecked({ kind: 'lists-none' })).toMatch(/^Not in your device’s list of 20 November 2026, which isn’t a check\. /);
    expect(unchecked({ silent: 'list-old' })).toMatch(/^Your device’s list \(20 November 2026\) is over 30 days old/);
    expect(unchecked({ silent: 'work-newer' })).toMatch(/^Your device’s list \(20 November 2026\) is older than the paper/);
  });

  it('is not said of the starter list, which is no list of all notices', () => {
    expect(unchecked({})).toBe('No answer on your device. Nothing is sent until you allow it.');
  });
});
