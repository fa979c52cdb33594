import { useLayoutEffect } from 'preact/hooks';

/** What the keys of the list do. */
export interface ListKeys {
  onMove(by: number): void;
  onOpen(): void;
  onBack(): void;
  onSelect(): void;
  onSelectAll(): void;
  onEdit(): void;
  onRecheck(): void;
  onRemove(): void;
  onUndo(): void;
  onSearch(): void;
  onHelp(): void;
}

/** Keys that do something wherever nothing is being typed; a screen of rows is about ten. */
const KEYS: Record<string, (keys: ListKeys) => void> = {
  j: (keys) => keys.onMove(1),
  k: (keys) => keys.onMove(-1),
  o: (keys) => keys.onOpen(),
  x: (keys) => keys.onSelect(),
  a: (keys) => keys.onSelectAll(),
  e: (keys) => keys.onEdit(),
  r: (keys) => keys.onRecheck(),
  '#': (keys) => keys.onRemove(),
  u: (keys) => keys.onUndo(),
  '/': (keys) => keys.onSearch(),
  '?': (keys) => keys.onHelp(),
  Escape: (keys) => keys.onBack(),
};

/** Keys that belong to rows alone: elsewhere they scroll or press what has the focus. */
const ROW_KEYS: Record<string, (keys: ListKeys) => void> = {
  ArrowDown: (keys) => keys.onMove(1),
  ArrowUp: (keys) => keys.onMove(-1),
  PageDown: (keys) => keys.onMove(10),
  PageUp: (keys) => keys.onMove(-10),
  Home: (keys) => keys.onMove(-Infinity),
  End: (keys) => keys.onMove(Infinity),
};

/** Listens for the keys of the list. What the browser, a field or a dialog needs stays theirs. */
export function useListKeys(keys: ListKeys): void {
  useLayoutEffect(() => {
    function onKey(event: KeyboardEvent): void {
      if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
      const target = event.target instanceof Element ? event.target : null;
      if (document.querySelector('dialog[open]') || target?.closest('textarea, select, input:not([type=checkbox]), [contenteditable]')) return;
      const act = KEYS[event.key] ?? (target?.closest('.row') ? ROW_KEYS[event.key] : undefined);
      if (!act) return;
      event.preventDefault();
      act(keys);
    }
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  });
}
