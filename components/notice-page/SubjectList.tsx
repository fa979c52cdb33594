import type { JSX } from 'preact';
import { OutsideLink } from '@/components/parts/OutsideLink';
import { recordUrl } from '@/lib/words/record-url';
import { WorkLine } from '@/components/parts/WorkLine';
import { WorkTitle } from '@/components/parts/WorkTitle';
import type { Work } from '@/lib/model/work';

/** The articles a notice is about, each named and linked. */
export function SubjectList({ works }: { works: readonly Work[] }): JSX.Element {
  return (
    <ul class="subjects">
      {works.map((work, index) => (
        <li key={index}>
          <OutsideLink class="subject-title paper-title" href={recordUrl(work.ids)}>
            <WorkTitle work={work} />
          </OutsideLink>
          <WorkLine work={work} />
        </li>
      ))}
    </ul>
  );
}
