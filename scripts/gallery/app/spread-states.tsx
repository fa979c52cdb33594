import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { SpreadPanel } from '@/components/reading-list/SpreadPanel';
import { NO_FACETS, WHOLE_LIST, type RowQuery, type SpreadCell } from '@/lib/model/row-query';

/** A list of some three hundred papers over thirty years, of which few have notices. */
const MANY: SpreadCell[] = Array.from({ length: 30 }, (_, at): SpreadCell[] => {
  const year = 2026 - at;
  const papers = Math.round(26 / (1 + at / 6));
  return [
    { year, group: 'noneFound', papers },
    ...(at % 3 === 0 ? [{ year, group: 'unchecked' as const, papers: 1 + Math.round(papers / 5) }] : []),
    ...(at % 2 === 0 ? [{ year, group: 'corrected' as const, papers: 1 + (at % 4) }] : []),
    ...(at % 5 === 1 ? [{ year, group: 'attention' as const, papers: 1 }] : []),
    ...(at % 7 === 3 ? [{ year, group: 'concern' as const, papers: 2 }] : []),
    ...(at % 4 === 1 ? [{ year, group: 'updated' as const, papers: 3 }] : []),
  ];
}).flat();

const FEW: SpreadCell[] = [
  { year: 2024, group: 'attention', papers: 1 },
  { year: 2024, group: 'noneFound', papers: 2 },
  { year: 2022, group: 'corrected', papers: 1 },
  { year: null, group: 'unchecked', papers: 1 },
];

function Opened({ spread, asked = WHOLE_LIST }: { spread: SpreadCell[]; asked?: RowQuery }): JSX.Element {
  const [query, setQuery] = useState(asked);
  return (
    <main
      class="caveat page list-page"
      ref={(page) => {
        const open = () => page?.querySelectorAll('details').forEach((fold) => (fold.open = true));
        open();
        // What is drawn when the chart is open has a fold too.
        setTimeout(open, 20);
      }}
    >
      <SpreadPanel facets={{ ...NO_FACETS, spread }} query={query} onChange={setQuery} />
    </main>
  );
}

/** The chart of the reading list. */
export const SPREAD_STATES: Readonly<Record<string, JSX.Element>> = {
  'spread-many': <Opened spread={MANY} />,
  'spread-few': <Opened spread={FEW} />,
  'spread-chosen': <Opened spread={MANY} asked={{ ...WHOLE_LIST, year: 2024, group: 'corrected' }} />,
};
