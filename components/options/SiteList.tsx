import { i18n } from '#i18n';
import type { JSX } from 'preact';
import { Fold } from '@/components/parts/Fold';
import { GrantedSites, type GrantedSitesProps } from './GrantedSites';
import { NamedSites } from './NamedSites';
import { WithheldSites, type WithheldSitesProps } from './WithheldSites';

export interface SiteListProps extends GrantedSitesProps, WithheldSitesProps {}

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
