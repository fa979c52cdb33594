import { i18n } from '#i18n';
import type { JSX } from 'preact';
import { Select } from '@/components/parts/Select';
import { Switch } from '@/components/parts/Switch';
import type { Settings } from '@/lib/model/settings';

interface LookBlockProps {
  settings: Settings;
  onChange(patch: Partial<Settings>): void;
}

/** How Caveat looks, and where it stands on a page. */
export function LookBlock({ settings, onChange }: LookBlockProps): JSX.Element {
  return (
    <section>
      <h2>{i18n.t('options.look')}</h2>
      <Switch label={i18n.t('options.keepOpen')} on={settings.keepOpen} onChange={(keepOpen) => onChange({ keepOpen })} />
      <div class="choices">
        <Select
          label={i18n.t('options.theme')}
          value={settings.theme}
          options={[
            ['system', i18n.t('options.themeSystem')],
            ['light', i18n.t('options.themeLight')],
            ['dark', i18n.t('options.themeDark')],
          ]}
          onChange={(theme) => onChange({ theme })}
        />
        <Select
          label={i18n.t('options.motion')}
          value={settings.motion}
          options={[
            ['system', i18n.t('options.motionSystem')],
            ['off', i18n.t('options.motionOff')],
          ]}
          onChange={(motion) => onChange({ motion })}
        />
        <Select
          label={i18n.t('options.side')}
          value={settings.side}
          options={[
            ['right', i18n.t('options.sideRight')],
            ['left', i18n.t('options.sideLeft')],
          ]}
          onChange={(side) => onChange({ side })}
        />
      </div>
    </section>
  );
}
