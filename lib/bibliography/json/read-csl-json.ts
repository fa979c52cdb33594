import { remarkOn, type ReadStep } from '../bibliography-entry';
import { lineCounter } from '../text/lines-of';
import { cslEntry, isCslItem } from './csl-entry';
import { jsonItems } from './json-items';

/** Reads CSL-JSON: a list of items, or an object that holds one. An item that is damaged is named, and the next is read. */
export function* readCslJson(text: string): Generator<ReadStep, void> {
  const lineAt = lineCounter(text);
  for (const item of jsonItems(text)) {
    if (!('text' in item)) {
      yield item;
      continue;
    }
    const line = lineAt(item.at);
    const value = parsed(item.text);
    if (value === null || !isCslItem(value)) yield { at: item.at, remark: remarkOn(line, item.isOpen ? 'open-end' : 'damaged', item.text) };
    else yield* cslEntry(value, line, item.at);
  }
}

function parsed(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}
