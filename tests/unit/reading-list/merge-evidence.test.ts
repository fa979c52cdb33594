import { describe, expect, test } from 'vitest';
import { lastLiveAnswer, mergeEvidence, trimmedAnswer } from '@/lib/reading-list/merge-evidence';
import { answer, OTHER, work } from '../storage/samples';

describe('evidence', () => {
  test('of one source about one work is the better, and of equals the later', () => {
    const at = (time: number, kind: 'lists-none' | 'not-held' | 'failed') => answer({}, { at: time, kind });
    const best = (a: ReturnType<typeof at>, b: ReturnType<typeof at>) => mergeEvidence([a], [b]).map(({ outcome }) => `${outcome.kind} ${outcome.at}`);
    expect(best(at(1, 'lists-none'), at(2, 'lists-none'))).toEqual(['lists-none 2']);
    expect(best(at(2, 'lists-none'), at(1, 'lists-none'))).toEqual(['lists-none 2']);
    expect(best(at(1, 'lists-none'), at(2, 'not-held'))).toEqual(['lists-none 1']);
    expect(best(at(1, 'not-held'), at(2, 'failed'))).toEqual(['not-held 1']);
    expect(best(at(2, 'failed'), at(1, 'not-held'))).toEqual(['not-held 1']);
    expect(mergeEvidence([answer({})], [answer({ source: 'pubmed' }), answer({ asked: OTHER, work: work(OTHER) })])).toHaveLength(3);
    const same = [answer({ note: 1 } as never, { at: 1 }), answer({ note: 2 } as never, { at: 1 })] as const;
    expect(mergeEvidence([same[0]], [same[1]])).toEqual([same[1]]);
  });

  test('is kept without its texts, and not where it could not be read back', () => {
    expect(trimmedAnswer(answer({ noticeText: ['x'], commentedBy: [] }))).toMatchObject({ abstract: null, noticeText: [], layTexts: [], interests: null, commentedBy: [] });
    expect(trimmedAnswer({ ...answer(), outcome: 7 } as never)).toBeNull();
  });

  test('says when a service was last reached, and nothing of failures and our own list', () => {
    expect(lastLiveAnswer([answer({}, { at: 5 }), answer({ source: 'pubmed' }, { at: 9 }), answer({ source: 'europepmc' }, { at: 20, kind: 'failed' }), answer({ source: 'notice-list' }, { at: 30 }), answer({ source: 'page' }, { at: 30 })])).toBe(9);
    expect(lastLiveAnswer([])).toBeNull();
  });
});
