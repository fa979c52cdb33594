import type { JSX } from 'preact';
import type { Work } from '@/lib/model/work';
import { yearText } from '@/lib/words/date-text';

/** "Nature Cancer · 2024"; nothing when neither is known. */
export function WorkLine({ work }: { work: Pick<Work, 'journal' | 'published'> }): JSX.Element | null {
  const known = [work.journal ?? '', yearText(work.published)].filter((part) => part !== '');
  if (known.length === 0) return null;
  return <p class="work-line">{known.join(' · ')}</p>;
}
