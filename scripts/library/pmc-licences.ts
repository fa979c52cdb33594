import { createReadStream } from 'node:fs';
import Papa from 'papaparse';
import { UsageError } from '../inspect/usage-error';

/** How PubMed Central's list names the licences under which a part of an article may be handed on. */
const NAMES = ['', 'CC0', 'CC BY', 'CC BY-SA', 'CC BY-NC', 'CC BY-NC-SA'];
/** PubMed numbers beyond this are not given yet; one byte for each is less than a table of those that are open. */
const MAX_PMID = 60_000_000;

/** The licence of an article in PubMed Central by its PMID; `null` where it is not in the list. */
export type PmcLicences = (pmid: string | null) => string | null;

/**
 * Reads PubMed Central's list of open articles (`oa_file_list.csv`), row by row.
 * @throws UsageError for a table without the columns `PMID` and `License`
 */
export async function pmcLicences(file: string): Promise<PmcLicences> {
  const licences = new Uint8Array(MAX_PMID);
  await new Promise<void>((resolve, reject) => {
    Papa.parse<Record<string, string>>(createReadStream(file), {
      header: true,
      skipEmptyLines: true,
      step({ data: { PMID: pmid = '', License: license = '' }, meta }, parser) {
        if (!meta.fields?.includes('PMID') || !meta.fields.includes('License')) {
          reject(new UsageError(`${file} has no columns PMID and License`));
          parser.abort();
        } else if (/^\d{1,8}$/.test(pmid) && Number(pmid) < MAX_PMID) licences[Number(pmid)] = Math.max(0, NAMES.indexOf(license));
      },
      complete: () => resolve(),
      error: reject,
    });
  });
  return (pmid) => NAMES[licences[Number(pmid ?? 0)] ?? 0] || null;
}
