import { i18n } from '#i18n';
import type { JSX } from 'preact';
import { SIDEBAR_WIDTH } from '@/lib/model/sidebar-width';
import type { SidebarLayout } from './sidebar-layout';

/** How far one press of an arrow key moves the edge, in px. */
const STEP = 20;

/** The sidebar's inner edge: dragged, or moved with the arrow keys, Home and End; a double click gives the usual width. */
export function Resizer({ layout }: { layout: SidebarLayout }): JSX.Element {
  const { side = 'right', sidebarWidth = SIDEBAR_WIDTH.usual, onChange } = layout;
  const setWidth = (width: number): void => {
    const { min, max } = SIDEBAR_WIDTH;
    onChange?.({ sidebarWidth: Math.round(Math.min(max, Math.max(min, width))) });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const wider = side === 'right' ? 'ArrowLeft' : 'ArrowRight';
    const narrower = side === 'right' ? 'ArrowRight' : 'ArrowLeft';
    if (event.key === wider) setWidth(sidebarWidth + STEP);
    else if (event.key === narrower) setWidth(sidebarWidth - STEP);
    else if (event.key === 'Home') setWidth(SIDEBAR_WIDTH.min);
    else if (event.key === 'End') setWidth(SIDEBAR_WIDTH.max);
    else return;
    event.preventDefault();
  };
  const onPointerMove = ({ buttons, clientX, view }: PointerEvent): void => {
    if (buttons !== 1) return;
    setWidth(side === 'right' ? (view?.innerWidth ?? 0) - clientX : clientX);
  };
  return (
    <div
      class="resizer"
      role="separator"
      aria-orientation="vertical"
      aria-label={i18n.t('layout.width')}
      aria-valuenow={sidebarWidth}
      aria-valuemin={SIDEBAR_WIDTH.min}
      aria-valuemax={SIDEBAR_WIDTH.max}
      tabIndex={0}
      onKeyDown={onKeyDown}
      onPointerDown={({ currentTarget, pointerId }) => currentTarget.setPointerCapture(pointerId)}
      onPointerMove={onPointerMove}
      onDblClick={() => setWidth(SIDEBAR_WIDTH.usual)}
    />
  );
}
