import type { ExportCommands } from '@/components/citations/ExportBlock';
import { dayOf } from '@/lib/citations/cited-work-of';
import { EXPORTS } from '@/lib/citations/export-format';
import { saveFile } from '@/lib/platform/save-file';
import { citedEntries } from '@/lib/reading-list/cited-entries';
import { getSettings } from '@/lib/settings/settings';

/** Exports of the list, made in the page from what is stored. Nothing leaves the browser but into the reader's hands. */
export function exportCommands(): ExportCommands {
  const exportText: ExportCommands['exportText'] = async ({ ids, withNotes }, format) => {
    const { liveChecks } = await getSettings();
    return EXPORTS[format].write(await citedEntries(ids, { withNotes, liveChecks, now: Date.now() }));
  };
  return {
    exportText,
    onSaveExport: async (choice, format) => saveFile(`caveat-papers-${dayOf(Date.now())}.${EXPORTS[format].ending}`, await exportText(choice, format), EXPORTS[format].type),
  };
}
