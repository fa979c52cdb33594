import { i18n } from '#i18n';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Fold } from '@/components/parts/Fold';
import { dayText } from '@/lib/words/date-text';
import { Findings } from '@/components/summary/Findings';
import { isAboutNotice } from '@/components/summary/is-about-notice';
import { LaySummaryView } from '@/components/summary/LaySummaryView';
import { NoticeSummary } from '@/components/summary/NoticeSummary';
import type { Doi } from '@/lib/model/work';
import type { WrittenSummary } from '@/lib/summaries/lay-summary-schema';
import { ClipDetails, isClipDate } from './ClipDetails';
import { formOf, summaryOf, titleOf, type ClipForm } from './clip-form';
import { TextField } from './TextField';

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
  const [tried, setTried] = useState(false);
  const [left, setLeft] = useState(false);
  const set = (part: Partial<ClipForm>) => setForm((now) => ({ ...now, ...part }));
  const summary = summaryOf(form, before);
  const title = titleOf(form);
  const dateIsBad = !isClipDate(form.written);
  const canKeep = summary !== null && !dateIsBad && title !== '';
  // Nothing is wrong before the reader has typed, or has tried to keep it.
  const isWrong = summary === null && (tried || kind === 'clip' || (left && form.subject !== ''));
  const noSubject = kind === 'clip' ? 'clip.subjectNone' : 'clip.subjectMissing';
  const subjectProblem = isWrong ? i18n.t(form.subject.trim() === '' ? noSubject : 'clip.subjectBad') : '';
  return (
    <div class="clip-editor">
      {kind === 'clip' && !props.isLaySummary && <p class="stale">{i18n.t('clip.unlike')}</p>}
      {props.keptBefore !== null && <p class="quiet">{i18n.t('clip.before', [dayText(props.keptBefore)])}</p>}
      <form
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (canKeep) props.onKeep(summary);
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
          problem={subjectProblem}
          onChange={(subject) => set({ subject })}
          onLeave={() => setLeft(true)}
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
        <TextField
          label={i18n.t('clip.summary')}
          value={form.summary}
          rows={6}
          maxLength={200_000}
          hint={i18n.t('clip.onePerLine')}
          problem={tried && title === '' ? i18n.t('clip.summaryMissing') : ''}
          onChange={(text) => set({ summary: text })}
        />
        {form.basis === 'notice-only' && <p class="stale">{i18n.t('clip.noticeOnly')}</p>}
        <Fold label={i18n.t('clip.more')} open={kind === 'clip'}>
          <ClipDetails form={form} kind={kind} basisQuote={basisQuote} titleHint={form.title.trim() === '' ? title : ''} onChange={set} />
        </Fold>
        <p class="buttons">
          <button type="submit" class="button primary">
            {i18n.t('clip.keep')}
          </button>
        </p>
        <p role="status">{props.problem ?? (tried && dateIsBad ? i18n.t('clip.writtenBad') : props.kept ? i18n.t('clip.kept') : '')}</p>
      </form>
      {summary && <Preview summary={summary} kind={kind} />}
    </div>
  );
}

/** The very components that show it on the paper's page. */
function Preview({ summary: { url, ...summary }, kind }: { summary: WrittenSummary; kind: 'clip' | 'own' }): JSX.Element {
  const shown = { ...summary, origin: { kind, name: url === null ? '' : new URL(url).hostname, url } };
  return (
    <section class="clip-preview">
      <h2>{i18n.t('clip.preview')}</h2>
      <div class="sidebar-body">
        {isAboutNotice(shown) ? (
          <NoticeSummary summary={shown} />
        ) : (
          <>
            <LaySummaryView summary={shown} heading={i18n.t('summary.heading')} staleness="" />
            <Findings summary={shown} claimed={false} doneIn={null} />
          </>
        )}
      </div>
    </section>
  );
}
