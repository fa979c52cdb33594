import { describe, expect, it } from 'vitest';
import { askedSentence, failedLine, listsNoneSentence, noneInListSentence, outcomeText } from '@/lib/words/asked-text';
import { NOW, outcome } from '@/tests/support/sample-report-parts';

describe('what the reader is told about asking', () => {
  it('keeps the four outcomes apart', () => {
    const texts = (['lists-notice', 'lists-none', 'not-held', 'failed'] as const).map((kind) =>
      outcomeText(outcome('crossref', kind)),
    );
    expect(new Set(texts).size).toBe(4);
    expect(texts[3]).toBe('couldn’t be checked (no answer in time)');
  });

  it('names those who answered, with the time of the oldest answer', () => {
    const outcomes = [
      outcome('crossref', 'lists-none'),
      outcome('pubmed', 'lists-none', { at: NOW - 3_600_000 }),
      outcome('europepmc', 'failed'),
    ];
    expect(askedSentence(outcomes, NOW)).toBe('Checked Crossref and PubMed today at 09:14.');
  });

  it('does not count what is read on this machine as checked', () => {
    expect(askedSentence([outcome('page', 'lists-none'), outcome('notice-list', 'not-held')], NOW)).toBe('');
  });

  it('says when a source that asked to wait may be asked again', () => {
    const limited = outcome('pubmed', 'failed', { reason: 'rate-limited', retryAt: NOW + 360_000 });
    expect(failedLine(limited, NOW)).toBe(
      'Couldn’t check PubMed (too many requests; try again later). Try again today at 10:20.',
    );
    expect(failedLine({ ...limited, retryAt: NOW - 1 }, NOW)).not.toContain('Try again');
  });

  it('says of a list with its date that it has none, and of one that does not speak nothing', () => {
    expect(noneInListSentence([outcome('notice-list', 'lists-none', { at: Date.parse('2026-11-20') })])).toBe('Not in the list of 20 November 2026. That isn’t a check.');
    expect(noneInListSentence([outcome('notice-list', 'not-held'), outcome('crossref', 'lists-none')])).toBe('');
  });

  it('lets no failed source speak as one that lists none', () => {
    expect(listsNoneSentence([outcome('crossref', 'lists-none'), outcome('pubmed', 'failed')])).toBe(
      'Crossref lists no notice.',
    );
    expect(listsNoneSentence([outcome('notice-list', 'lists-none')]), 'a list is no register').toBe('');
    expect(outcomeText(outcome('notice-list', 'lists-none'))).toBe('has no notice of this paper, and may not know it');
    expect(listsNoneSentence([outcome('pubmed', 'failed')])).toBe('');
  });
});
