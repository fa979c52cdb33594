import { i18n } from '#i18n';
import type { JSX } from 'preact';
import { Fold } from '@/components/parts/Fold';
import type { NamedSite } from '@/lib/platform/named-sites';

/** More rows than this stand folded: somebody who restricts Caveat everywhere has them all here. */
const MANY = 5;

export interface WithheldSitesProps {
  /** The sites that the manifest names. */
  named: readonly NamedSite[];
  /** Match patterns of named sites that the browser withholds. */
  withheld: readonly string[];
  /** Ask the browser for these, in the click itself. */
  onAllowSites(patterns: readonly string[]): void;
}

/** Named sites that the browser keeps Caveat from; nothing where there are none. */
export function WithheldSites({ named, withheld, onAllowSites }: WithheldSitesProps): JSX.Element | null {
  if (withheld.length === 0) return null;
  const sites = named
    .map(({ name, hosts }) => ({ name, patterns: hosts.map((host) => `https://${host}/*`).filter((pattern) => withheld.includes(pattern)) }))
    .filter(({ patterns }) => patterns.length > 0);
  const list = (
    <ul class="rows">
      {sites.map(({ name, patterns }) => (
        <li key={name}>
          <b>{name}</b>
          <button type="button" class="button plain" aria-label={i18n.t('labelled', [i18n.t('sites.allow'), name])} onClick={() => onAllowSites(patterns)}>
            {i18n.t('sites.allow')}
          </button>
        </li>
      ))}
    </ul>
  );
  return (
    <>
      <h3>{i18n.t('sites.withheld')}</h3>
      <p>{i18n.t('sites.withheldLine')}</p>
      {sites.length > MANY ? <Fold label={i18n.t('sites.withheldCount', sites.length)}>{list}</Fold> : list}
      {sites.length > 1 && (
        <p class="buttons">
          <button type="button" class="button" onClick={() => onAllowSites(withheld)}>
            {i18n.t('sites.allowAll')}
          </button>
        </p>
      )}
    </>
  );
}
