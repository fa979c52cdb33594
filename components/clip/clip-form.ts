import { parseDoi } from '@/lib/identifiers/doi';
import type { SummaryAuthor, SummaryBasis, SummaryPoint } from '@/lib/model/lay-summary';
import { NO_IDS } from '@/lib/model/work';
import type { WrittenSummary } from '@/lib/summaries/lay-summary-schema';

/** So many characters of a text may stand for its title. */
const MAX_FIRST_WORDS = 80;

/** The fields of a summary as a reader types them. */
export interface ClipForm {
  subject: string;
  title: string;
  standfirst: string;
  summary: string;
  detail: string;
  findings: string;
  studiedIn: string;
  methodology: string;
  limitations: string;
  basis: SummaryBasis;
  authorKind: SummaryAuthor['kind'];
  authorName: string;
  written: string;
  license: string;
}

export function formOf(summary: WrittenSummary): ClipForm {
  return {
    subject: summary.subject.doi ?? '',
    title: summary.title,
    standfirst: summary.standfirst ?? '',
    summary: summary.summary.join('\n'),
    detail: summary.detail.join('\n'),
    findings: summary.findings.map(({ text }) => text).join('\n'),
    studiedIn: summary.studiedIn ?? '',
    methodology: summary.methodology.join('\n'),
    limitations: summary.limitations.map(({ text }) => text).join('\n'),
    basis: summary.basis,
    authorKind: summary.author.kind,
    authorName: summary.author.name ?? '',
    written: summary.written ?? '',
    license: summary.license ?? '',
  };
}

/**
 * The summary that a form says. What the form has no field for stays as it was; of a point that was not
 * touched its passage stays too. A text that rests on a notice alone is one of the notice.
 * @returns `null` where the paper is not named: nobody could find the summary again
 */
export function summaryOf(form: ClipForm, before: WrittenSummary): WrittenSummary | null {
  const doi = parseDoi(form.subject);
  if (doi === null) return null;
  const subject = doi === before.subject.doi ? before.subject : { ...NO_IDS, doi };
  const onNotice = form.basis === 'notice-only';
  return {
    ...before,
    role: onNotice ? 'notice' : 'article',
    subject,
    noticeDoi: onNotice ? before.noticeDoi : null,
    noticeType: onNotice ? before.noticeType : null,
    title: titleOf(form),
    standfirst: form.standfirst.trim() || null,
    summary: lines(form.summary),
    detail: lines(form.detail),
    findings: points(form.findings, before.findings),
    studiedIn: form.studiedIn.trim() || null,
    methodology: lines(form.methodology),
    limitations: points(form.limitations, before.limitations),
    basis: form.basis,
    author: { kind: form.authorKind, name: form.authorName.trim() || null },
    written: form.written.trim() || null,
    license: form.license.trim() || null,
  };
}

/** The title that a reader gave, else the first words of what they wrote; empty where they wrote nothing. */
export function titleOf(form: ClipForm): string {
  const given = form.title.trim();
  if (given !== '') return given;
  const first = form.standfirst.trim() || (lines(form.summary)[0] ?? '');
  if (first.length <= MAX_FIRST_WORDS) return first;
  const cut = first.slice(0, MAX_FIRST_WORDS);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), MAX_FIRST_WORDS / 2)).trimEnd()}…`;
}

function lines(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

function points(text: string, before: readonly SummaryPoint[]): SummaryPoint[] {
  return lines(text).map((line) => before.find((point) => point.text === line) ?? { text: line, evidence: null });
}
