import type { LayText } from './lay-text';
import type { AbstractPart } from './abstract-part';
import type { Doi } from './work';

/**
 * What the reader's page itself says, read locally when the sidebar opens. Hostile until parsed:
 * the worker checks shape and size.
 */
export interface PageText {
  title: string | null;
  journal: string | null;
  abstract: AbstractPart[];
  /** On a paper's page: what stands beside the abstract for other readers. */
  layTexts: LayText[];
  /** On a notice's page: the notice's own text, as paragraphs. */
  notice: string[];
  /** On a notice's page: the works it links as the ones it changes, from the notice's own markup. */
  noticeSubjects: Doi[];
}
