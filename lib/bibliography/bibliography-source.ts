import type { ReadStep } from './bibliography-entry';
import type { BibliographyFormat } from './bibliography-format';
import type { SourceProblem } from './bibliography-source-problem';
import { decodeFile } from './decode-file';
import { READERS } from './readers';
import { recognise } from './recognise';
import { readWord } from './word/read-word';
import { wordParts } from './word/word-parts';

/** A bibliography that can be read: its format, its length, and its steps. */
export interface BibliographySource {
  format: BibliographyFormat;
  /** What `at` in the steps goes up to. */
  length: number;
  /** Begins at the beginning each time. */
  steps(): Generator<ReadStep, void>;
}

/** What the reader pasted. */
export function sourceOfText(given: string, name = ''): BibliographySource | SourceProblem {
  const text = given.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const recognised = recognise(text, name);
  if ('unread' in recognised) return recognised;
  const { format } = recognised;
  if (format === 'word' || format === 'zotero') return { unread: 'zip' };
  return { format, length: text.length, steps: () => READERS[format](text) };
}

/** What the reader chose or dropped: a text in any encoding, or a Word document. */
export async function sourceOfFile(bytes: Uint8Array<ArrayBuffer>, name: string): Promise<BibliographySource | SourceProblem> {
  const decoded = decodeFile(bytes);
  if ('text' in decoded) return sourceOfText(decoded.text, name);
  if (!('zip' in decoded)) return decoded;
  const parts = await wordParts(bytes);
  if ('problem' in parts || 'unread' in parts) return parts;
  return { format: 'word', length: parts.length, steps: () => readWord(parts) };
}
