/**
 * The sites whose pages Caveat reads without being asked, sorted by host. The detector's matches
 * and the manifest's host_permissions both come from here: injecting the later page scripts needs
 * host access in Chrome, which a content script's matches alone do not give.
 */
export interface PaperHost {
  host: string;
  /** What the reader knows the site as. */
  name: string;
}

export const PAPER_HOSTS: readonly PaperHost[] = [
  { host: 'pubmed.ncbi.nlm.nih.gov', name: 'PubMed' },
  { host: 'www.nature.com', name: 'nature.com' },
];

/** Manifest match patterns for all paper hosts. */
export function paperHostMatches(): string[] {
  return PAPER_HOSTS.map(({ host }) => `https://${host}/*`);
}

/** The names of all paper hosts for a sentence, in the order of the alphabet. */
export function paperHostNames(): string[] {
  return PAPER_HOSTS.map(({ name }) => name).toSorted((a, b) => a.localeCompare(b, 'en'));
}
