import type { JSX } from 'preact';
import { Identifiers } from '@/components/parts/Identifiers';
import { WorkLine } from '@/components/parts/WorkLine';
import { WorkTitle } from '@/components/parts/WorkTitle';
import type { Work } from '@/lib/model/work';

/** Which work all of this is about. */
export function WorkHeading({ work }: { work: Work }): JSX.Element {
  return (
    <div class="work">
      <h2 class="paper-title">
        <WorkTitle work={work} />
      </h2>
      <WorkLine work={work} />
      <Identifiers ids={work.ids} />
    </div>
  );
}
