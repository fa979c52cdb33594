import { describe, expect, it } from 'vitest';
import { allAnswered, recordWasRead } from '@/components/status/register-answers';
import { NOW, outcome } from '@/tests/support/sample-report-parts';

describe('recordWasRead', () => {
  it('needs a register that holds the paper', () => {
    expect(recordWasRead({ outcomes: [outcome('europepmc', 'lists-none')] })).toBe(true);
    expect(recordWasRead({ outcomes: [outcome('crossref', 'not-held'), outcome('pubmed', 'failed')] })).toBe(false);
    expect(recordWasRead({ outcomes: [outcome('notice-list', 'lists-notice'), outcome('page', 'lists-none')] })).toBe(false);
  });
});

describe('allAnswered', () => {
  it('waits for the last, and takes no failure for an answer', () => {
    const outcomes = [outcome('crossref', 'lists-none')];
    expect(allAnswered({ outcomes, waiting: [] }, NOW)).toBe(true);
    expect(allAnswered({ outcomes, waiting: ['pubmed'] }, NOW)).toBe(false);
    expect(allAnswered({ outcomes: [...outcomes, outcome('openalex', 'failed')], waiting: [] }, NOW)).toBe(false);
  });
});
