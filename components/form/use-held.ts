/**
 * A value that stays as it is while the pointer is pressed: what comes or goes above a button would push
 * it out from under the pointer, and the press would be lost.
 */
import { useEffect, useRef, useState } from 'preact/hooks';

export function useHeld<Value>(value: Value): Value {
  const [isPressed, setPressed] = useState(false);
  const shown = useRef(value);
  useEffect(() => {
    const stop = new AbortController();
    const listen = { capture: true, passive: true, signal: stop.signal };
    addEventListener('pointerdown', ({ button }) => button === 0 && setPressed(true), listen);
    // The click comes after it, and is made of where the press began and ended.
    const release = () => setTimeout(() => setPressed(false));
    for (const end of ['pointerup', 'pointercancel']) addEventListener(end, release, listen);
    return () => stop.abort();
  }, []);
  if (!isPressed) shown.current = value;
  return shown.current;
}
