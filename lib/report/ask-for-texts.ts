import { sameWork } from '@/lib/identifiers/work-key';
import type { SourceName } from '@/lib/model/assertion';
import type { FailureReason } from '@/lib/model/outcome';
import type { Net } from '@/lib/net/net';
import type { SourceAnswer } from '@/lib/model/source-answer';
import { fullTextUrl, withFullText } from '@/lib/sources/europepmc/europepmc-full-text';
import { failedAnswer } from '@/lib/sources/source/failed-answer';
import { crossrefNoticeRequests, europePmcNoticeRequest, type NoticeRequest } from '@/lib/sources/notice-requests';
import type { WorkIds } from '@/lib/model/work';
import { addAnswer, type Evidence } from './evidence';
import { isFresh } from './freshness';
import { noticeTextOf } from './notice-text';

export interface TextOptions {
  net: Net;
  mailto: string;
  /** Ask again where there was no text the last time. */
  force: boolean;
  now(): number;
  /** Once it is aborted nobody more is asked. */
  signal: AbortSignal;
  /** At most this many requests, retries not counted. */
  budget: number;
  /** Called after each answer with what is to be kept; the evidence has it already. */
  onAnswers(answers: SourceAnswer[]): void;
}

/**
 * Looks for the words of notices that no answer has brought yet: first in the records of Crossref and Europe PMC,
 * one request for all notices, then in the open full text. The first step also brings the titles of notices, which say
 * more than the types that publishers deposit (lib/notices/status/notice-titles.ts). "This service has none" is kept like every answer, so
 * that it is not asked again while the answer is fresh.
 * @param notices evidence about the notices' own records, the most important first; it is added to
 */
export async function askForTexts(notices: readonly Evidence[], options: TextOptions): Promise<void> {
  let left = options.budget;
  for (const [index, questionsFor] of STEPS.entries()) {
    const unread = notices.filter((notice) => lacksText(notice) || (index === 0 && lacksTitle(notice)));
    // Each later step keeps one request: the governing notice matters more than a second question about the others.
    const most = Math.min(left, Math.max(1, left - (STEPS.length - 1 - index)));
    const questions = questionsFor(unread, options).slice(0, most);
    left -= questions.length;
    if (options.signal.aborted) return;
    await Promise.all(
      questions.map(async (ask) => {
        const answers = await ask();
        for (const answer of answers) {
          const evidence = notices.find(({ ids }) => sameWork(ids, answer.asked));
          if (evidence) addAnswer(evidence, answer);
        }
        options.onAnswers(answers);
      }),
    );
  }
}

function lacksText({ answers }: Evidence): boolean {
  return noticeTextOf([...answers.values()]).from === null;
}

/** Whether nobody has given the title of a notice yet. */
export function lacksTitle({ answers }: Evidence): boolean {
  return [...answers.values()].every(({ work }) => !work?.title);
}

/** In milliseconds. */
const JUST_NOW = 60_000;

/** One request; resolves to what it taught about the notices. */
type Question = () => Promise<SourceAnswer[]>;

const STEPS: readonly ((unread: readonly Evidence[], options: TextOptions) => Question[])[] = [
  (unread, options) =>
    crossrefNoticeRequests(notAsked('crossref', unread, options), options).map((request) => () => askForRecords(request, options)),
  (unread, options) => {
    const request = europePmcNoticeRequest(notAsked('europepmc', unread, options));
    return request ? [() => askForRecords(request, options)] : [];
  },
  (unread, options) => unread.flatMap((notice) => fullTextQuestion(notice, options) ?? []),
];

function notAsked(source: SourceName, unread: readonly Evidence[], { force, now }: TextOptions): WorkIds[] {
  return unread
    .filter(({ answers }) => {
      const known = answers.get(source);
      if (!known) return true;
      // The record in front of the reader was asked about just now, and may have failed just now.
      return now() - known.outcome.at > JUST_NOW && (force || !isFresh(known, now()));
    })
    .map(({ ids }) => ids);
}

async function askForRecords({ source, url, asked, parse }: NoticeRequest, { net }: TextOptions): Promise<SourceAnswer[]> {
  const result = await net.ask(url);
  const failed = (reason: FailureReason, retryAt: number | null) =>
    asked.map((ids) => failedAnswer(source, ids, reason, result.at, retryAt));
  if (!result.ok) return failed(result.reason, result.retryAt);
  try {
    return parse(result.response, result.at);
  } catch (error) {
    // Parsers never throw by design. If one does, its answer counts as unreadable.
    console.error(error);
    return failed('malformed', null);
  }
}

function fullTextQuestion({ ids, answers }: Evidence, { net }: TextOptions): Question | null {
  const record = answers.get('europepmc');
  if (!record || record.noticeText !== null || ids.pmcid === null) return null;
  const url = fullTextUrl(ids.pmcid);
  return async () => {
    const result = await net.ask(url);
    // A text that could not be had says nothing about the record, which was answered.
    const answer = result.ok ? withFullText(record, result.response) : null;
    return answer ? [answer] : [];
  };
}
