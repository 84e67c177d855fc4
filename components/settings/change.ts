/** What every part of the settings is given: the settings as they are, and the way to change them. */
import type { Settings } from '../../utils/settings.ts';

export interface SettingsProps {
  settings: Settings;
  onChange(change: (present: Settings) => Settings): void;
}
