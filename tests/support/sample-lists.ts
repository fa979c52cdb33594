import { MARK_VERDICTS } from '@/lib/model/mark-verdict';
import type { MarkCode } from '@/lib/model/known-notice';
import type { FlaggedEntry, PageList } from '@/lib/model/page-list';
import { SHAPES } from '@/lib/model/shapes';
import { i18n } from './i18n';

/** An entry with this mark, at a place of the list. */
export function flaggedEntry(at: number, code: MarkCode, more: Partial<FlaggedEntry> = {}): FlaggedEntry {
  const { word, tone } = MARK_VERDICTS[code];
  const text = i18n.t(`word.${word}`);
  return {
    at,
    number: String(at + 1),
    title: 'Stimulus-triggered fate conversion of somatic cells into pluripotency',
    ids: { doi: `10.5555/entry.${at}`, pmid: null, pmcid: null },
    code,
    face: { word: text, title: text, shape: SHAPES[word], tone, quiet: tone !== 'red' && tone !== 'amber', shown: true },
    notices: [
      {
        name: 'Retraction',
        date: '2 July 2014',
        reasons: 'Reason recorded by Retraction Watch: Error in Data',
        charge: 'Reason recorded by Retraction Watch: Misconduct by Author',
        source: 'Listed by Crossref',
        link: { url: 'https://doi.org/10.5555/notice', text: 'Open the notice' },
      },
    ],
    citedIn: ['Some cells become pluripotent when they are put under stress.'],
    ...more,
  };
}

/** 84 references, of which two could not be checked. */
export function sampleList(more: Partial<PageList> = {}): PageList {
  return {
    kind: 'references',
    state: 'answered',
    total: 84,
    checked: 82,
    listDate: Date.UTC(2026, 10, 23),
    isShort: false,
    flagged: [],
    counts: {},
    saved: [],
    summarised: [],
    ...more,
  };
}
