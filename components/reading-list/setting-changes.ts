import { i18n } from '#i18n';
import type { Settings } from '@/lib/model/settings';
import type { SettingChange } from './SettingsQuestion';
import { listText } from '@/lib/words/language';

type Carried = Pick<Settings, 'keepOpen' | 'theme' | 'motion' | 'side' | 'marks' | 'markCorrected' | 'unmarkedSites'>;

const onOff = (on: boolean) => i18n.t(on ? 'backup.on' : 'backup.off');
const themes = { system: 'options.themeSystem', light: 'options.themeLight', dark: 'options.themeDark' } as const;

/** Every setting that a file may carry has a name and words for its values, or it does not compile. */
const WORDS: { [Key in keyof Carried]: [name: () => string, value: (value: Carried[Key]) => string] } = {
  keepOpen: [() => i18n.t('options.keepOpen'), onOff],
  theme: [() => i18n.t('options.theme'), (theme) => i18n.t(themes[theme])],
  motion: [() => i18n.t('options.motion'), (motion) => i18n.t(motion === 'off' ? 'options.motionOff' : 'options.motionSystem')],
  side: [() => i18n.t('options.side'), (side) => i18n.t(side === 'left' ? 'options.sideLeft' : 'options.sideRight')],
  marks: [() => i18n.t('marks.optionsSwitch'), onOff],
  markCorrected: [() => i18n.t('marks.optionsCorrected'), onOff],
  unmarkedSites: [() => i18n.t('marks.optionsSites'), (sites) => (sites.length === 0 ? i18n.t('backup.noSites') : listText(sites))],
};

/** What would change, in words. */
export function settingChanges(wanted: Partial<Carried>, here: Carried): SettingChange[] {
  const line = <Key extends keyof Carried>(key: Key): SettingChange => {
    const [name, value] = WORDS[key];
    return { name: name(), from: value(here[key]), to: value(wanted[key] as Carried[Key]) };
  };
  return (Object.keys(wanted) as (keyof Carried)[]).map(line);
}
