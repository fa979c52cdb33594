import { i18n } from '#i18n';
import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { hostOf } from '@/lib/platform/site-pattern';

export interface GrantedSitesProps {
  /** Match patterns of the sites that the reader added. */
  granted: readonly string[];
  /** What came of the last removal; `null` before any. */
  removal: { pattern: string; done: boolean } | null;
  /** Take the leave for a site back; one of `granted`. */
  onRemoveSite(pattern: string): void;
}

/** The sites that the reader added, each with the way to take it back. */
export function GrantedSites({ granted, removal, onRemoveSite }: GrantedSitesProps): JSX.Element {
  const line = useRef<HTMLParagraphElement>(null);
  // The pressed button goes with its row; the line takes the focus.
  useEffect(() => {
    if (removal?.done) line.current?.focus();
  }, [removal]);
  return (
    <>
      <h3>{i18n.t('sites.yours')}</h3>
      {granted.length === 0 && <p>{i18n.t('sites.none')}</p>}
      <ul class="rows">
        {granted.map((pattern) => (
          <li key={pattern}>
            <div>
              <b>{siteText(pattern)}</b>
              {hostOf(pattern) === '*' && <p class="quiet">{i18n.t('sites.allLine')}</p>}
            </div>
            <button
              type="button"
              class="button plain"
              aria-label={i18n.t('labelled', [i18n.t('list.remove'), siteText(pattern)])}
              onClick={() => onRemoveSite(pattern)}
            >
              {i18n.t('list.remove')}
            </button>
          </li>
        ))}
      </ul>
      <p role="status" tabIndex={-1} ref={line}>
        {removal !== null && i18n.t(removal.done ? 'sites.removed' : 'sites.notRemoved', [siteText(removal.pattern)])}
      </p>
    </>
  );
}

/** A site as its host; with the scheme where that is the unusual one. */
function siteText(pattern: string): string {
  const host = hostOf(pattern);
  if (host === '*') return i18n.t('sites.all');
  return pattern.startsWith('http:') ? `http://${host}` : host;
}
