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
    const unload = (event: BeforeUnloadEvent) => {
      if (isGuarding.current) event.preventDefault();
    };
    // Before the address changes: to put it back afterwards would come too late, the form would be gone.
    const move = (event: NavigateEvent) => {
      if (!isGuarding.current || !event.hashChange || !event.cancelable) return;
      event.preventDefault();
      setTo(new URL(event.destination.url).hash);
    };
    addEventListener('beforeunload', unload, { signal });
    navigation.addEventListener('navigate', move, { signal });
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
