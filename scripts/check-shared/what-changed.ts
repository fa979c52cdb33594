import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { ChangeClass } from '@/lib/model/notice-change';
import type { NoticeType } from '@/lib/model/notice-type';
import { readNoticeChange } from '@/lib/notices/what-changed/read-notice-change';
import type { CheckResult } from './samples';

/** A recorded notice, where its words stand in the record, and what they say by our own reading. */
interface RecordedNotice {
  file: string;
  type: NoticeType;
  words: (record: string) => { title: string; text: string[] };
  classes: readonly ChangeClass[];
  fix: 'yes' | 'no' | 'not-stated';
  wasNow?: number;
}

const crossref = (record: string): { title: string; text: string[] } => {
  const { message } = JSON.parse(record) as { message?: CrossrefItem };
  const item = message ?? (JSON.parse(record) as CrossrefItem);
  return { title: item.title?.[0] ?? '', text: item.abstract === undefined ? [] : [withoutMarkup(item.abstract)] };
};

interface CrossrefItem {
  title?: string[];
  abstract?: string;
  assertion?: { name?: string; value?: string }[];
}

/** What Springer Nature writes into the record of the corrected article itself. */
const changeDetails = (record: string): { title: string; text: string[] } => {
  const { message } = JSON.parse(record) as { message?: CrossrefItem };
  const item = message ?? (JSON.parse(record) as CrossrefItem);
  const details = (item.assertion ?? []).filter(({ name }) => name === 'change_details').map(({ value }) => value ?? '');
  return { title: '', text: details };
};

const noteOf = (record: string, nth: number): { title: string; text: string[] } => ({ title: '', text: elements(record, 'Note').slice(nth, nth + 1) });
const pubmed = (record: string): { title: string; text: string[] } => ({ title: elements(record, 'ArticleTitle')[0] ?? '', text: elements(record, 'AbstractText') });
const jatsBody = (record: string): { title: string; text: string[] } => ({
  title: elements(record, 'article-title')[0] ?? '',
  text: elements(record.slice(record.indexOf('<body>')), 'p'),
});

const SILENT = { classes: [], fix: 'not-stated' } as const;

const RECORDED: readonly RecordedNotice[] = [
  { file: 'jats/elife_02094_correction_related-article.xml', type: 'correction', words: jatsBody, classes: ['authors'], fix: 'yes', wasNow: 1 },
  // PubMed's notes: a misspelt author; a dose that was wrong in the abstract.
  { file: 'pubmed/commentscorrections_selection_2019.xml', type: 'erratum', words: (record) => noteOf(record, 0), classes: ['authors'], fix: 'not-stated', wasNow: 1 },
  { file: 'pubmed/commentscorrections_selection_2019.xml', type: 'erratum', words: (record) => noteOf(record, 1), classes: ['methods-data'], fix: 'not-stated' },
  { file: 'pubmed/efetch_retraction_notice_retractobot.xml', type: 'retraction', words: pubmed, ...SILENT },
  { file: 'pubmed/efetch_38833988.xml', type: 'erratum', words: pubmed, ...SILENT },
  { file: 'pubmed/efetch_38962805.xml', type: 'erratum', words: pubmed, ...SILENT },
  // Titles without text: a title decides nothing.
  { file: 'crossref/notice_plos_correction_2021_10.1371_journal.pone.0129989.json', type: 'correction', words: crossref, ...SILENT },
  { file: 'crossref/notice_wiley_correction_10.1111_ijal.12281.json', type: 'corrigendum', words: crossref, ...SILENT },
  { file: 'crossref/notice_aps_erratum_10.1103_physrevb.98.104436.json', type: 'erratum', words: crossref, ...SILENT },
  { file: 'crossref/work_lancet_retraction_notice_trimmed.json', type: 'retraction', words: crossref, ...SILENT },
  { file: 'crossref/work_springer_change_details_10.1038_s41598-020-78656-w.json', type: 'correction', words: changeDetails, ...SILENT },
];

/** Holds what is read from the words of recorded notices against our own reading of them. */
export async function checkWhatChanged(sharedDir: string): Promise<CheckResult> {
  const result: CheckResult = { passed: 0, failed: [], notes: [] };
  for (const { file, type, words, classes, fix, wasNow = 0 } of RECORDED) {
    const change = readNoticeChange({ type, ...words(await readFile(path.join(sharedDir, 'samples', file), 'utf8')) });
    const found = [change.classes.map(({ code }) => code).join(' ') || 'not stated', `fix ${change.fix.inText}`, `${change.wasNow.length} was-now`].join(', ');
    const expected = [classes.join(' ') || 'not stated', `fix ${fix}`, `${wasNow} was-now`].join(', ');
    result.notes.push(`${file}: ${found}`);
    if (found === expected) result.passed += 1;
    else result.failed.push(`${file}: ${found}; expected ${expected}`);
  }
  return result;
}

/** The texts of all elements of a name. */
function elements(record: string, name: string): string[] {
  const texts: string[] = [];
  for (const piece of record.split(`<${name}`).slice(1)) {
    if (!/^[\s>]/.test(piece)) continue;
    texts.push(withoutMarkup(piece.slice(piece.indexOf('>') + 1).split(`</${name}>`)[0] ?? ''));
  }
  return texts;
}

function withoutMarkup(markup: string): string {
  return markup
    .split('<')
    .map((piece, at) => (at === 0 ? piece : piece.slice(piece.indexOf('>') + 1)))
    .join('');
}
