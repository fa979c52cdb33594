/** What one thing took to open, by how many times slower the processor was made. */
export interface OpeningRow {
  what: string;
  /** Milliseconds; `null` where there is no aim. */
  aim: number | null;
  times: Record<number, number>;
  /** The longest task of the page meanwhile; with some of our scripts in it. */
  longest: Record<number, number>;
  /** Sum over all rounds. */
  shift: number;
}

/** The rows as a table of Markdown. @param says how it was measured */
export function openingTable(rows: readonly OpeningRow[], says: string): string {
  const time = (value: number | undefined) => (value === undefined ? '' : String(Math.round(value)));
  const lines = rows.map(({ what, aim, times, longest: tasks, shift }) => {
    const hasPage = Object.keys(tasks).length > 0;
    return `| ${[what, time(times[1]), time(times[4]), aim ?? '', hasPage ? `${time(tasks[1])} / ${time(tasks[4])}` : '', hasPage ? shift.toFixed(3) : ''].join(' | ')} |`;
  });
  return [says, '', '| | as it is | slowed 4 times | aim | longest task of the page | layout shift |', '|---|---|---|---|---|---|', ...lines, ''].join('\n');
}
