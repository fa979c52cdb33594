import { i18n } from '#i18n';
import type { JSX } from 'preact';
import { OPTION_GROUPS, type OptionGroup } from './option-groups';

interface SectionNavProps {
  /** The group in front of the reader; `null` before one is known. */
  current: OptionGroup | null;
}

/** Links to the groups of options; it stays in sight while the reader scrolls. */
export function SectionNav({ current }: SectionNavProps): JSX.Element {
  return (
    <nav class="section-nav" aria-label={i18n.t('optionsNav.label')}>
      <ul>
        {OPTION_GROUPS.map((group) => (
          <li key={group}>
            <a href={`#${group}`} aria-current={group === current ? 'location' : undefined}>
              {i18n.t(`optionsNav.${group}`)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
