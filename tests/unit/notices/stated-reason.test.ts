import { describe, expect, it } from 'vitest';
import { statedReason, withdrawnPart } from '@/lib/notices/stated-reason';

describe('the stated reason of a retraction', () => {
  it.each([
    ['The authors retract this article because the cell line was mislabelled. They apologise.', 'The authors retract this article because the cell line was mislabelled.'],
    ['This article has been withdrawn at the request of the editor. Following publication, concerns were raised about Fig. 2.', 'Following publication, concerns were raised about Fig. 2.'],
    ['The article is retracted. An error in the code reversed the sign of the effect.', 'An error in the code reversed the sign of the effect.'],
    ['The Editors issue this notice to alert readers that concerns have been raised about the images.', 'The Editors issue this notice to alert readers that concerns have been raised about the images.'],
  ])('is quoted from "%s"', (text, reason) => {
    expect(statedReason([text])).toBe(reason);
  });

  it.each([
    'This article has been retracted.',
    'All authors agree with this retraction. A.B. disagrees because of the data.',
    'The corresponding author did not respond to the concerns.',
    '',
  ])('is none in "%s"', (text) => {
    expect(statedReason([text])).toBeNull();
  });

  it('is a sentence of the notice, whatever the text', () => {
    for (const text of ['because '.repeat(9_000), 'retract because.'.repeat(4_000), `${'a'.repeat(70_000)} error.`]) {
      const reason = statedReason([text]);
      expect(reason === null || text.includes(reason)).toBe(true);
    }
  });
});

describe('the withdrawn part', () => {
  it('is the sentence that names it', () => {
    expect(withdrawnPart(['The authors retract Figure 4 and Table 2. The rest is not affected.'])).toBe('The authors retract Figure 4 and Table 2.');
    expect(withdrawnPart(['The whole article is retracted.'])).toBeNull();
  });
});
