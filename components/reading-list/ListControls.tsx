import { i18n } from '#i18n';
import type { JSX } from 'preact';
import { Select } from '@/components/parts/Select';
import type { ReaderFlag } from '@/lib/model/reading-list-entry';
import { READING_STATES } from './reading-states';
import { FLAG_KINDS, STATUS_GROUPS, type ListQuery, type ListSort, type StatusGroup } from './list-view';
import { useUniqueId } from '@/components/parts/use-unique-id';

const ANY = '';
const GROUPS = Object.keys(STATUS_GROUPS) as StatusGroup[];
const FLAG_TEXTS = {
  known: 'list.flag.known',
  'check-again': 'list.flag.checkAgain',
} as const satisfies Record<ReaderFlag['kind'], string>;
const SORT_TEXTS = {
  saved: 'list.sortSaved',
  title: 'list.sortTitle',
  status: 'list.sortStatus',
  state: 'list.sortState',
} as const satisfies Record<ListSort, string>;

interface ListControlsProps {
  query: ListQuery;
  tags: readonly string[];
  onChange(query: ListQuery): void;
}

/** Finding and ordering saved papers. */
export function ListControls({ query, tags, onChange }: ListControlsProps): JSX.Element {
  const id = useUniqueId();
  return (
    <form class="list-controls" role="search" onSubmit={(event) => event.preventDefault()}>
      <span class="select list-search">
        <label for={id}>{i18n.t('list.search')}</label>
        <input
          id={id}
          type="search"
          value={query.text}
          onInput={(event) => onChange({ ...query, text: event.currentTarget.value.slice(0, 200) })}
        />
      </span>
      <Select
        label={i18n.t('list.filterStatus')}
        value={query.group ?? ANY}
        options={[[ANY, i18n.t('list.any')], ...GROUPS.map((group) => [group, i18n.t(`list.group.${group}`)] as const)]}
        onChange={(group) => onChange({ ...query, group: group === ANY ? null : group })}
      />
      <Select
        label={i18n.t('list.filterState')}
        value={query.state ?? ANY}
        options={[[ANY, i18n.t('list.any')], ...READING_STATES.map((state) => [state, i18n.t(`state.${state}`)] as const)]}
        onChange={(state) => onChange({ ...query, state: state === ANY ? null : state })}
      />
      <Select
        label={i18n.t('list.filterFlag')}
        value={query.flag ?? ANY}
        options={[[ANY, i18n.t('list.any')], ...FLAG_KINDS.map((kind) => [kind, i18n.t(FLAG_TEXTS[kind])] as const)]}
        onChange={(flag) => onChange({ ...query, flag: flag === ANY ? null : flag })}
      />
      {tags.length > 0 && (
        <Select
          label={i18n.t('list.filterTag')}
          value={query.tag ?? ANY}
          options={[[ANY, i18n.t('list.any')], ...tags.map((tag) => [tag, tag] as const)]}
          onChange={(tag) => onChange({ ...query, tag: tag === ANY ? null : tag })}
        />
      )}
      <Select
        label={i18n.t('list.sortBy')}
        value={query.sort}
        options={(Object.keys(SORT_TEXTS) as ListSort[]).map((sort) => [sort, i18n.t(SORT_TEXTS[sort])] as const)}
        onChange={(sort) => onChange({ ...query, sort })}
      />
    </form>
  );
}
