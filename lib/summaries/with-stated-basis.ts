import type { LaySummary } from '@/lib/model/lay-summary';
import { titleForm } from '@/lib/notices/title-form';
import { statedBasis } from './stated-basis';

/**
 * A stored summary that calls itself one of a correction, or says that it was written from a notice, is
 * shown as that, whatever its record claims of its basis. What is kept stays as it is.
 */
export function withStatedBasis(summary: LaySummary): LaySummary {
  if (summary.role === 'notice' || summary.basis === 'notice-only' || summary.origin.kind === 'source') return summary;
  const { title, standfirst, detail, methodology, limitations } = summary;
  const paragraphs = [standfirst ?? '', ...summary.summary, ...detail, ...methodology, ...limitations.map(({ text }) => text)];
  const saysSo = titleForm(title)?.marks === 'notice' || statedBasis(paragraphs).basis === 'notice-only';
  return saysSo ? { ...summary, basis: 'notice-only' } : summary;
}
