import { i18n } from '#i18n';
import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { BrandMark } from '@/components/parts/BrandMark';
import type { BibliographyReport } from '@/lib/bibliography/bibliography-report';
import { BibliographyForm } from './BibliographyForm';
import type { BibliographyProblem } from './bibliography-words';
import type { ImportProps } from './import-state';
import { Report, type ReportCommands } from './Report';

export interface BibliographyProps extends ReportCommands {
  report: BibliographyReport | null;
  busy: boolean;
  /** How much is read, from 0 to 1; `null` where the list is being asked. */
  done: number | null;
  problem: BibliographyProblem | null;
  /** The methods sentence is in the clipboard. */
  isCopied: boolean;
  importing: ImportProps;
  onText(text: string): void;
  onFile(file: File): void;
  onCancel(): void;
  onOpenList(): void;
  onCheckPdf(): void;
  /** What stands below the form: other ways in, and what is watched. */
  below?: ComponentChildren;
  /** What stands in the report: what changed since the last one. */
  since?: ComponentChildren;
}

/** Checking a bibliography that is not to be saved: the form, or the report on it. */
export function Bibliography(props: BibliographyProps): JSX.Element {
  const { report, busy, done, problem, onText, onFile, onCancel } = props;
  const [isOver, setIsOver] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const [again, setAgain] = useState(0);
  // The button that was pressed is gone with its report.
  useEffect(() => {
    if (again > 0) field.current?.focus();
  }, [again]);
  return (
    <main
      class={`caveat page bibliography ${isOver ? 'drop' : ''}`}
      onDragOver={(event) => {
        if (!event.dataTransfer?.types.includes('Files')) return;
        event.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setIsOver(false);
      }}
      onDrop={(event) => {
        const file = event.dataTransfer?.files[0];
        setIsOver(false);
        if (!file) return;
        event.preventDefault();
        onFile(file);
      }}
    >
      <header class="page-header">
        <h1>
          <BrandMark />
          {i18n.t('bibliography.title')}
        </h1>
        <button type="button" class="button plain no-print" onClick={props.onOpenList}>
          {i18n.t('list.title')}
        </button>
      </header>
      {report === null ? (
        <>
          <p class="bibliography-lead">{i18n.t('bibliography.lead')}</p>
          <BibliographyForm fieldRef={field} busy={busy} done={done} problem={problem} onText={onText} onFile={onFile} onCancel={onCancel} onCheckPdf={props.onCheckPdf} />
          {!busy && props.below}
        </>
      ) : (
        <Report
          {...props}
          report={report}
          onAgain={() => {
            props.onAgain();
            setAgain(again + 1);
          }}
        />
      )}
      {isOver && <p class="drop-word">{i18n.t('bibliography.drop')}</p>}
    </main>
  );
}
