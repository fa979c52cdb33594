import type { RichText } from './rich-text';

/** A labelled part of an abstract; `label` is the source's own ("RESULTS"), `null` if unlabelled. */
export interface AbstractPart {
  label: string | null;
  text: RichText;
}
