import { i18n } from '#i18n';
import type { JSX } from 'preact';
import type { ListItem } from './list-item';

interface VersionLineProps {
  version: NonNullable<ListItem['version']> | null;
  onOpen(id: string): void;
}

/** The preprint or the article of a saved paper, where that is saved too: they are linked, and stay two. */
export function VersionLine({ version, onOpen }: VersionLineProps): JSX.Element | null {
  if (version === null) return null;
  const { id, as, title } = version;
  return (
    <p class="version-line">
      {i18n.t(as === 'preprint' ? 'list.preprintSaved' : 'list.articleSaved')}{' '}
      <button type="button" class="button plain" onClick={() => onOpen(id)}>
        {title}
      </button>
    </p>
  );
}
