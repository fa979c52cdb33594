import { i18n } from '#i18n';
import { dayText } from '@/lib/words/date-text';
import type { ImportPreview } from '@/lib/bibliography/preview-import';
import type { FileImport } from '@/lib/model/file-import';
import { problemText, type BibliographyProblem } from './bibliography-words';
import type { ImportFailure } from './import-state';
import { ended, joined } from '@/lib/words/joined';

const FAILURE_TEXTS = {
  full: 'import.full',
  failed: 'import.failed',
  undoFailed: 'import.undoFailed',
  stopped: 'import.stopped',
  empty: 'bibliography.empty',
} as const;

/** Why an import came to nothing. */
export function importProblemText(problem: BibliographyProblem | ImportFailure): string {
  return problem in FAILURE_TEXTS ? i18n.t(FAILURE_TEXTS[problem as keyof typeof FAILURE_TEXTS]) : problemText(problem as BibliographyProblem);
}

type Counted = 'known' | 'repeated' | 'unnamed' | 'removed' | 'kept' | 'gone';

/** The parts that are not zero, as "8 are saved already and stay as they are". */
function counted(parts: readonly (readonly [name: Counted, count: number])[]): string[] {
  return parts.flatMap(([name, count]) => (count === 0 ? [] : [i18n.t(`import.${name}`, count)]));
}

/** "312 references: 300 new papers; 8 are saved already and stay as they are; 4 have no identifier and cannot be saved." */
export function previewText({ entries, fresh, known, repeated, unnamed }: ImportPreview): string {
  const parts = [i18n.t('import.fresh', fresh), ...counted([['known', known], ['repeated', repeated], ['unnamed', unnamed]])];
  return ended(i18n.t('labelled', [i18n.t('import.references', entries), joined('clauses', parts)]));
}

/** "300 papers saved; 8 were saved already and were left as they are." */
export function doneText({ counts: { added, known, repeated } }: FileImport, unnamed: number): string {
  return ended(joined('clauses', [i18n.t('list.count', added), ...counted([['known', known], ['repeated', repeated], ['unnamed', unnamed]])]));
}

/** "300 papers imported from refs.ris on 26 November 2026", or what its undo did. */
export function importLine({ name, at, counts: { added }, undo }: FileImport): string {
  const from = name ?? i18n.t('import.pastedText');
  if (undo === null) return ended(i18n.t('import.line', added, [added, from, dayText(at)]));
  const parts = counted([['removed', undo.removed], ['kept', undo.kept], ['gone', undo.gone]]);
  return ended(joined('clauses', [i18n.t('import.undone', [from, dayText(undo.at)]), ...parts]));
}
