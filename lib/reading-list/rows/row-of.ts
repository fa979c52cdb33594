import { sameWork } from '@/lib/identifiers/work-key';
import type { LaySummary } from '@/lib/model/lay-summary';
import { MAX_TIME } from '@/lib/model/limits';
import type { PaperRow } from '@/lib/model/paper-row';
import type { ReadingListEntry } from '@/lib/model/reading-list-entry';
import type { SourceAnswer } from '@/lib/model/source-answer';
import { VERDICTS } from '@/lib/model/verdict';
import { SILENCE_LASTS } from '@/lib/notices/status/status-of';
import { identifierKeys } from '@/lib/storage/identifier-keys';
import type { JudgedEntry } from '../list-item-of';
import { versionsOf } from '../versions-of';
import { foldedText } from './folded-text';
import { titleOf } from '@/lib/model/title-of';

/** Authors whose names stand in a row; "et al." stands for the others. */
const MAX_AUTHORS = 3;
/** Characters of one text that the search looks through. */
const MAX_SEARCHED = 20_000;
const MAX_SHOWN = 400;

/**
 * A saved paper as a row of the list.
 * @param listed what the list on this machine says of it
 * @param summaries lay summaries that may be about it
 */
export function rowOf({ entry, status, verdict, events }: Omit<JudgedEntry, 'outcomes'>, saved: ReadingListEntry, listed: SourceAnswer, summaries: readonly LaySummary[]): PaperRow {
  const { work, tags, note, flag, state, savedAt } = entry;
  const { doi, pmid, pmcid, arxiv } = work.ids;
  const about = summaries.filter(({ subject, role }) => role === 'article' && sameWork(subject, work.ids));
  const searched = [titleOf({ entry }), ...work.authors, work.journal, ...tags, note, flag?.note, doi, pmid, pmcid, arxiv, ...about.flatMap(summaryTexts)];
  const until = silentUntil([...saved.evidence, listed]);
  const versions = versionsOf(saved);
  const isSilent = status.code === 'none-found' || status.code === 'partly-checked';
  const { year, ...facts } = { year: yearOf(work.published), title: titleOf({ entry }).slice(0, MAX_SHOWN), authors: authorLine(work.authors), journal: (work.journal ?? '').slice(0, MAX_SHOWN) };
  return {
    id: entry.id,
    order: MAX_TIME - savedAt,
    ...facts,
    year,
    savedAt,
    code: status.code,
    verdict,
    tags,
    state,
    flag: flag?.kind ?? null,
    hasNote: note !== '',
    hasSummary: about.length > 0,
    isChanged: events.some(({ date }) => date !== null && date.length === 10 && date > new Date(savedAt).toISOString().slice(0, 10)),
    isBroken: false,
    ...(isSilent && until !== null ? { until } : {}),
    keys: identifierKeys(work.ids),
    ...(versions.length > 0 ? { versions } : {}),
    text: searched.map((text) => foldedText((text ?? '').slice(0, MAX_SEARCHED))).join('\n'),
  };
}

/** The row of an entry that cannot be shown as a paper. */
export function brokenRow(id: string, name: string): PaperRow {
  return {
    id,
    order: 0,
    title: name.slice(0, MAX_SHOWN),
    authors: '',
    journal: '',
    year: null,
    savedAt: 0,
    code: 'not-checked',
    verdict: VERDICTS['not-checked'],
    tags: [],
    state: 'unread',
    flag: null,
    hasNote: false,
    hasSummary: false,
    isChanged: false,
    isBroken: true,
    keys: [],
    text: foldedText(name),
  };
}

function yearOf(published: string | null): number | null {
  const year = /^\d{4}/.exec(published ?? '')?.[0];
  return year === undefined ? null : Number(year);
}

function authorLine(authors: readonly string[]): string {
  const named = authors.slice(0, MAX_AUTHORS).join(', ');
  return (authors.length > MAX_AUTHORS ? `${named} et al.` : named).slice(0, MAX_SHOWN);
}

function summaryTexts({ title, standfirst, summary, findings }: LaySummary): string[] {
  return [title, standfirst ?? '', ...summary, ...findings.map(({ text }) => text)];
}

/** Until when the last register that lists nothing is believed. */
function silentUntil(answers: readonly SourceAnswer[]): number | null {
  const silent = answers.filter(({ outcome }) => outcome?.kind === 'lists-none').map(({ outcome }) => outcome.at);
  return silent.length === 0 ? null : Math.max(...silent) + SILENCE_LASTS + 1;
}
