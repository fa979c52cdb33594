import { i18n } from '#i18n';
import type { JSX, Ref } from 'preact';
import { useState } from 'preact/hooks';
import { BrandMark } from '@/components/parts/BrandMark';
import { IconButton } from '@/components/parts/IconButton';
import { CLOSE, PANEL } from '@/components/parts/icons';
import { Switch } from '@/components/parts/Switch';
import { LayoutBar } from './LayoutBar';
import type { SidebarLayout } from './sidebar-layout';

interface SidebarHeaderProps {
  place: 'page' | 'panel';
  keepOpen: boolean;
  layout: SidebarLayout;
  onKeepOpen(on: boolean): void;
  onClose(): void;
  closeRef?: Ref<HTMLButtonElement> | undefined;
}

/** Whose column this is, whether and how it stays, and the way out. The browser closes and sizes its own panel itself. */
export function SidebarHeader({ place, keepOpen, layout, onKeepOpen, onClose, closeRef }: SidebarHeaderProps): JSX.Element {
  const [isLayoutOpen, setLayoutOpen] = useState(false);
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
          {layout.onChange && (
            <IconButton
              icon={PANEL}
              label={i18n.t('layout.open')}
              expanded={isLayoutOpen}
              onClick={() => setLayoutOpen(!isLayoutOpen)}
            />
          )}
          <IconButton icon={CLOSE} label={i18n.t('sidebar.close')} buttonRef={closeRef} onClick={onClose} />
          {isLayoutOpen && <LayoutBar layout={layout} />}
        </>
      )}
    </header>
  );
}
