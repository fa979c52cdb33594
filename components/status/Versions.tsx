import { i18n } from '#i18n';
import type { JSX } from 'preact';
import { dateText } from '@/lib/words/date-text';
import { OutsideLink } from '@/components/parts/OutsideLink';
import { recordUrl } from '@/lib/words/record-url';
import { statusSentence } from '@/lib/words/status-sentence';
import { sameWork } from '@/lib/identifiers/work-key';
import type { WorkReport } from '@/lib/model/report';
import type { RelatedRecord } from '@/lib/model/source-answer';

const MAX_SHOWN = 4;

const LINES = {
  'preprint-of': 'versions.article',
  'published-as': 'versions.article',
  'has-preprint': 'versions.preprint',
  'version-of': 'versions.other',
} as const satisfies Partial<Record<RelatedRecord['relation'], string>>;

/** The same work in another version, both ways: a preprint's article, an article's preprint. */
export function Versions({ related, articleNow }: Pick<WorkReport, 'related' | 'articleNow'>): JSX.Element | null {
  const shown = related.flatMap((record) => {
    const line = record.relation in LINES ? LINES[record.relation as keyof typeof LINES] : null;
    return line === null ? [] : [{ record, line }];
  });
  if (shown.length === 0) return null;
  return (
    <div class="versions">
      <h4>{i18n.t('versions.heading')}</h4>
      {shown.slice(0, MAX_SHOWN).map(({ record, line }, index) => (
        <p key={index}>
          {i18n.t(line)} <OutsideLink href={recordUrl(record.ids)}>{nameOf(record)}</OutsideLink>
          {record.date !== null && ` · ${dateText(record.date)}`}
          {articleNow !== null && sameWork(articleNow.ids, record.ids) && ` · ${statusSentence(articleNow)}`}
        </p>
      ))}
    </div>
  );
}

function nameOf({ citation, ids }: RelatedRecord): string {
  return citation ?? ids.doi ?? ids.pmid ?? ids.pmcid ?? ids.arxiv ?? i18n.t('sidebar.untitled');
}
