import type { ImportProps } from '@/components/bibliography/import-state';

const nothing = (): void => undefined;

/** A page on which nothing is imported. */
export const NO_IMPORT: ImportProps = {
  state: { at: 'idle', problem: null },
  imports: [],
  undoing: null,
  onText: nothing,
  onFile: nothing,
  onSave: nothing,
  onCancel: nothing,
  onClose: nothing,
  onUndo: nothing,
};
