import { i18n } from '#i18n';
import type { JSX } from 'preact';
import { OutsideLink } from '@/components/parts/OutsideLink';
import { recordUrl } from '@/components/parts/record-url';
import type { RelatedRecord } from '@/lib/model/source-answer';

const MAX_SHOWN = 8;

const RELATIONS = {
  'comment-in': 'related.heading',
  'preprint-of': 'related.preprintOf',
  'published-as': 'related.publishedAs',
  'version-of': 'related.versionOf',
  'summary-for-patients': 'related.patients',
} as const satisfies Record<RelatedRecord['relation'], string>;

/** Other records a source links: neutral, and never a colour on the status. */
export function Related({ records }: { records: readonly RelatedRecord[] }): JSX.Element | null {
  const relations = [...new Set(records.map(({ relation }) => relation))];
  if (relations.length === 0) return null;
  return (
    <section class="related">
      {relations.map((relation) => (
        <div key={relation}>
          <h3>{i18n.t(RELATIONS[relation])}</h3>
          <ul>
            {records
              .filter((record) => record.relation === relation)
              .slice(0, MAX_SHOWN)
              .map((record, index) => (
                <li key={index}>
                  <OutsideLink href={recordUrl(record.ids)}>{labelOf(record)}</OutsideLink>
                </li>
              ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

function labelOf({ citation, ids }: RelatedRecord): string {
  return citation ?? ids.doi ?? ids.pmid ?? ids.pmcid ?? ids.arxiv ?? i18n.t('sidebar.untitled');
}
