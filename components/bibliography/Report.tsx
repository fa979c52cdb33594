import { i18n } from '#i18n';
import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { keptTogether, silenceText } from '@/components/marks/count-text';
import type { BibliographyReport, CheckedWork } from '@/lib/bibliography/bibliography-report';
import { MARK_CODES } from '@/lib/model/known-notice';
import { FORMAT_TEXTS } from './bibliography-words';
import { ImportPanel } from './ImportPanel';
import type { ImportProps } from './import-state';
import { LineReport } from './LineReport';
import { methodsText, reportMoment, summaryText } from './report-text';
import { ListedRow, PlainRow } from './WorkRow';
import { ended, joined } from '@/lib/words/joined';

/** Works that the list says nothing of; a page that draws many thousands cannot be used. */
const MAX_ROWS = 1_000;

export interface ReportCommands {
  onCopy(text: string): void;
  onPrint(): void;
  onCsv(): void;
  onAgain(): void;
  /** Reads the same once more, for the reading list. */
  onSaveAll(): void;
}

interface ReportProps extends ReportCommands {
  report: BibliographyReport;
  isCopied: boolean;
  importing: ImportProps;
  /** What changed since the last report on the same bibliography. */
  since?: ComponentChildren;
}

/** A dated report: what the list knows, what it does not, and what could not be looked up. */
export function Report({ report, isCopied, importing, onCopy, onPrint, onCsv, onAgain, onSaveAll, since }: ReportProps): JSX.Element {
  const heading = useRef<HTMLHeadingElement>(null);
  const { at, listed, notListed, unnamed, isCut } = report;
  const methods = methodsText(report);
  // The button that was pressed is gone with its form.
  useEffect(() => heading.current?.focus(), [report]);
  return (
    <>
      <section class="bibliography-report">
        <h2 ref={heading} tabIndex={-1}>
          {i18n.t('list.checkedOn', [reportMoment(at)])}
        </h2>
        <p class="count-line">{keptTogether(ended(summaryText(report)))}</p>
        <p class="quiet">
          {joined('sentences', [silenceText(report, at), i18n.t('bibliography.readAs', [i18n.t(FORMAT_TEXTS[report.format])]), isCut ? i18n.t('bibliography.cut') : ''])}
        </p>
        <div class="buttons no-print">
          <button type="button" class="button" onClick={onPrint}>
            {i18n.t('bibliography.print')}
          </button>
          <button type="button" class="button" onClick={onCsv}>
            {i18n.t('bibliography.csv')}
          </button>
          {importing.state.at === 'idle' && (
            <button type="button" class="button" onClick={onSaveAll}>
              {i18n.t('bibliography.saveAll')}
            </button>
          )}
          <button type="button" class="button" onClick={onAgain}>
            {i18n.t('bibliography.again')}
          </button>
        </div>
        <div class="no-print">
          <ImportPanel {...importing} />
        </div>
      </section>
      {since}
      <section>
        <h2>{headed(i18n.t('bibliography.listed'), listed)}</h2>
        {listed.length === 0 && <p>{i18n.t('bibliography.noneListed')}</p>}
        <ul class="checked-works">
          {listed.toSorted(byGravity).map((work) => (
            <ListedRow key={work.places[0]} work={work} />
          ))}
        </ul>
      </section>
      <section>
        <h2>{i18n.t('bibliography.methods')}</h2>
        <p class="methods">{methods}</p>
        <div class="buttons no-print">
          <button type="button" class="button" onClick={() => onCopy(methods)}>
            {i18n.t('export.copy')}
          </button>
          <p role="status" class="quiet">
            {isCopied ? i18n.t('proof.copied') : ''}
          </p>
        </div>
      </section>
      <LineReport report={report} />
      {unnamed.length > 0 && (
        <section>
          <h2>{headed(i18n.t('bibliography.noIds'), unnamed)}</h2>
          <p class="quiet">{i18n.t('bibliography.noIdsLine')}</p>
          <PlainRows works={unnamed} />
        </section>
      )}
      {notListed.length > 0 && (
        <section>
          <h2>{headed(i18n.t('bibliography.notListed'), notListed)}</h2>
          <p class="quiet">{i18n.t('bibliography.notListedLine')}</p>
          <PlainRows works={notListed} />
        </section>
      )}
    </>
  );
}

function PlainRows({ works }: { works: readonly CheckedWork[] }): JSX.Element {
  return (
    <>
      <ul class="plain-works">
        {works.slice(0, MAX_ROWS).map((work) => (
          <PlainRow key={work.places[0]} work={work} />
        ))}
      </ul>
      {works.length > MAX_ROWS && <p class="quiet">{i18n.t('bibliography.moreInTable', [works.length - MAX_ROWS])}</p>}
    </>
  );
}

function headed(name: string, works: readonly CheckedWork[]): string {
  return i18n.t('join.aside', [name, works.length]);
}

/** The gravest first; a code is there, since only listed works are sorted. */
function byGravity(a: CheckedWork, b: CheckedWork): number {
  const rank = ({ code }: CheckedWork) => (code === null ? MARK_CODES.length : MARK_CODES.indexOf(code));
  return rank(a) - rank(b);
}
