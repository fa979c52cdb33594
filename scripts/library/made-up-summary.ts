import { murmur3 } from '@/lib/notices/index/key-hash';
import { NO_IDS } from '@/lib/model/work';
import type { WrittenSummary } from '@/lib/summaries/lay-summary-schema';

/** Syllables of made-up words: texts of such words compress about as well as English does, which the measurement needs. */
const SYLLABLES = 'the of an ra to ma se ti con re pa lo ver cel pro mi ne sto ga den li ber wo tra sin fo al ter mo du'.split(' ');

/** A text of made-up words about a made-up paper, the same for the same number. */
export function madeUpSummary(number: number, words: number): WrittenSummary {
  let state = murmur3(String(number), 1);
  const next = (below: number) => {
    // xorshift32 (Marsaglia 2003).
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % below;
  };
  // Small numbers are commoner, as some words are.
  const syllable = () => SYLLABLES[Math.min(next(SYLLABLES.length), next(SYLLABLES.length))] ?? '';
  const text = Array.from({ length: words }, () => (next(2) === 0 ? syllable() : syllable() + syllable())).join(' ');
  return {
    id: `10.5555/${number}|plain-language`,
    role: 'article',
    subject: { ...NO_IDS, doi: `10.5555/paper.${number}` },
    noticeDoi: null,
    noticeType: null,
    language: 'en',
    title: text.slice(0, 80).trim() || String(number),
    standfirst: null,
    summary: [text],
    detail: [],
    findings: [],
    studiedIn: null,
    methodology: [],
    limitations: [],
    basis: 'unstated',
    author: { kind: 'authors', name: `${syllable()} et al., Journal of made-up studies` },
    written: '2026',
    evidenceUpTo: null,
    license: 'https://creativecommons.org/licenses/by/4.0/',
    url: `https://doi.org/10.5555/paper.${number}`,
  };
}
