/** A value once it has rested: what is checked or asked for while the reader types. */
import { useEffect, useState } from 'preact/hooks';

/** `pause` in ms. The first value counts at once. */
export function useSettled<Value>(value: Value, pause: number): Value {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), pause);
    return () => clearTimeout(timer);
  }, [value, pause]);
  return settled;
}
