import type { ExportChoice, ExportCommands } from '@/components/citations/ExportBlock';
import type { ZoteroCommands } from '@/components/citations/SendToZotero';
import type { CitedWork } from '@/lib/citations/cited-work';
import { dayOf } from '@/lib/citations/cited-work-of';
import { EXPORTS } from '@/lib/citations/export-format';
import { saveFile } from '@/lib/platform/save-file';
import { requestZotero } from '@/lib/platform/zotero-access';
import { citedEntries } from '@/lib/reading-list/cited-entries';
import { getSettings } from '@/lib/settings/settings';
import { sendToZotero } from '@/lib/zotero/send-to-zotero';

/** Exports of the list, made in the page from what is stored. Nothing leaves the browser but into the reader's hands, or, at a click, to Zotero. */
export function exportCommands(): ExportCommands & ZoteroCommands {
  const cited = async ({ ids, withNotes }: ExportChoice): Promise<CitedWork[]> => {
    const { liveChecks } = await getSettings();
    return citedEntries(await ids(), { withNotes, liveChecks, now: Date.now() });
  };
  const exportText: ExportCommands['exportText'] = async (choice, format) => EXPORTS[format].write(await cited(choice));
  return {
    exportText,
    onSaveExport: async (choice, format) => saveFile(`caveat-papers-${dayOf(Date.now())}.${EXPORTS[format].ending}`, await exportText(choice, format), EXPORTS[format].type),
    onSendToZotero: async (choice, onSent) => {
      // The browser is asked in the click itself.
      if (!(await requestZotero())) return { sent: 0, problem: 'not-allowed' };
      return sendToZotero(await cited(choice), onSent);
    },
  };
}
