import type { CitedWork } from '@/lib/citations/cited-work';
import { NO_IDS } from '@/lib/model/work';

/** A corrected paper as it is cited, for tests of exports. */
export function citedWork(changes: Partial<CitedWork> = {}): CitedWork {
  return {
    title: 'A lively surface protein',
    authors: ['Smith Jane', 'de la Cruz, Ana'],
    journal: 'Journal of Tests',
    published: '2024-03-05',
    ids: { ...NO_IDS, doi: '10.1000/abc', pmid: '31234567', pmcid: 'PMC7654321' },
    status: 'Corrected',
    sentence: 'Corrected 3 May 2025 (doi:10.1000/notice); checked 22 November 2026 in Crossref and PubMed.',
    checked: '2026-11-22',
    checkedIn: ['Crossref', 'PubMed'],
    notices: [{ line: 'Erratum in: Author Correction. 3 May 2025. doi:10.1000/notice', doi: '10.1000/notice', pmid: null, date: '2025-05-03' }],
    notes: null,
    ...changes,
  };
}
