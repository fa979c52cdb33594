import path from 'node:path';
import { politeFetch } from '../notices/polite-fetch';
import { PUBMED_FILES, type LibraryOptions } from './build-options';
import type { LibrarySurroundings } from './build-library';
import { harvestEuropePmc } from './harvest-europepmc';
import { harvestOai } from './harvest-oai';
import { harvestPubmedFiles } from './harvest-pubmed-files';

/** Brings what is asked for over the network onto the disk; each harvest goes on where it was. */
export async function harvestAll(options: LibraryOptions, { politeness, progress }: Pick<LibrarySurroundings, 'politeness' | 'progress'>): Promise<{ jatsDirs: string[]; pubmed: string[] }> {
  const fetchText = politeFetch(politeness);
  const jatsDirs: string[] = [];
  if (options.europepmc !== null) {
    const dir = path.join(options.work, 'europepmc');
    const bar = progress('Europe PMC');
    bar.end(`${await harvestEuropePmc({ api: 'https://www.ebi.ac.uk/europepmc/webservices/rest', query: options.europepmc, dir, fetch: fetchText, progress: bar })} articles at hand`);
    jatsDirs.push(dir);
  }
  for (const url of options.oai) {
    const dir = path.join(options.work, 'oai', encodeURIComponent(url).slice(0, 150));
    const bar = progress(new URL(url).host);
    bar.end(`${await harvestOai({ url, dir, fetch: fetchText, progress: bar })} records at hand`);
    jatsDirs.push(dir);
  }
  const pubmed = options.pubmedFiles ? await harvestPubmedFiles({ base: PUBMED_FILES, dir: path.join(options.work, 'pubmed'), fetch: fetchText, progress: progress('PubMed files') }) : [];
  return { jatsDirs, pubmed };
}
