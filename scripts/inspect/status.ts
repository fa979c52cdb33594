import { readFile } from 'node:fs/promises';
import { parseDoi } from '@/lib/identifiers/doi';
import { parsePmid } from '@/lib/identifiers/pmid';
import type { SourceName } from '@/lib/model/assertion';
import type { OutcomeKind } from '@/lib/model/outcome';
import type { SourceAnswer } from '@/lib/model/source-answer';
import type { Disagreement, NoticeEvent, Role, StatusCode } from '@/lib/model/status';
import { NO_IDS, type WorkIds } from '@/lib/model/work';
import { judge } from '@/lib/notices/judge';
import { knownIds } from '@/lib/notices/known-ids';
import { crossref } from '@/lib/sources/crossref';
import { europePmc } from '@/lib/sources/europepmc';
import { pubmed } from '@/lib/sources/pubmed';
import type { Source } from '@/lib/sources/source';
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

/** In this order: what the first ones teach, such as a DOI, lets the next find their record. */
const SOURCES: readonly Source[] = [pubmed, europePmc, crossref];
/** Names that the command will know; asking for one now is a wrong call with its own line. */
const LATER: ReadonlySet<string> = new Set(['biorxiv', 'datacite', 'openalex', 'retraction-watch', 'page']);
const USAGE = 'usage: inspect -- status (--doi DOI | --pmid N) [--source NAME=FILE]… [--crossref FILE] [--pubmed FILE] [--europepmc FILE]';

/**
 * The status of one record from recorded answers, through the same code as the extension.
 * @param args the words after `status`
 * @throws UsageError for a wrong call, an unknown source or a file that cannot be read
 */
export async function runStatus(args: string[]): Promise<StatusReport> {
  const { asked, files } = parseArgs(args);
  const bodies = new Map<SourceName, string>();
  for (const [name, file] of files) bodies.set(name, await readAnswer(name, file));
  return statusFromAnswers(asked, bodies);
}

/**
 * The same from answers that were read already.
 * @param asked what the record is known by; answers may teach further identifiers
 * @param bodies recorded bodies as their source sent them; a source without one is not asked
 */
export function statusFromAnswers(asked: WorkIds, bodies: ReadonlyMap<SourceName, string>): StatusReport {
  let ids = asked;
  const answers: SourceAnswer[] = [];
  for (const source of SOURCES) {
    const body = bodies.get(source.name);
    if (body === undefined) continue;
    const answer = source.parse({ status: 200, contentType: '', body }, ids, 0);
    answers.push(answer);
    if (answer.work) ids = knownIds(ids, [answer.work.ids]);
  }

  const { role, status, events, announces, disagreements, outcomes } = judge({
    ids,
    answers,
    waiting: [],
    live: 'on',
    pageKind: null,
    title: null,
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

function parseArgs(args: string[]): { asked: WorkIds; files: Map<SourceName, string> } {
  const files = new Map<SourceName, string>();
  let asked = NO_IDS;
  for (let at = 0; at < args.length; at += 2) {
    const [option = '', value] = args.slice(at, at + 2);
    if (value === undefined) throw new UsageError(`${option} needs a value; ${USAGE}`);
    if (option === '--doi') asked = { ...asked, doi: identifier(parseDoi(value), option, value) };
    else if (option === '--pmid') asked = { ...asked, pmid: identifier(parsePmid(value), option, value) };
    else if (option === '--source') addFile(files, ...splitSource(value));
    else if (SOURCES.some(({ name }) => option === `--${name}`)) addFile(files, option.slice(2), value);
    else throw new UsageError(`unknown option ${option}; ${USAGE}`);
  }
  if (asked.doi === null && asked.pmid === null) throw new UsageError(`--doi or --pmid is missing; ${USAGE}`);
  return { asked, files };
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
  const source = SOURCES.find((known) => known.name === name);
  if (!source) throw new UsageError(LATER.has(name) ? `source ${name} is not read yet` : `unknown source ${name}`);
  files.set(source.name, file);
}

async function readAnswer(name: SourceName, file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    throw new UsageError(`the answer of ${name} cannot be read: ${error instanceof Error ? error.message : file}`);
  }
}
