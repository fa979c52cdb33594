import { i18n } from '#i18n';
import type { JSX } from 'preact';
import { Fold } from '@/components/parts/Fold';
import type { NamedSite } from '@/lib/platform/named-sites';
import { GrantedSites } from './GrantedSites';
import { NamedSites } from './NamedSites';
import { WithheldSites } from './WithheldSites';

export interface SiteCommands {
  /** Take the leave for a site back; one of `granted`. */
  onRemoveSite(pattern: string): void;
  /** Ask the browser for these, in the click itself. */
  onAllowSites(patterns: readonly string[]): void;
}

export interface SiteListProps extends SiteCommands {
  /** The sites that the manifest names. */
  named: readonly NamedSite[];
  /** Match patterns of the sites that the reader added. */
  granted: readonly string[];
  /** Match patterns of named sites that the browser withholds. */
  withheld: readonly string[];
  /** What came of the last removal; `null` before any. */
  removal: { pattern: string; done: boolean } | null;
}

/** Where Caveat reads: the sites it knows, those the reader added, and those it is kept from. */
export function SiteList({ named, granted, withheld, removal, onRemoveSite, onAllowSites }: SiteListProps): JSX.Element {
  return (
    <section>
      <h2>{i18n.t('sites.heading')}</h2>
      <p class="quiet">{i18n.t('sites.line')}</p>
      <WithheldSites named={named} withheld={withheld} onAllowSites={onAllowSites} />
      <Fold label={i18n.t('sites.named', named.length)} class="named-sites">
        <NamedSites sites={named} />
      </Fold>
      <GrantedSites granted={granted} removal={removal} onRemoveSite={onRemoveSite} />
    </section>
  );
}
