import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Stage } from '@/scripts/stage/stage';
import { buildNotices } from '@/scripts/notices/build-notices';
import { buildOptions } from '@/scripts/notices/build-options';
import { POLITE } from '@/scripts/notices/polite-fetch';

export const LIST_HOST = 'lists.example.org';
export const LIST_ADDRESS = `https://${LIST_HOST}/caveat`;

const COLUMNS = 'Record ID,Title,RetractionDate,RetractionDOI,RetractionPubMedID,OriginalPaperDOI,OriginalPaperPubMedID,RetractionNature,Reason,';
const OTHERS = 3_000;

export type ListFiles = ReadonlyMap<string, Uint8Array>;

/** Editions of a notice list, built one upon the other as the project's own command does. */
export class Editions {
  private constructor(private readonly folder: string) {}

  static async begin(): Promise<Editions> {
    return new Editions(await mkdtemp(join(tmpdir(), 'caveat-lists-')));
  }

  /**
   * The next edition: thousands of other papers, and these.
   * @param built when, in milliseconds
   */
  async next(retracted: readonly string[], built: number): Promise<ListFiles> {
    const dois = [...retracted, ...Array.from({ length: OTHERS }, (_, at) => `10.5555/other.${at}`)];
    const rows = dois.map((doi) => `${doi.replaceAll(/\D/g, '').slice(-9)},"A title",8/16/2023 0:00,${doi}.notice,0,${doi},0,Retraction,Error in Data;,`);
    const csv = join(this.folder, 'retraction_watch.csv');
    const out = join(this.folder, 'out');
    await writeFile(csv, [COLUMNS, ...rows].join('\n'));
    const quiet = () => ({ show: () => undefined, end: () => undefined });
    await buildNotices(buildOptions(['--no-crossref', '--retraction-watch', csv, '--out', out, '--work', join(this.folder, 'work')]), { now: built, politeness: POLITE, progress: quiet });
    const files = (await readdir(out, { withFileTypes: true, recursive: true })).filter((file) => file.isFile());
    return new Map(await Promise.all(files.map(async ({ name, parentPath }) => [name, new Uint8Array(await readFile(join(parentPath, name)))] as const)));
  }

  end(): Promise<void> {
    return rm(this.folder, { recursive: true, force: true });
  }
}

/** Puts an edition at the update address. */
export function serveList(stage: Stage, files: ListFiles): void {
  for (const [name, bytes] of files) {
    const type = name.endsWith('.json') ? 'application/json' : 'application/octet-stream';
    stage.page(LIST_HOST, `/caveat/${name}`, { status: 200, headers: { 'content-type': type, 'access-control-allow-origin': '*' }, body: '', bytes });
  }
}

/** The same edition with one byte of each file changed that is no manifest. */
export function damaged(files: ListFiles): ListFiles {
  return new Map(
    [...files].map(([name, bytes]) => {
      if (name.endsWith('.json')) return [name, bytes];
      const changed = bytes.slice();
      const middle = changed.length >> 1;
      changed[middle] = (changed[middle] ?? 0) ^ 0xff;
      return [name, changed];
    }),
  );
}
