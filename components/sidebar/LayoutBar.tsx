import { i18n } from '#i18n';
import type { JSX } from 'preact';
import { Switch } from '@/components/parts/Switch';
import type { SidebarLayout } from './sidebar-layout';

/** The choices about the sidebar's place: whether it pushes the page aside, and on which side it stands. */
export function LayoutBar({ layout: { side = 'right', pushPage = false, onChange } }: { layout: SidebarLayout }): JSX.Element {
  return (
    <div class="layout-bar">
      <Switch label={i18n.t('layout.push')} hint={i18n.t('layout.pushHint')} on={pushPage} onChange={(on) => onChange?.({ pushPage: on })} />
      <button type="button" class="button small" onClick={() => onChange?.({ side: side === 'right' ? 'left' : 'right' })}>
        {i18n.t(side === 'right' ? 'layout.toLeft' : 'layout.toRight')}
      </button>
    </div>
  );
}
