/** Keeps marking on where the settings want it, and takes every trace away at once where they do not. */
import {
  defaults,
  isOn,
  loadSettings,
  type Settings,
  watchSettings,
} from '../../utils/settings.ts';

/** The settings as they are by now. */
export interface SettingsNow {
  settings: Settings;
}

/** `start` gets a signal that aborts when this site is switched off; `refresh` asks for all marks anew. */
export async function whileOn(
  site: string,
  start: (state: SettingsNow, signal: AbortSignal) => { refresh(): void },
  signal: AbortSignal,
): Promise<void> {
  let on: AbortController | undefined;
  let refresh = () => {};
  let markGeneral: boolean | undefined;
  const state: SettingsNow = { settings: defaults };

  const follow = (settings: Settings) => {
    state.settings = settings;
    if (!isOn(settings, site)) {
      on?.abort();
      on = undefined;
    } else if (!on) {
      on = new AbortController();
      ({ refresh } = start(state, AbortSignal.any([signal, on.signal])));
    } else if (settings.markGeneral !== markGeneral) {
      refresh();
    }
    markGeneral = settings.markGeneral;
  };

  watchSettings(follow, signal);
  const settings = await loadSettings().catch(() => defaults);
  if (!signal.aborted) follow(settings);
}
