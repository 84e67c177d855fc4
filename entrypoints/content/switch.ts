/** Keeps marking on where the settings want it, and takes every trace away at once where they do not. */
import {
  defaults,
  isOn,
  loadSettings,
  type Settings,
  watchSettings,
} from '../../utils/settings.ts';

/** `start` gets a signal that aborts when this site is switched off; `refresh` asks for all marks anew. */
export async function whileOn(
  site: string,
  start: (signal: AbortSignal) => { refresh(): void },
  signal: AbortSignal,
): Promise<void> {
  let on: AbortController | undefined;
  let refresh = () => {};
  let markGeneral: boolean | undefined;

  const follow = (settings: Settings) => {
    if (!isOn(settings, site)) {
      on?.abort();
      on = undefined;
    } else if (!on) {
      on = new AbortController();
      ({ refresh } = start(AbortSignal.any([signal, on.signal])));
    } else if (settings.markGeneral !== markGeneral) {
      refresh();
    }
    markGeneral = settings.markGeneral;
  };

  watchSettings(follow, signal);
  const settings = await loadSettings().catch(() => defaults);
  if (!signal.aborted) follow(settings);
}
