import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { ListItem } from './list-item';
import { titleOf } from './list-view';

interface Removed {
  id: string;
  title: string;
  /** The entry that stood after it, or before it at the end of the list. */
  neighbour: string | null;
}

export interface Removal {
  /** What was removed last and can be brought back. */
  removed: Removed | null;
  remove(id: string): void;
  undo(): void;
  dismiss(): void;
  /** There is nothing to bring back any more. */
  forget(): void;
}

interface RemovalCommands {
  onRemove(id: string): void;
  onUndoRemove(id: string): void;
}

/** The id of the element that holds an entry's title and can take the focus. */
export function titleElementId(entryId: string): string {
  return `entry-${entryId}-title`;
}

/**
 * Removing with a way back. What had the focus goes with the entry or with the offer to undo, so the
 * focus is led on: to the restored entry, to the neighbour of a removed one, else to the heading.
 * @param items the entries that are shown, in their order
 */
export function useRemoval(
  items: readonly ListItem[],
  heading: RefObject<HTMLElement | null>,
  { onRemove, onUndoRemove }: RemovalCommands,
): Removal {
  const [removed, setRemoved] = useState<Removed | null>(null);
  /** Comes back as soon as the background has restored it; then it gets the focus. */
  const [awaited, setAwaited] = useState<string | null>(null);
  const isBack = awaited !== null && items.some(({ entry }) => entry.id === awaited);

  useEffect(() => {
    if (awaited === null || !isBack) return;
    const { activeElement, body } = document;
    // A reader who has gone on meanwhile is not called back.
    if (activeElement === heading.current || activeElement === body) focusTitle(awaited);
  }, [awaited, isBack, heading]);

  return {
    removed,
    remove(id) {
      const index = items.findIndex(({ entry }) => entry.id === id);
      const item = items[index];
      const neighbour = items[index + 1] ?? items[index - 1];
      setRemoved({ id, title: item === undefined ? '' : titleOf(item), neighbour: neighbour?.entry.id ?? null });
      setAwaited(null);
      onRemove(id);
    },
    undo() {
      heading.current?.focus();
      if (removed !== null) {
        setAwaited(removed.id);
        onUndoRemove(removed.id);
      }
      setRemoved(null);
    },
    dismiss() {
      if (removed?.neighbour == null || !focusTitle(removed.neighbour)) heading.current?.focus();
      setRemoved(null);
    },
    forget() {
      setAwaited(null);
      setRemoved(null);
    },
  };
}

function focusTitle(entryId: string): boolean {
  const title = document.getElementById(titleElementId(entryId));
  title?.focus();
  return title !== null;
}
