/**
 * Asks before a form with unsaved changes is left: by the browser where the page goes, by the form
 * where only the part of the address behind `#` changes.
 */
import { useEffect, useRef, useState } from 'preact/hooks';

interface Leaving {
  /** Where the reader wants to go; nothing while they want to stay. */
  to: string | undefined;
  leave(): void;
  stay(): void;
  /** From here on nothing is asked: it is saved. */
  release(): void;
}

export function useLeaveGuard(isUnsaved: boolean): Leaving {
  const [to, setTo] = useState<string>();
  const isGuarding = useRef(false);
  isGuarding.current = isUnsaved;

  useEffect(() => {
    const ending = new AbortController();
    const { signal } = ending;
    const here = location.hash;
    const unload = (event: BeforeUnloadEvent) => {
      if (isGuarding.current) event.preventDefault();
    };
    // In the capturing phase it comes before the listener by which the page changes rooms.
    const move = (event: HashChangeEvent) => {
      if (!isGuarding.current || location.hash === here) return;
      event.stopImmediatePropagation();
      setTo(location.hash);
      history.replaceState(history.state, '', here);
    };
    addEventListener('beforeunload', unload, { signal });
    addEventListener('hashchange', move, { capture: true, signal });
    return () => ending.abort();
  }, []);

  const release = () => {
    isGuarding.current = false;
  };
  return {
    to,
    release,
    stay: () => setTo(undefined),
    leave: () => {
      release();
      if (to !== undefined) location.hash = to;
    },
  };
}
