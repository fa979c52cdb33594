/** Papers that a title may mean, as the background proposes them. All are invented. */
import type { WorkCandidate } from '@/lib/model/work-candidate';
import { NO_IDS } from '@/lib/model/work';

const TITLE = 'Tumours that age under treatment keep a surface protein that holds CD8+ cells back';

export function candidate(changes: Partial<WorkCandidate> = {}): WorkCandidate {
  return {
    ids: { ...NO_IDS, doi: '10.1000/caveat.2024.17' },
    title: TITLE,
    journal: 'Journal of Invented Oncology',
    published: '2024-01-24',
    authors: ['Amal Berger', 'Chidi Dorsey'],
    type: 'journal-article',
    from: 'crossref',
    ...changes,
  };
}

export const SAMPLE_CANDIDATES: readonly WorkCandidate[] = [
  candidate({ from: 'machine', ids: { ...NO_IDS, doi: '10.1000/caveat.2024.17', pmid: '39000017' } }),
  candidate({ ids: { ...NO_IDS, doi: '10.1000/caveat.2025.3' }, title: `Author Correction: ${TITLE}`, published: '2025-05-03' }),
  candidate({
    ids: { ...NO_IDS, doi: '10.1101/2022.11.04.501681' },
    journal: null,
    published: '2022-11-04',
    type: 'posted-content',
  }),
  candidate({
    ids: { ...NO_IDS, doi: '10.1000/elsewhere.9' },
    title: 'Surface proteins of ageing tumours under treatment',
    journal: 'Proceedings of a Meeting That Was Never Held',
    published: '2019',
    authors: ['Eun Fairweather'],
    type: 'proceedings-article',
  }),
];
