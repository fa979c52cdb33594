import { i18n } from '#i18n';
import type { JSX } from 'preact';
import { Switch } from '@/components/parts/Switch';
import type { Settings } from '@/lib/model/settings';

interface WatchBlockProps {
  settings: Pick<Settings, 'watch' | 'watchLive' | 'watchNotify' | 'liveChecks'>;
  onChange(patch: Partial<Settings>): void;
  onDigest(): void;
}

/** The watch over saved papers: from the list, live, and whether it may show notifications. */
export function WatchBlock({ settings, onChange, onDigest }: WatchBlockProps): JSX.Element {
  const { watch, watchLive, watchNotify, liveChecks } = settings;
  return (
    <section>
      <h2>{i18n.t('watch.optionsHeading')}</h2>
      <Switch label={i18n.t('watch.optionsSwitch')} on={watch} onChange={(on) => onChange({ watch: on })} />
      <p class="quiet">{i18n.t('watch.optionsLine')}</p>
      <Switch label={i18n.t('watch.optionsLive')} on={watchLive} disabled={!watch || !liveChecks} onChange={(on) => onChange({ watchLive: on })} />
      <p class="quiet">{i18n.t('watch.optionsLiveLine')}</p>
      {watch && !liveChecks && <p class="quiet">{i18n.t('watch.optionsLiveOff')}</p>}
      <Switch label={i18n.t('watch.optionsNotify')} hint={i18n.t('watch.optionsNotifyLine')} on={watchNotify} disabled={!watch} onChange={(on) => onChange({ watchNotify: on })} />
      <p class="buttons">
        <button type="button" class="button" onClick={onDigest}>
          {i18n.t('watch.title')}
        </button>
      </p>
    </section>
  );
}
