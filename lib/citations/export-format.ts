import { citationText } from './citation-text';
import type { CitedWork } from './cited-work';

/** The formats in which papers are exported, in the order in which they are offered. */
export const EXPORT_FORMATS = ['ris', 'bibtex', 'csl-json', 'csv', 'markdown', 'html', 'text'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

interface FormatFacts {
  /** How a file of it ends, without the dot. */
  ending: string;
  type: string;
  /** The text of a whole file. Its code is loaded when it is used. */
  write(works: readonly CitedWork[]): Promise<string>;
}

export const EXPORTS: Record<ExportFormat, FormatFacts> = {
  ris: { ending: 'ris', type: 'application/x-research-info-systems', write: async (works) => (await import('./formats/ris')).risFile(works) },
  bibtex: { ending: 'bib', type: 'application/x-bibtex', write: async (works) => (await import('./formats/bibtex')).bibtexFile(works) },
  'csl-json': { ending: 'json', type: 'application/vnd.citationstyles.csl+json', write: async (works) => (await import('./formats/csl-json')).cslJsonFile(works) },
  csv: { ending: 'csv', type: 'text/csv', write: async (works) => (await import('./formats/csv')).citationsCsv(works) },
  markdown: { ending: 'md', type: 'text/markdown', write: async (works) => (await import('./formats/markdown')).markdownFile(works) },
  html: { ending: 'html', type: 'text/html', write: async (works) => (await import('./formats/html')).htmlFile(works) },
  text: { ending: 'txt', type: 'text/plain', write: async (works) => `${works.map(citationText).join('\n')}\n` },
};
