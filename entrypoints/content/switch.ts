/**
 * Keeps marking on where the settings want it, and takes every trace away at once where they do not. A
 * page that changes its own address without loading is judged anew.
 */

import {
  defaults,
  isOn,
  loadSettings,
  type Settings,
  watchSettings,
} from '../../utils/settings.ts';
import { whenGoneBackTo } from './gone-back.ts';

/** The settings as they are by now. */
export interface SettingsNow {
  settings: Settings;
}

/** Marking under way. */
interface Marking {
  /** Other settings count from now on. */
  changed(before: Settings): void;
}

export interface PageSwitch extends Readonly<SettingsNow> {
  /** `waiting`: the settings are not read yet. */
  readonly state: 'waiting' | 'off' | 'paused' | 'on';
  /** Off until the page is loaded again, or on as the settings want it. */
  pause(paused: boolean): void;
}

/**
 * `start` gets a signal that aborts when the page is switched off or paused; `turned` is called when the
 * state has changed.
 */
export function whileOn(
  address: () => string,
  start: (state: SettingsNow, signal: AbortSignal) => Marking,
  turned: () => void,
  signal: AbortSignal,
): PageSwitch {
  let on: { marking: Marking; stop: AbortController } | undefined;
  let isKnown = false;
  let isPaused = false;
  const now: SettingsNow = { settings: defaults };

  const stateNow = (): PageSwitch['state'] => {
    if (!isKnown) return 'waiting';
    if (!isOn(now.settings, address())) return 'off';
    return isPaused ? 'paused' : 'on';
  };
  let state = stateNow();

  const follow = () => {
    const before = state;
    state = stateNow();
    if (state === before || signal.aborted) return;
    if (state === 'on') {
      const stop = new AbortController();
      on = { marking: start(now, AbortSignal.any([signal, stop.signal])), stop };
    } else {
      on?.stop.abort();
      on = undefined;
    }
    turned();
  };

  const take = (settings: Settings) => {
    const before = now.settings;
    now.settings = settings;
    isKnown = true;
    const running = on;
    follow();
    if (running && running === on) running.marking.changed(before);
  };

  watchSettings(inTurn(take), signal);
  navigation.addEventListener('currententrychange', follow, { signal });
  // A page that was left hears nothing until it is gone back to.
  whenGoneBackTo(read, signal);
  read();

  function read(): void {
    const had = now.settings;
    loadSettings()
      .catch(() => had)
      .then((settings) => {
        // What was heard meanwhile is newer.
        if (!signal.aborted && now.settings === had) take(settings);
      });
  }

  return {
    get state() {
      return state;
    },
    get settings() {
      return now.settings;
    },
    pause(paused) {
      isPaused = paused;
      follow();
    },
  };
}

/** A change is told to all frames of a process in one task, which would hold up a page of many. */
function inTurn(take: (settings: Settings) => void): (settings: Settings) => void {
  return window === window.top ? take : (settings) => void setTimeout(take, 0, settings);
}
