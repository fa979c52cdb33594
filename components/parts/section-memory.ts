import { createContext } from 'preact';

/** Which sections the reader left open, and the way to keep that; `null` where nothing is remembered. */
export interface SectionMemory {
  open: readonly string[];
  set(name: string, isOpen: boolean): void;
}

export const SectionMemoryContext = createContext<SectionMemory | null>(null);
