import { i18n } from '#i18n';
import type { JSX } from 'preact';
import { useUniqueId } from '@/components/parts/use-unique-id';
import type { ListFacets } from '@/lib/model/row-query';

interface TagFilterProps {
  chosen: readonly string[];
  tags: ListFacets['tags'];
  onChange(tags: string[]): void;
}

/** Tags that a paper must all have: each that is chosen stands there and can be taken away. */
export function TagFilter({ chosen, tags, onChange }: TagFilterProps): JSX.Element | null {
  const id = useUniqueId();
  const free = tags.filter(([tag]) => !chosen.includes(tag));
  if (tags.length === 0 && chosen.length === 0) return null;
  return (
    <span class="select tag-filter">
      <label for={id}>{i18n.t('list.filterTag')}</label>
      <select
        id={id}
        value=""
        onChange={(event) => {
          const tag = event.currentTarget.value;
          event.currentTarget.value = '';
          if (free.some(([other]) => other === tag)) onChange([...chosen, tag]);
        }}
      >
        <option value="">{i18n.t(chosen.length === 0 ? 'list.any' : 'list.tagToo')}</option>
        {free.map(([tag, papers]) => (
          <option key={tag} value={tag}>
            {i18n.t('join.aside', [tag, papers])}
          </option>
        ))}
      </select>
      {chosen.length > 0 && (
        <span class="chosen-tags">
          {chosen.map((tag) => (
            <button type="button" key={tag} class="chosen-tag" aria-label={i18n.t('list.tagOff', [tag])} onClick={() => onChange(chosen.filter((other) => other !== tag))}>
              {tag} ×
            </button>
          ))}
        </span>
      )}
    </span>
  );
}
