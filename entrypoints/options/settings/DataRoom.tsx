/** Asks the browser what is stored and whether it stays. Private windows of Firefox may refuse to tell. */
import { useEffect, useState } from 'preact/hooks';
import { DataSettings } from '../../../components/settings/DataSettings.tsx';
import { hashOf } from '../route.ts';

export function DataRoom() {
  const [used, setUsed] = useState<number>();
  const [isPersistent, setPersistent] = useState<boolean>();
  const [isRefused, setRefused] = useState(false);

  useEffect(() => {
    const unknown = () => undefined;
    navigator.storage.estimate().then(({ usage }) => setUsed(usage), unknown);
    navigator.storage.persisted().then(setPersistent, unknown);
  }, []);

  const persist = async () => {
    const isKept = await navigator.storage.persist().catch(() => false);
    setPersistent(isKept);
    setRefused(!isKept);
  };

  return (
    <DataSettings
      used={used}
      isPersistent={isPersistent}
      isRefused={isRefused}
      backupHref={hashOf({ page: 'export' })}
      onPersist={() => void persist()}
    />
  );
}
