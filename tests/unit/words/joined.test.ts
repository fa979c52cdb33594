import { readFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { parse } from 'yaml';
import { translatorOf, type Translator } from '@/lib/platform/translator';

const language = vi.hoisted(() => ({ t: null as unknown as Translator['t'] }));
vi.mock('#i18n', () => ({ i18n: { t: (...given: [never]) => language.t(...given) } }));

const { ended, joined } = await import('@/lib/words/joined');

/** The interface in a language from now on. */
function speak(name: string): void {
  const table = parse(readFileSync(new URL(`../../../assets/locales/${name}.yml`, import.meta.url), 'utf8')) as Record<string, Record<string, string>>;
  language.t = translatorOf((key, values = []) => {
    const [section = '', text = ''] = key.split('_');
    return (table[section]?.[text] ?? '').replace(/\$(\d)/g, (_, place: string) => values[Number(place) - 1] ?? '');
  }).t;
}

describe('texts side by side', () => {
  it('have the signs of the language between them', () => {
    speak('en');
    expect([joined('facts', ['A', 'B', 'C']), joined('clauses', ['A', 'B']), joined('sentences', ['A.', 'B.']), ended('A')]).toEqual(['A, B, C', 'A; B', 'A. B.', 'A.']);
    speak('zh_CN');
    expect([joined('facts', ['甲', '乙', '丙']), joined('clauses', ['甲', '乙']), joined('sentences', ['甲。', '乙。']), ended('甲')]).toEqual(['甲，乙，丙', '甲；乙', '甲。乙。', '甲。']);
    speak('ar');
    expect(joined('clauses', ['أ', 'ب'])).toBe('أ؛ ب');
    // What stands between isolates tells no direction: Latin facts in a row would run from left to right.
    expect(joined('facts', ['Nature', '2024'])).toMatch(/^\u200f/);
  });

  it('leave out what is empty', () => {
    speak('en');
    expect([joined('facts', ['', 'A', '']), joined('sentences', [])]).toEqual(['A', '']);
  });
});
