import { describe, expect, it } from 'vitest';
import { caveatText } from '@/components/caveats/caveat-text';
import { CAVEAT_CODES } from '@/lib/caveats/caveats-of';
import type { Caveat } from '@/lib/model/caveat';

const caveat = (changes: Partial<Caveat>): Caveat => ({ code: 'preprint', params: {}, quote: null, from: 'summary', ...changes });

describe('caveatText', () => {
  it.each(CAVEAT_CODES)('has a sentence for %s even where a rule gave no values', (code) => {
    expect(caveatText(caveat({ code }))).toMatch(/^[A-Z].*\.$/);
  });

  it('claims no order where the notice’s date is not known', () => {
    expect(caveatText(caveat({ code: 'written-after-notice' }))).toBe(
      'The summary doesn’t say if it reflects the notice.',
    );
    expect(caveatText(caveat({ code: 'written-after-notice', params: { date: '2025-05-03' } }))).toContain('3 May 2025');
  });

  it('says from what a machine wrote', () => {
    expect(caveatText(caveat({ code: 'machine-written', params: { basis: 'abstract' } }))).toBe(
      'A machine wrote the summary from the abstract, not the full text.',
    );
    expect(caveatText(caveat({ code: 'machine-written', params: { basis: 'toString' } }))).toContain('isn’t stated');
  });

  it('tells the summary’s limits from the authors’', () => {
    expect(caveatText(caveat({ code: 'stated-limit' }))).toBe('The summary states this limit.');
    expect(caveatText(caveat({ code: 'stated-limit', from: 'europepmc' }))).toBe('The authors state this limit.');
  });
});
