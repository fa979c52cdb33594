import { coinsDois } from './coins';
import type { Evidence } from './evidence';
import { printedDois } from './printed-dois';

/**
 * The DOIs that a page without metadata gives for itself, strongest first. They are read by a script of their own
 * (`finder.js`), because few pages need it.
 */
export function printedEvidence(document: Document): Evidence[] {
  return [['coins', coinsDois(document)], ...printedDois(document)];
}
