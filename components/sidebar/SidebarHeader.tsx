import { i18n } from '#i18n';
import type { JSX, Ref } from 'preact';
import { BrandMark } from '@/components/parts/BrandMark';
import { IconButton } from '@/components/parts/IconButton';
import { Switch } from '@/components/parts/Switch';

interface SidebarHeaderProps {
  place: 'page' | 'panel';
  keepOpen: boolean;
  onKeepOpen(on: boolean): void;
  onClose(): void;
  closeRef?: Ref<HTMLButtonElement>;
}

/** Whose column this is, whether it stays, and the way out. The browser closes its own panel itself. */
export function SidebarHeader({ place, keepOpen, onKeepOpen, onClose, closeRef }: SidebarHeaderProps): JSX.Element {
  const brand = (
    <>
      <BrandMark />
      {i18n.t('extName')}
    </>
  );
  return (
    <header class="sidebar-header">
      {place === 'panel' ? <h1 class="brand">{brand}</h1> : <p class="brand">{brand}</p>}
      {place === 'page' && (
        <>
          <Switch
            label={i18n.t('sidebar.keepOpen')}
            hint={i18n.t('sidebar.keepOpenHint')}
            on={keepOpen}
            onChange={onKeepOpen}
          />
          <IconButton icon="close" label={i18n.t('sidebar.close')} buttonRef={closeRef} onClick={onClose} />
        </>
      )}
    </header>
  );
}
