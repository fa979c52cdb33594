import type { JSX } from 'preact';
import type { DraftDesk } from '@/lib/drafts/draft-desk';
import { workKey } from '@/lib/identifiers/work-key';
import type { WorkReport } from '@/lib/model/report';
import { DraftPart } from './DraftPart';

/**
 * What makes the part for a machine's draft of an article; another article begins without one.
 * @param isPrivate the paper stands in a private window
 */
export function draftPartOf(desk: DraftDesk, isPrivate: boolean): (article: WorkReport) => JSX.Element {
  return (article) => <DraftPart key={workKey(article.work.ids)} desk={desk} report={article} isPrivate={isPrivate} />;
}
