import { i18n } from '#i18n';
import type { ComponentChildren, JSX } from 'preact';
import { dateText } from '@/lib/words/date-text';
import { OutsideLink } from '@/components/parts/OutsideLink';
import type { LaySummary } from '@/lib/model/lay-summary';
import { authorText, basisText, originText } from './provenance-text';

/** Who wrote a summary, from what, when, and where it came from: always on its face. */
export function Provenance({ summary }: { summary: LaySummary }): JSX.Element {
  const { author, basis, written, origin, license, evidenceUpTo } = summary;
  return (
    <dl class="provenance">
      <Fact term={i18n.t('summary.writtenBy')}>{authorText(author)}</Fact>
      <Fact term={i18n.t('summary.writtenFrom')}>{basisText(basis)}</Fact>
      <Fact term={i18n.t('summary.written')}>
        {written === null ? i18n.t('summary.dateUnstated') : dateText(written)}
      </Fact>
      <Fact term={i18n.t('summary.origin')}>
        <OutsideLink href={origin.url}>{originText(origin)}</OutsideLink>
        {license !== null && <> · <bdi>{license}</bdi></>}
      </Fact>
      {evidenceUpTo !== null && <Fact term={i18n.t('summary.evidenceUpTo')}>{dateText(evidenceUpTo)}</Fact>}
    </dl>
  );
}

function Fact({ term, children }: { term: string; children: ComponentChildren }): JSX.Element {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}
