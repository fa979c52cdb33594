import type { Mutant } from './mutants-of';
import { placesOf } from './syntax';

/** A mutant with the number that switches it on. */
export interface NumberedMutant extends Mutant {
  id: number;
}

interface Site {
  start: number;
  end: number;
  mutants: NumberedMutant[];
}

const SWITCH = 'globalThis.__mutant';
const PATTERN = 'globalThis.__pattern';

const LOOPS = new Set(['WhileStatement', 'DoWhileStatement', 'ForStatement', 'ForOfStatement', 'ForInStatement']);

/** The same statements or expression, with a switch for each change. */
function switched({ mutants }: Site, inner: string): string {
  const first = mutants[0];
  if (first === undefined) return `{${SWITCH}(0);${inner}}`; // the body of a loop
  if (first.form === 'block') return `{if(${SWITCH}(${first.id})){}else${inner}}`;
  if (first.form === 'statement') return `if(${SWITCH}(${first.id})){}else{${inner}}`;
  if (first.pattern) return `${PATTERN}(${inner},{${mutants.map(({ id, change }) => `${id}:${change}`).join()}})`;
  return `(${mutants.map(({ id, change }) => `${SWITCH}(${id})?(${change}):`).join('')}(${inner}))`;
}

function sitesOf(source: string, file: string, mutants: readonly NumberedMutant[]): Site[] {
  const sites = Map.groupBy(mutants, ({ start, end, form }) => `${start} ${end} ${form === 'expression'}`);
  const bodies = [...placesOf(source, file)].filter(({ key, parent }) => key === 'body' && parent !== null && LOOPS.has(parent.type));
  const all = [...bodies.map(({ node: { start, end } }) => ({ start, end, mutants: [] })), ...[...sites.values()].map((group) => ({ start: group[0]?.start ?? 0, end: group[0]?.end ?? 0, mutants: group }))];
  // The outer one first; a statement before the expression that fills it.
  return all.toSorted((a, b) => a.start - b.start || b.end - a.end);
}

/**
 * A source that holds all its mutants at once: `globalThis.__mutant(id)` says which one is on, and
 * `globalThis.__pattern(sound, alternatives)` gives a pattern that asks when it is used. Each turn of a loop asks for 0, so that a loop
 * without end can be stopped.
 */
export function instrument(source: string, file: string, mutants: readonly NumberedMutant[]): string {
  const sites = sitesOf(source, file, mutants);
  let next = 0;
  const render = (start: number, end: number): string => {
    let text = '';
    let at = start;
    for (let site = sites[next]; site !== undefined && site.end <= end; site = sites[next]) {
      next += 1;
      text += source.slice(at, site.start) + switched(site, render(site.start, site.end));
      at = site.end;
    }
    return text + source.slice(at, end);
  };
  return render(0, source.length);
}
