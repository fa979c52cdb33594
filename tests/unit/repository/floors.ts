import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Who may use a room: page scripts, the background, both of these, or what the reader looks at. */
export const SIDES = ['page', 'both', 'worker', 'screens'] as const;
export type Side = (typeof SIDES)[number];

export interface Room {
  /** Its folder, relative to the repository. Sub-folders that have a row of their own are rooms of their own. */
  path: string;
  side: Side;
  /** 0 is the ground floor. */
  floor: number;
}

const ARCHITECTURE = fileURLToPath(new URL('../../../docs/architecture.md', import.meta.url));

/**
 * Reads the plan of the house in docs/architecture.md: a row for each floor, the highest first, with one
 * column for each side. A row without a number goes on with the floor above it.
 */
export function readFloors(text = readFileSync(ARCHITECTURE, 'utf8')): Room[] {
  const rooms: Room[] = [];
  let floor = Number.NaN;
  for (const [, number = '', cells = ''] of text.matchAll(/^ *(\d*) │(.*)$/gm)) {
    if (number !== '') floor = Number(number);
    if (Number.isNaN(floor)) continue; // the headings
    for (const [column, cell] of cells.split('│').entries()) {
      const names = cell.split('·').map((name) => name.trim()).filter((name) => name !== '');
      rooms.push(...names.map((name) => ({ path: pathOf(name), side: SIDES[column] ?? ('screens' as const), floor })));
    }
  }
  return rooms;
}

/** The room a file is in: the one with the longest path that holds it. */
export function roomOf(file: string, rooms: readonly Room[]): Room | undefined {
  return rooms.filter(({ path }) => file.startsWith(`${path}/`)).toSorted((a, b) => b.path.length - a.path.length)[0];
}

function pathOf(name: string): string {
  return /^(?:components|entrypoints)(?:\/|$)/.test(name) ? name : `lib/${name}`;
}
