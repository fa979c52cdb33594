import { i18n } from '#i18n';
import type { JSX } from 'preact';
import { sitesText } from '@/components/parts/sites-text';

/**
 * Why there is no verdict on a tab: a list of papers, a page of a site that Caveat reads without a
 * paper, such a site's tab without a page to read, a site that the browser withholds, one that the
 * reader may let Caveat read, or one closed to it.
 */
export type WhyNoVerdict = 'list' | 'none' | 'unread-page' | 'withheld' | 'askable' | 'not-read';

interface NoVerdictProps {
  why: WhyNoVerdict;
  /** The host of the tab's address; `null` where the browser does not tell it. */
  host: string | null;
  /** The names of the sites that Caveat reads. */
  sites: readonly string[];
}

/** Why there is no verdict on this tab: silence alone would read as a good word about the page. */
export function NoVerdict({ why, host, sites }: NoVerdictProps): JSX.Element {
  const [heading, line] = textsOf(why, host, sites);
  return (
    <div>
      <p>
        <b>{heading}</b>
      </p>
      <p class="quiet">{line}</p>
    </div>
  );
}

function textsOf(why: WhyNoVerdict, host: string | null, sites: readonly string[]): [heading: string, line: string] {
  switch (why) {
    case 'list':
      return [i18n.t('nothing.list'), i18n.t('nothing.listLine')];
    case 'none':
      return [i18n.t('nothing.none'), i18n.t('nothing.noneLine')];
    case 'unread-page':
      return [i18n.t('nothing.unreadPage'), i18n.t('nothing.unreadPageLine')];
    case 'withheld':
      return [i18n.t('problem.siteRestricted'), i18n.t('nothing.withheldLine', [host ?? ''])];
    case 'askable':
      return [i18n.t('nothing.askable'), i18n.t('nothing.askableLine')];
    case 'not-read':
      return [i18n.t('nothing.notRead'), i18n.t('nothing.notReadLine', [sitesText(sites)])];
  }
}
