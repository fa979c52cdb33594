import type { OutsideHost } from '@/lib/model/outside-host';

const WHEN: Record<OutsideHost['trigger'], string> = {
  'on-view': 'when you view the paper',
  'on-open': 'when you open the sidebar',
  'on-look-up': 'when you look it up',
};

/** What you type goes to a service that has a row already. */
const TITLE_SEARCH = '| Crossref | the line you typed, pasted or selected, if it is a title and no identifier | when you look it up |';

/** The table in PRIVACY.md of what online checks send: to whom, what and when. */
export function privacyTable(hosts: readonly OutsideHost[]): string {
  const rows = hosts
    .filter(({ consent }) => consent === 'live-checks')
    .map(({ service, host, sent, trigger, alsoWhen }) => `| ${service} (\`${host}\`) | ${sent} | ${[WHEN[trigger], alsoWhen].filter(Boolean).join('; ')} |`);
  return ['| to whom | what is sent | when |', '|---|---|---|', ...rows, TITLE_SEARCH].join('\n');
}

/** PRIVACY.md with its table written anew. */
export function withPrivacyTable(text: string, hosts: readonly OutsideHost[]): string {
  return text.replace(/^\| to whom \|.*(?:\n\|.*)+/m, () => privacyTable(hosts));
}
