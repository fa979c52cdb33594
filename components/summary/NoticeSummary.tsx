import { i18n } from '#i18n';
import type { JSX } from 'preact';
import { Fold } from '@/components/parts/Fold';
import type { LaySummary } from '@/lib/model/lay-summary';
import { Paragraphs } from '@/components/parts/Paragraphs';
import { Points } from './Points';
import { Provenance } from './Provenance';

/**
 * A stored text that rests on a notice. Its frame, its heading and its first line are ours and say
 * so; its own title, which may sound like the study's, is folded away with the rest of it, and its
 * points are never called findings.
 */
export function NoticeSummary({ summary }: { summary: LaySummary }): JSX.Element {
  const { title, standfirst, detail, findings, language } = summary;
  return (
    <section class="notice-summary">
      <h3>{i18n.t('noticeSummary.heading')}</h3>
      <p>{i18n.t('noticeSummary.lead')}</p>
      <Provenance summary={summary} />
      <Fold label={i18n.t('noticeSummary.show')}>
        <div lang={language}>
          <p>
            <b>{title}</b>
          </p>
          {standfirst !== null && <p>{standfirst}</p>}
          <Paragraphs of={summary.summary} />
          <Paragraphs of={detail} />
        </div>
        {findings.length > 0 && (
          <>
            <h4>{i18n.t('noticeSummary.points')}</h4>
            <div lang={language}>
              <Points of={findings} />
            </div>
          </>
        )}
      </Fold>
    </section>
  );
}
