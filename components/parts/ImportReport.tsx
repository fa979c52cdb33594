import { i18n } from '#i18n';
import type { JSX } from 'preact';
import type { ImportResult } from '@/lib/model/import-result';
import type { Problem } from '@/lib/model/problem';
import { problemText } from './problem-text';

interface ImportReportProps {
  /** What the last import brought; `null` before one. */
  result: ImportResult | null;
  /** Why the last import was refused; `null` if it was not. */
  problem: Problem | null;
  sentence: 'list.restored' | 'options.packImported';
}

/** What came of an import: the numbers, or the line and the reason it was refused. */
export function ImportReport({ result, problem, sentence }: ImportReportProps): JSX.Element {
  return (
    <div role="status" class="import-report">
      {problem !== null && (
        <>
          <p>
            <b>{i18n.t('options.packProblem')}</b>
          </p>
          <p>
            {problem.line === null ? problemText(problem) : i18n.t('options.problemLine', [problem.line, problemText(problem)])}
            {problem.path !== null && <span class="quiet"> {i18n.t('options.problemPath', [problem.path])}</span>}
          </p>
          <p class="quiet" lang="en" dir="ltr">
            {problem.message}
          </p>
        </>
      )}
      {problem === null && result !== null && (
        <>
          <p>{i18n.t(sentence, [result.added, result.updated, result.unchanged])}</p>
          {result.shared !== undefined && <p>{i18n.t('shared.papers', [result.shared])}</p>}
        </>
      )}
    </div>
  );
}
