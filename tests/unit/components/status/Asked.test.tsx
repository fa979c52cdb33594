// @vitest-environment jsdom
import { cleanup, render } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { Asked } from '@/components/status/Asked';
import type { Outcome } from '@/lib/model/outcome';
import { NOW, outcome } from '@/tests/support/sample-report-parts';

afterEach(cleanup);

const LIST = outcome('notice-list', 'not-held', { at: Date.UTC(2026, 10, 23) });

function said(...outcomes: Outcome[]): string {
  return render(<Asked outcomes={outcomes} waiting={[]} now={NOW} thing="paper" />).container.textContent ?? '';
}

describe('Asked', () => {
  it('gives a list the day it was made, and no time of the clock', () => {
    expect(said(LIST)).toContain('Caveat’s list of 23 November 2026 doesn’t have this paper');
    expect(said(LIST)).not.toMatch(/\d:\d/);
  });

  it('does not count a page that says nothing of itself among those who were asked', () => {
    expect(said(outcome('page', 'not-held'))).toBe('');
    expect(said(outcome('page', 'lists-notice'))).toContain('this page lists a notice');
  });
});
