import type { LinkedWorks } from './linked-works';
import type { ReportDeps } from './report-deps';

/**
 * Has the libraries that the reader subscribed asked for summaries of the paper; of a notice's page for the article that
 * it is about. Never throws: a library that fails says so in the options, and takes nothing from the report.
 * @param onFound something came, and stands with what is stored
 */
export async function askLibraries({ main, subjects, isNotice }: LinkedWorks, { askLibraries: ask }: ReportDeps, signal: AbortSignal, onFound: () => Promise<void>): Promise<void> {
  const asked = isNotice ? subjects[0] : main;
  if (!ask || !asked || signal.aborted) return;
  try {
    if (await ask(asked.ids, signal)) await onFound();
  } catch (error) {
    console.error(error);
  }
}
