import { i18n } from '#i18n';
import type { JSX } from 'preact';
import { listText } from '@/components/parts/language';

interface NoVerdictProps {
  /** A list of papers, a site that Caveat does not read, or a page of one it reads without a paper. */
  why: 'list' | 'not-read' | 'none';
  /** The names of the sites that Caveat reads. */
  sites: readonly string[];
}

/** Why there is no verdict on this tab: silence alone would read as a good word about the page. */
export function NoVerdict({ why, sites }: NoVerdictProps): JSX.Element {
  const [heading, line] = textsOf(why, sites);
  return (
    <div>
      <p>
        <b>{heading}</b>
      </p>
      <p class="quiet">{line}</p>
    </div>
  );
}

function textsOf(why: NoVerdictProps['why'], sites: readonly string[]): [heading: string, line: string] {
  switch (why) {
    case 'list':
      return [i18n.t('nothing.list'), i18n.t('nothing.listLine')];
    case 'not-read':
      return [i18n.t('nothing.notRead'), i18n.t('nothing.notReadLine', [listText(sites)])];
    case 'none':
      return [i18n.t('nothing.none'), i18n.t('nothing.noneLine')];
  }
}
