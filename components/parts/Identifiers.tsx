import { i18n } from '#i18n';
import type { JSX } from 'preact';
import type { WorkIds } from '@/lib/model/work';
import { OutsideLink } from './OutsideLink';
import { doiUrl, pmcUrl, pubmedUrl, recordUrl } from '@/lib/words/record-url';

/** The identifiers a work is known by, each a link to its record. */
export function Identifiers({ ids }: { ids: WorkIds }): JSX.Element | null {
  const known: [label: string, text: string, url: string | null][] = [];
  if (ids.doi) known.push([i18n.t('sidebar.doi'), ids.doi, doiUrl(ids.doi)]);
  for (const alias of ids.aliases ?? []) known.push([i18n.t('sidebar.alias'), alias, doiUrl(alias)]);
  if (ids.pmid) known.push([i18n.t('sidebar.pmid'), ids.pmid, pubmedUrl(ids.pmid)]);
  if (ids.pmcid) known.push([i18n.t('sidebar.pmcid'), ids.pmcid, pmcUrl(ids.pmcid)]);
  if (ids.arxiv) known.push([i18n.t('sidebar.arxiv'), ids.arxiv, recordUrl({ doi: null, pmid: null, pmcid: null, arxiv: ids.arxiv })]);
  if (known.length === 0) return null;
  return (
    <ul class="identifiers">
      {known.map(([label, text, url]) => (
        <li key={text}>
          {label} <OutsideLink href={url}>{text}</OutsideLink>
        </li>
      ))}
    </ul>
  );
}
