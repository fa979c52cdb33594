import { i18n } from '#i18n';
import type { JSX, Ref } from 'preact';
import { useUniqueId } from '@/components/parts/use-unique-id';
import { Select } from '@/components/parts/Select';
import type { ReaderFlag } from '@/lib/model/reading-list-entry';
import { FLAG_KINDS, STATUS_GROUPS, type ListFacets, type ListSort, type RowQuery, type StatusGroup } from '@/lib/model/row-query';
import { READING_STATES } from './reading-states';
import { TagFilter } from './TagFilter';

const ANY = '';
const GROUPS = Object.keys(STATUS_GROUPS) as StatusGroup[];
/** Journals that are offered: those of most papers. */
const MAX_JOURNALS = 200;
const FLAG_TEXTS = {
  known: 'list.flag.known',
  'check-again': 'list.flag.checkAgain',
} as const satisfies Record<ReaderFlag['kind'], string>;
const SORT_TEXTS = {
  saved: 'list.sortSaved',
  title: 'list.sortTitle',
  status: 'list.sortStatus',
  state: 'list.sortState',
  year: 'list.sortYear',
  journal: 'list.sortJournal',
} as const satisfies Record<ListSort, string>;

interface ListControlsProps {
  query: RowQuery;
  facets: ListFacets;
  searchRef: Ref<HTMLInputElement>;
  onChange(query: RowQuery): void;
}

/** Finding and ordering saved papers. */
export function ListControls({ query, facets, searchRef, onChange }: ListControlsProps): JSX.Element {
  const id = useUniqueId();
  const any = [ANY, i18n.t('list.any')] as const;
  return (
    <form class="list-controls" role="search" onSubmit={(event) => event.preventDefault()}>
      <span class="list-search">
        <label for={id} class="visually-hidden">
          {i18n.t('list.search')}
        </label>
        <input
          id={id}
          ref={searchRef}
          type="search"
          placeholder={i18n.t('list.search')}
          value={query.text}
          onInput={(event) => onChange({ ...query, text: event.currentTarget.value.slice(0, 200) })}
        />
      </span>
      <Select label={i18n.t('list.sortBy')} value={query.sort} options={(Object.keys(SORT_TEXTS) as ListSort[]).map((sort) => [sort, i18n.t(SORT_TEXTS[sort])] as const)} onChange={(sort) => onChange({ ...query, sort })} />
      <details class="list-filters" open={undefined}>
        <summary>{i18n.t('list.filters', filterCount(query))}</summary>
        <div class="filter-grid">
          <Select label={i18n.t('list.filterStatus')} value={query.group ?? ANY} options={[any, ...GROUPS.map((group) => [group, i18n.t(`list.group.${group}`)] as const)]} onChange={(group) => onChange({ ...query, group: group === ANY ? null : group })} />
          <Select label={i18n.t('list.filterState')} value={query.state ?? ANY} options={[any, ...READING_STATES.map((state) => [state, i18n.t(`state.${state}`)] as const)]} onChange={(state) => onChange({ ...query, state: state === ANY ? null : state })} />
          <Select label={i18n.t('list.filterFlag')} value={query.flag ?? ANY} options={[any, ...FLAG_KINDS.map((kind) => [kind, i18n.t(FLAG_TEXTS[kind])] as const)]} onChange={(flag) => onChange({ ...query, flag: flag === ANY ? null : flag })} />
          <Select label={i18n.t('list.filterYear')} value={query.year === null ? ANY : String(query.year)} options={[any, ...facets.years.map(([year, papers]) => [String(year), i18n.t('join.aside', [String(year), papers])] as const)]} onChange={(year) => onChange({ ...query, year: year === ANY ? null : Number(year) })} />
          <Select label={i18n.t('list.filterJournal')} value={query.journal ?? ANY} options={[any, ...facets.journals.slice(0, MAX_JOURNALS).map(([journal, papers]) => [journal, i18n.t('join.aside', [journal, papers])] as const)]} onChange={(journal) => onChange({ ...query, journal: journal === ANY ? null : journal })} />
          <TagFilter chosen={query.tags} tags={facets.tags} onChange={(tags) => onChange({ ...query, tags })} />
          <label class="filter-box">
            <input type="checkbox" checked={query.hasSummary} onChange={(event) => onChange({ ...query, hasSummary: event.currentTarget.checked })} />
            {i18n.t('list.filterSummary')}
          </label>
          <label class="filter-box">
            <input type="checkbox" checked={query.isChanged} onChange={(event) => onChange({ ...query, isChanged: event.currentTarget.checked })} />
            {i18n.t('list.filterChanged')}
          </label>
        </div>
      </details>
    </form>
  );
}

/** How many filters are set, the search aside. */
function filterCount({ group, state, flag, tags, year, journal, hasSummary, isChanged }: RowQuery): number {
  return [group, state, flag, year, journal].filter((set) => set !== null).length + tags.length + Number(hasSummary) + Number(isChanged);
}
