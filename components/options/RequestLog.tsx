import { i18n } from '#i18n';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { RequestReason, SentRequest } from '@/lib/model/sent-request';
import { momentText } from '@/lib/words/date-text';

/** So many requests are shown before the reader asks for all of them. */
const SHOWN_FIRST = 20;

const REASONS = {
  paper: 'requests.paper',
  'look-up': 'requests.lookUp',
  watch: 'requests.watch',
  'notice-list': 'requests.noticeList',
  'retraction-watch': 'requests.retractionWatch',
  library: 'requests.library',
  pack: 'requests.pack',
  draft: 'requests.draft',
} as const satisfies Record<RequestReason, string>;

export interface RequestLogProps {
  /** The requests of the last 30 days, the latest first; `failed` where they cannot be read, `null` while they are. */
  requests: readonly SentRequest[] | 'failed' | null;
  /** What came of erasing them; `null` before. */
  requestsErased: 'erased' | 'failed' | null;
  onEraseRequests(): void;
}

/** Every request that left the browser: when, to which host, and why. */
export function RequestLog({ requests, requestsErased, now, onEraseRequests }: RequestLogProps & { now: number }): JSX.Element {
  const [all, setAll] = useState(false);
  const rows = requests === 'failed' ? [] : (requests ?? []);
  const shown = all ? rows : rows.slice(0, SHOWN_FIRST);
  return (
    <section>
      <h2>{i18n.t('requests.heading')}</h2>
      <p class="quiet">{i18n.t('requests.line')}</p>
      {requests === 'failed' && <p>{i18n.t('stored.failed')}</p>}
      {requests !== null && requests !== 'failed' && <p>{i18n.t('requests.count', rows.length)}</p>}
      {rows.length > 0 && (
        <>
          <p class="quiet">{hostCounts(rows)}</p>
          <table class="hosts requests">
            <thead>
              <tr>
                <th scope="col">{i18n.t('requests.when')}</th>
                <th scope="col">{i18n.t('requests.host')}</th>
                <th scope="col">{i18n.t('requests.why')}</th>
              </tr>
            </thead>
            <tbody>
              {shown.map(({ at, host, why }, index) => (
                <tr key={rows.length - index}>
                  <td>{momentText(at, now)}</td>
                  <td>{host}</td>
                  <td>{i18n.t(REASONS[why])}</td>
                </tr>
              ))}
            </tbody>
          </table>
          <p class="buttons">
            {shown.length < rows.length && (
              <button type="button" class="button" onClick={() => setAll(true)}>
                {i18n.t('requests.all')}
              </button>
            )}
            <button type="button" class="button" onClick={onEraseRequests}>
              {i18n.t('requests.erase')}
            </button>
          </p>
        </>
      )}
      <p role="status">{requestsErased !== null && i18n.t(requestsErased === 'erased' ? 'requests.erased' : 'requests.notErased')}</p>
    </section>
  );
}

/** "api.crossref.org: 12 · www.ebi.ac.uk: 7", the most asked first. */
function hostCounts(rows: readonly SentRequest[]): string {
  const counts = new Map<string, number>();
  for (const { host } of rows) counts.set(host, (counts.get(host) ?? 0) + 1);
  return [...counts]
    .toSorted(([, a], [, b]) => b - a)
    .map(([host, count]) => i18n.t('labelled', [host, count]))
    .join(' · ');
}
