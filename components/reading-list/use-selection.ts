import { useState } from 'preact/hooks';
import type { RowWindow } from './row-window';

export interface Selection {
  selected: ReadonlySet<string>;
  ids: readonly string[];
  /** Selects a row or takes it out; `isRange`: all rows since the last one that was selected. */
  toggle(id: string, at: number, isRange: boolean): void;
  /** Everything that matches what the reader looks for. */
  all(): Promise<void>;
  clear(): void;
}

const NONE: ReadonlySet<string> = new Set();

/** The papers that the reader selected: by their ids, so that a search in between loses none. */
export function useSelection(rows: RowWindow): Selection {
  const [selected, setSelected] = useState(NONE);
  const [anchor, setAnchor] = useState<number | null>(null);

  async function selectRange(from: number, to: number): Promise<void> {
    const ids = await rows.ids();
    setSelected((before) => new Set([...before, ...ids.slice(Math.min(from, to), Math.max(from, to) + 1)]));
  }

  return {
    selected,
    ids: [...selected],
    toggle(id, at, isRange) {
      setAnchor(at);
      if (isRange && anchor !== null) return void selectRange(anchor, at);
      setSelected((before) => (before.has(id) ? new Set([...before].filter((other) => other !== id)) : new Set([...before, id])));
    },
    async all() {
      setSelected(new Set(await rows.ids()));
    },
    clear: () => setSelected(NONE),
  };
}
