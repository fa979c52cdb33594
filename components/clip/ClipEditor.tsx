import { i18n } from '#i18n';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Select } from '@/components/parts/Select';
import { dayText } from '@/lib/words/date-text';
import { Findings } from '@/components/summary/Findings';
import { isAboutNotice } from '@/components/summary/is-about-notice';
import { LaySummaryView } from '@/components/summary/LaySummaryView';
import { NoticeSummary } from '@/components/summary/NoticeSummary';
import { authorText, basisText } from '@/components/summary/provenance-text';
import type { SummaryAuthor, SummaryBasis } from '@/lib/model/lay-summary';
import type { Doi } from '@/lib/model/work';
import type { WrittenSummary } from '@/lib/summaries/lay-summary-schema';
import { formOf, summaryOf, type ClipForm } from './clip-form';
import { TextField } from './TextField';

const BASES: readonly SummaryBasis[] = ['full-text', 'abstract', 'notice-only', 'unstated'];
const AUTHORS: readonly SummaryAuthor['kind'][] = ['human', 'machine', 'authors', 'editors', 'unstated'];
const PARTS = {
  summary: 'clip.summary',
  detail: 'clip.detail',
  findings: 'findings.heading',
  methodology: 'summary.methodology',
  limitations: 'summary.limits',
} as const;
const DATE = /^(?:\d{4}(?:-\d\d(?:-\d\d)?)?)?$/;

export interface ClipEditorProps {
  /** What is there to begin with: recognised on a page, kept before, or empty. */
  summary: WrittenSummary;
  kind: 'clip' | 'own';
  /** Other works that the page names. */
  others: readonly Doi[];
  basisQuote: string | null;
  isLaySummary: boolean;
  /** When a text from the same page was kept before, in milliseconds since the epoch. */
  keptBefore: number | null;
  /** Why it was not kept; `null` where nothing went wrong. */
  problem: string | null;
  kept: boolean;
  onKeep(summary: WrittenSummary): void;
}

/** A summary to look through and correct, with what it will look like, and the one button that keeps it. */
export function ClipEditor(props: ClipEditorProps): JSX.Element {
  const { summary: before, kind, others, basisQuote } = props;
  const [form, setForm] = useState<ClipForm>(() => formOf(before));
  const set = (part: Partial<ClipForm>) => setForm((now) => ({ ...now, ...part }));
  const summary = summaryOf(form, before);
  const dateIsBad = !DATE.test(form.written.trim());
  return (
    <div class="clip-editor">
      {kind === 'clip' && !props.isLaySummary && <p class="stale">{i18n.t('clip.unlike')}</p>}
      {props.keptBefore !== null && <p class="quiet">{i18n.t('clip.before', [dayText(props.keptBefore)])}</p>}
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (summary && !dateIsBad) props.onKeep(summary);
        }}
      >
        {before.url !== null && (
          <p class="quiet">
            {i18n.t('clip.from')} {before.url}
          </p>
        )}
        <TextField
          label={i18n.t('clip.subject')}
          value={form.subject}
          maxLength={300}
          problem={summary ? '' : i18n.t(form.subject === '' ? 'clip.subjectNone' : 'clip.subjectBad')}
          onChange={(subject) => set({ subject })}
        />
        {others.length > 0 && (
          <p class="buttons">
            {i18n.t('clip.subjectOthers')}
            {others.slice(0, 8).map((doi) => (
              <button key={doi} type="button" class="button plain" onClick={() => set({ subject: doi })}>
                {doi}
              </button>
            ))}
          </p>
        )}
        <Select label={i18n.t('summary.writtenFrom')} value={form.basis} options={BASES.map((each) => [each, basisText(each)] as const)} onChange={(basis) => set({ basis })} />
        {kind === 'clip' && <p class="quiet">{basisQuote === null ? i18n.t('clip.basisNothing') : i18n.t('clip.basisSays', [basisQuote])}</p>}
        {form.basis === 'notice-only' && <p class="stale">{i18n.t('clip.noticeOnly')}</p>}
        <Select
          label={i18n.t('summary.writtenBy')}
          value={form.authorKind}
          options={AUTHORS.map((each) => [each, authorText({ kind: each, name: null })] as const)}
          onChange={(authorKind) => set({ authorKind })}
        />
        <TextField label={i18n.t('clip.authorName')} value={form.authorName} maxLength={500} onChange={(authorName) => set({ authorName })} />
        <TextField
          label={i18n.t('clip.written')}
          value={form.written}
          maxLength={10}
          hint={i18n.t('clip.writtenHint')}
          problem={dateIsBad ? i18n.t('clip.writtenBad') : ''}
          onChange={(written) => set({ written })}
        />
        <TextField label={i18n.t('clip.license')} value={form.license} maxLength={200} onChange={(license) => set({ license })} />
        <TextField label={i18n.t('clip.heading')} value={form.title} maxLength={1_000} onChange={(title) => set({ title })} />
        <TextField label={i18n.t('clip.standfirst')} value={form.standfirst} rows={2} maxLength={5_000} onChange={(standfirst) => set({ standfirst })} />
        <TextField label={i18n.t('clip.studiedIn')} value={form.studiedIn} maxLength={200} onChange={(studiedIn) => set({ studiedIn })} />
        {(Object.keys(PARTS) as (keyof typeof PARTS)[]).map((part) => (
          <TextField
            key={part}
            label={i18n.t(PARTS[part])}
            value={form[part]}
            rows={6}
            maxLength={200_000}
            hint={i18n.t('clip.onePerLine')}
            onChange={(value) => set({ [part]: value })}
          />
        ))}
        <p class="buttons">
          <button type="submit" class="button primary" disabled={summary === null || dateIsBad || form.title.trim() === ''}>
            {i18n.t('clip.keep')}
          </button>
        </p>
        <p role="status">{props.problem ?? (props.kept ? i18n.t('clip.kept') : '')}</p>
      </form>
      {summary && <Preview summary={summary} kind={kind} />}
    </div>
  );
}

/** The very components that show it on the paper's page. */
function Preview({ summary: { url, ...summary }, kind }: { summary: WrittenSummary; kind: 'clip' | 'own' }): JSX.Element {
  const shown = { ...summary, origin: { kind, name: url === null ? '' : new URL(url).hostname, url } };
  return (
    <section>
      <h2>{i18n.t('clip.preview')}</h2>
      {isAboutNotice(shown) ? (
        <NoticeSummary summary={shown} />
      ) : (
        <>
          <LaySummaryView summary={shown} heading={i18n.t('summary.heading')} staleness="" />
          <Findings summary={shown} claimed={false} doneIn={null} />
        </>
      )}
    </section>
  );
}
