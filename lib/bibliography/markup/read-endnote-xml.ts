import { remarkOn, type ReadStep } from '../bibliography-entry';
import { lineCounter } from '../text/lines-of';
import { elementsInSteps } from './elements-in-steps';
import { endnoteRecordEntry } from './endnote-record';

/** Reads EndNote's XML (`<xml><records><record>`), as Bookends, Mendeley and others write it too. */
export function* readEndnoteXml(text: string): Generator<ReadStep, void> {
  const lineAt = lineCounter(text);
  const isRecord = (name: string): boolean => name === 'record';
  for (const { at, element, isOpen } of elementsInSteps(text, isRecord, isRecord)) {
    if (element === null) {
      yield { at };
      continue;
    }
    const line = lineAt(at);
    if (isOpen) yield { at, remark: remarkOn(line, 'open-end', text.slice(at, at + 200)) };
    yield* endnoteRecordEntry(element, line, at);
  }
}
