import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { NoticeType } from '@/lib/model/notice-type';
import { readNoticeChange } from '@/lib/notices/what-changed/read-notice-change';
import { growth } from '@/tests/support/growth';

/** The shorter of two lengths: the longer one is sixteen times that. */
const LENGTH = 4_000;

/** Texts that a page could print to stop the worker: each repeats what some pattern begins with. */
const ATTACKS: Record<string, (length: number) => string> = {
  'one word': (length) => 'a'.repeat(length),
  'capitals': (length) => 'A '.repeat(length / 2),
  'digits': (length) => '1'.repeat(length),
  'numbers': (length) => '1 '.repeat(length / 2),
  'spaces': (length) => ' '.repeat(length),
  'full stops': (length) => '. '.repeat(length / 2),
  'open quotations': (length) => '“'.repeat(length),
  'open single quotations': (length) => '‘a '.repeat(length / 3),
  'brackets': (length) => '(2020; '.repeat(length / 7),
  'institutes': (length) => 'Department of '.repeat(length / 14),
  'figures': (length) => 'Fig. 1, 2, 3 '.repeat(length / 13),
  'values that were given': (length) => 'given as 1 ; '.repeat(length / 13),
  'changes from': (length) => 'change from 1 to '.repeat(length / 17),
  'denials': (length) => 'not affect the conclusions '.repeat(length / 27),
  'addresses': (length) => 'http://'.repeat(length / 7),
  'cited articles': (length) => `2020; 1${'—'.repeat(length)}`,
  'names': (length) => 'Abc’s last name was '.repeat(length / 20),
  'sentences that are wrong': (length) => 'The P value was wrong. '.repeat(length / 23),
};

const reading = (attack: (length: number) => string) => (length: number) => {
  const text = attack(length);
  return () => readNoticeChange({ type: 'correction', title: `Correction: ${text.slice(0, 2000)}`, text: [text] });
};

describe('the words of a notice', () => {
  test.each(Object.entries(ATTACKS))('cost in proportion to their length: %s', (_, attack) => {
    // Sixteen times as much, so that the memory of a long text weighs less: half again more than in proportion, and no square (256).
    expect(growth(reading(attack), { from: LENGTH, factor: 16, limit: 64 })).toBeLessThan(64);
  });

  test('never throw, whatever they are, and are quoted verbatim', () => {
    const part = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.constantFrom('“', '”', 'Fig. 2', 'should be 3, not 4', 'conclusions', 'The article has been corrected.', '\ue000', 'İ', ' was wrong. ', '(2020; 1', '—In this'),
    );
    fc.assert(
      fc.property(fc.string(), fc.array(fc.array(part).map((parts) => parts.join(' ')), { maxLength: 4 }), (title, text) => {
        const { classes, fix, wasNow, denial, stated } = readNoticeChange({ type: 'correction', title, text });
        const whole = text.map((paragraph) => paragraph.split(/\s/u).filter(Boolean).join(' '));
        const quoted = [...classes.map(({ sentence }) => sentence), ...wasNow.map(({ sentence }) => sentence), fix.sentence ?? '', denial ?? ''];
        const verbatim = quoted.every((sentence) => sentence === '' || whole.some((paragraph) => paragraph.includes(sentence)));
        expect({ stated, verbatim }).toEqual({ stated: classes.length > 0, verbatim: true });
      }),
      { numRuns: 60 },
    );
  });

  test('are skipped where they are no words', () => {
    const text = [null, 3, {}, 'The legend of Figure 2 was wrong.'] as unknown as string[];
    expect(readNoticeChange({ type: 'erratum' satisfies NoticeType, title: '', text }).classes).toHaveLength(1);
  });

  test('are read as far as sixty paragraphs', () => {
    const text = [...Array.from({ length: 60 }, () => 'Nothing.'), 'The legend of Figure 2 was wrong.'];
    expect(readNoticeChange({ type: 'erratum', title: '', text }).stated).toBe(false);
    expect(readNoticeChange({ type: 'erratum', title: '', text: text.slice(1) }).stated).toBe(true);
  });
});
