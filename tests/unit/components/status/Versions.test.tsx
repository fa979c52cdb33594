// @vitest-environment jsdom
import { cleanup, render } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { Versions } from '@/components/status/Versions';
import type { ArticleNow } from '@/lib/model/report';
import type { RelatedRecord } from '@/lib/model/source-answer';
import { NO_IDS } from '@/lib/model/work';
import { noticeEvent, outcome, status } from '@/tests/support/sample-report-parts';

afterEach(cleanup);

const ARTICLE = { ...NO_IDS, doi: '10.1000/caveat.2024.17' };
const of = (relation: RelatedRecord['relation'], ids = ARTICLE): RelatedRecord => ({ relation, ids, citation: null, date: '2024-09' });
const now = (changes: Partial<ArticleNow> = {}): ArticleNow => ({
  ids: ARTICLE,
  status: status(),
  outcomes: [outcome('crossref', 'lists-none')],
  waiting: [],
  disagreements: [],
  ...changes,
});
const text = (related: RelatedRecord[], articleNow: ArticleNow | null = null) =>
  render(<Versions related={related} articleNow={articleNow} />).container.textContent ?? '';

describe('Versions', () => {
  it('leads from a preprint to its article, and says how that stands and who said so', () => {
    expect(text([of('preprint-of')], now())).toContain(
      'Use the journal article of this preprint: 10.1000/caveat.2024.17 · September 2024 · No notice found; checked 26 November 2026 in Crossref.',
    );
    cleanup();
    const event = noticeEvent({ type: 'retraction' });
    expect(text([of('published-as')], now({ status: status({ code: 'retracted', event }), outcomes: [outcome('crossref', 'lists-notice')] }))).toContain('· Retracted 3 May 2025');
    cleanup();
    expect(text([of('published-as')], now({ status: status({ code: 'not-checked', reason: 'waiting' }), outcomes: [], waiting: ['crossref'] }))).toContain('Not checked');
  });

  it('says that of the article alone', () => {
    expect(text([of('has-preprint', { ...NO_IDS, doi: '10.1101/2024.01.01.000001' })], now())).not.toContain('No notice found');
  });

  it('is not there for comments and patient summaries', () => {
    expect(text([of('comment-in'), of('summary-for-patients')])).toBe('');
  });
});
