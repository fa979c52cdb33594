import { i18n } from '#i18n';
import type { JSX } from 'preact';
import { OutsideLink } from '@/components/parts/OutsideLink';
import type { WorkReport } from '@/lib/model/report';
import { publishedName } from './published-name';

/** Texts that came with the paper and whose licence does not allow to keep them: linked by their names. */
export function PublishedElsewhere({ texts = [] }: { texts: WorkReport['textsElsewhere'] }): JSX.Element | null {
  if (texts.length === 0) return null;
  return (
    <section class="related">
      <h3>{i18n.t('published.elsewhere')}</h3>
      <ul>
        {texts.map(({ kind, url }) => (
          <li key={kind}>
            <OutsideLink href={url}>{publishedName(kind)}</OutsideLink>
          </li>
        ))}
      </ul>
    </section>
  );
}
