import type { Draft } from '@/lib/drafts/draft';
import { NOW } from './sample-report-parts';

const SOURCES = [
  'Night shifts are common.',
  'We asked 1,204 nurses about their sleep.',
  'Night shifts were associated with a lower sleep quality (odds ratio 1.8; 95% CI 1.2 to 2.6).',
  'A dose of 10⁻³ mg may raise alertness.',
];

/** A draft of an invented abstract: two sentences that passed the check, and two that did not. */
export function sampleDraft(): Draft {
  return {
    kept: [
      { text: 'We asked 1,204 nurses how they sleep.', source: 1 },
      { text: 'Night shifts were linked to lower sleep quality.', source: 2 },
    ],
    dropped: [
      { text: 'Night shifts cause bad sleep in 30% of nurses.', reasons: ['number', 'added-percent', 'added-cause', 'dropped-link'] },
      { text: 'Here are the sentences in plain English:', reasons: ['no-source'] },
    ],
    sources: SOURCES.map((text) => [text]),
    by: 'server',
    model: 'llama3.2:3b',
    at: NOW,
  };
}
