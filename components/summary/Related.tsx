import { i18n } from '#i18n';
import type { JSX } from 'preact';
import { OutsideLink } from '@/components/parts/OutsideLink';
import { recordUrl } from '@/lib/words/record-url';
import type { RelatedRecord } from '@/lib/model/source-answer';

const MAX_SHOWN = 8;

const HEADINGS = {
  'comment-in': 'related.heading',
  'summary-for-patients': 'related.patients',
} as const satisfies Partial<Record<RelatedRecord['relation'], string>>;

type Relation = keyof typeof HEADINGS;

/** What discusses the paper or retells it for patients: neutral, and never a colour on the status. */
export function Related({ records }: { records: readonly RelatedRecord[] }): JSX.Element | null {
  const relations = (Object.keys(HEADINGS) as Relation[]).filter((each) => records.some(({ relation }) => relation === each));
  if (relations.length === 0) return null;
  return (
    <section class="related">
      {relations.map((relation) => (
        <div key={relation}>
          <h3>{i18n.t(HEADINGS[relation])}</h3>
          {relation === 'comment-in' && <p class="quiet">{i18n.t('related.line')}</p>}
          <ul>
            {records
              .filter((record) => record.relation === relation)
              .slice(0, MAX_SHOWN)
              .map((record, index) => (
                <li key={index} class="paper-title">
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
