import { readFile } from 'node:fs/promises';
import { parseDoi } from '@/lib/identifiers/doi';
import { parsePmid } from '@/lib/identifiers/pmid';
import type { SourceName } from '@/lib/model/assertion';
import type { OutcomeKind } from '@/lib/model/outcome';
import type { SourceAnswer } from '@/lib/model/source-answer';
import type { Disagreement, NoticeEvent, Role, StatusCode } from '@/lib/model/status';
import { NO_IDS, type WorkIds } from '@/lib/model/work';
import { judge } from '@/lib/notices/status/judge';
import { knownIds } from '@/lib/notices/status/known-ids';
import { RECORDED_SOURCES, recordedAnswer } from './recorded-answer';
import type { RecordedPage } from './recorded-page';
import { UsageError } from './usage-error';

/** What `inspect -- status` prints. */
export interface StatusReport {
  doi: string | null;
  role: Role;
  disputed: boolean;
  status: StatusCode;
  notices: {
    type: string;
    sourceType: string;
    noticeDoi: string | null;
    subjectDoi: string | null;
    date: string | null;
    assertedBy: SourceName[];
  }[];
  disagreements: Disagreement[];
  outcomes: Partial<Record<SourceName, OutcomeKind>>;
}

/** Where a saved page is said to lie when no address is given. */
const NOWHERE = 'https://page.invalid/';
const SOURCES: readonly SourceName[] = [...RECORDED_SOURCES, 'page'];
const USAGE = `usage: inspect -- status (--doi DOI | --pmid N) [--source NAME=FILE]… [--NAME FILE]… [--url URL of the page]; NAME: ${SOURCES.join(' ')}`;

/**
 * The status of one record from recorded answers, through the same code as the extension.
 * @param args the words after `status`
 * @throws UsageError for a wrong call, an unknown source or a file that cannot be read
 */
export async function runStatus(args: string[]): Promise<StatusReport> {
  const { asked, files, url } = parseArgs(args);
  const bodies = new Map<SourceName, string>();
  let page: RecordedPage | null = null;
  for (const [name, file] of files) {
    const bytes = await readAnswer(name, file);
    // Only a page needs a DOM.
    if (name === 'page') page = (await import('./recorded-page')).recordedPage(bytes, url, asked);
    else bodies.set(name, bytes.toString('utf8'));
  }
  return statusFromAnswers(asked, bodies, page);
}

/**
 * The same from answers that were read already.
 * @param asked what the record is known by; answers may teach further identifiers
 * @param bodies recorded bodies as their source sent them; a source without one is not asked
 */
export function statusFromAnswers(asked: WorkIds, bodies: ReadonlyMap<SourceName, string>, page: RecordedPage | null = null): StatusReport {
  let ids = asked;
  const answers: SourceAnswer[] = page?.answer ? [page.answer] : [];
  for (const name of RECORDED_SOURCES) {
    const body = bodies.get(name);
    const answer = body === undefined ? null : recordedAnswer(name, body, ids);
    if (answer === null) continue;
    answers.push(answer);
    if (answer.work) ids = knownIds(ids, [answer.work.ids]);
  }

  const { role, status, events, announces, disagreements, outcomes } = judge({
    ids,
    answers,
    waiting: [],
    live: 'on',
    pageKind: page?.kind ?? null,
    title: page?.title ?? null,
  });
  return {
    doi: ids.doi,
    role,
    disputed: status.disputed,
    status: status.code,
    notices: [...events, ...announces].map(noticeOf),
    disagreements,
    outcomes: Object.fromEntries(outcomes.map(({ source, kind }) => [source, kind])),
  };
}

function noticeOf({ type, sourceType, notice, subject, date, assertedBy }: NoticeEvent): StatusReport['notices'][number] {
  return { type, sourceType, noticeDoi: notice.doi, subjectDoi: subject.doi, date, assertedBy };
}

function parseArgs(args: string[]): { asked: WorkIds; files: Map<SourceName, string>; url: string } {
  const files = new Map<SourceName, string>();
  let asked = NO_IDS;
  let url = NOWHERE;
  for (let at = 0; at < args.length; at += 2) {
    const [option = '', value] = args.slice(at, at + 2);
    if (value === undefined) throw new UsageError(`${option} needs a value; ${USAGE}`);
    if (option === '--doi') asked = { ...asked, doi: identifier(parseDoi(value), option, value) };
    else if (option === '--pmid') asked = { ...asked, pmid: identifier(parsePmid(value), option, value) };
    else if (option === '--url') url = value;
    else if (option === '--source') addFile(files, ...splitSource(value));
    else if (SOURCES.some((name) => option === `--${name}`)) addFile(files, option.slice(2), value);
    else throw new UsageError(`unknown option ${option}; ${USAGE}`);
  }
  if (asked.doi === null && asked.pmid === null) throw new UsageError(`--doi or --pmid is missing; ${USAGE}`);
  return { asked, files, url };
}

function identifier(parsed: string | null, option: string, value: string): string {
  if (parsed === null) throw new UsageError(`${option} ${value} is no identifier`);
  return parsed;
}

function splitSource(value: string): [string, string] {
  const at = value.indexOf('=');
  if (at < 1) throw new UsageError(`--source ${value} is not NAME=FILE`);
  return [value.slice(0, at), value.slice(at + 1)];
}

function addFile(files: Map<SourceName, string>, name: string, file: string): void {
  const source = SOURCES.find((known) => known === name);
  if (!source) throw new UsageError(`unknown source ${name}`);
  files.set(source, file);
}

async function readAnswer(name: SourceName, file: string): Promise<Buffer> {
  try {
    return await readFile(file);
  } catch (error) {
    throw new UsageError(`the answer of ${name} cannot be read: ${error instanceof Error ? error.message : file}`);
  }
}
