import { i18n } from '#i18n';
import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { Switch } from '@/components/parts/Switch';
import type { Settings } from '@/lib/model/settings';

interface MarksBlockProps {
  settings: Pick<Settings, 'marks' | 'markCorrected' | 'unmarkedSites'>;
  onChange(patch: Partial<Settings>): void;
}

/** Marks at references and rows: on or off, with or without corrections, and the sites without them. */
export function MarksBlock({ settings, onChange }: MarksBlockProps): JSX.Element {
  const { marks, markCorrected, unmarkedSites } = settings;
  const heading = useRef<HTMLHeadingElement>(null);
  return (
    <section>
      <h2>{i18n.t('marks.optionsHeading')}</h2>
      <Switch label={i18n.t('marks.optionsSwitch')} on={marks} onChange={(on) => onChange({ marks: on })} />
      <p class="quiet">{i18n.t('marks.optionsLine')}</p>
      <Switch label={i18n.t('marks.optionsCorrected')} on={markCorrected} disabled={!marks} onChange={(on) => onChange({ markCorrected: on })} />
      <h3 ref={heading} tabIndex={-1}>
        {i18n.t('marks.optionsSites')}
      </h3>
      {unmarkedSites.length === 0 && <p>{i18n.t('marks.optionsNone')}</p>}
      <ul class="rows">
        {unmarkedSites.toSorted().map((host) => (
          <li key={host}>
            <b>{host}</b>
            <button
              type="button"
              class="button plain"
              aria-label={i18n.t('labelled', [i18n.t('marks.optionsBack'), host])}
              onClick={() => {
                onChange({ unmarkedSites: unmarkedSites.filter((each) => each !== host) });
                // The pressed button goes with its row.
                heading.current?.focus();
              }}
            >
              {i18n.t('marks.optionsBack')}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
