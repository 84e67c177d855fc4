/** The form for a concept, with what it needs of the background: loads it, saves it, and guards what is typed. */
import { useEffect, useState } from 'preact/hooks';
import { t } from '../../../utils/i18n.ts';
import { messageOf } from '../message-of.ts';
import type { Done } from '../undo-bar.tsx';
import { ConceptEditor } from './ConceptEditor.tsx';
import { type Opened, open } from './opened.ts';
import { isInSmallWindow } from './small-window.ts';

interface Props {
  id: string | undefined;
  draft: string | undefined;
  /** A first term for a new concept. */
  text?: string | undefined;
  onDone(done: Done): void;
}

interface Loaded {
  /** Nothing if the concept is not in the glossary. */
  opened?: Opened;
  /** Which time it was loaded: each time the form begins anew. */
  time: number;
  isSmall: boolean;
}

export function ConceptPage({ id, draft, text, onDone }: Props) {
  const [loaded, setLoaded] = useState<Loaded>();
  const [time, setTime] = useState(0);
  const [problem, setProblem] = useState<string>();

  useEffect(() => {
    let isGone = false;
    const load = async () => {
      try {
        const [opened, isSmall] = await Promise.all([open({ id, draft, text }), isInSmallWindow()]);
        if (!isGone) setLoaded({ isSmall, time, ...(opened && { opened }) });
      } catch (error) {
        if (!isGone) setProblem(messageOf(error));
      }
    };
    load();
    return () => {
      isGone = true;
    };
  }, [id, draft, text, time]);

  if (problem !== undefined) {
    return (
      <p class="note problem" role="alert">
        {t('formLoadFailed', [problem])}
      </p>
    );
  }
  if (!loaded) return <p role="status">{t('formLoading')}</p>;
  if (!loaded.opened) return <p class="note warning">{t('formNotFound')}</p>;
  return (
    <ConceptEditor
      key={loaded.time}
      opened={loaded.opened}
      isSmall={loaded.isSmall}
      onOutdated={() => setTime(loaded.time + 1)}
      onDone={onDone}
    />
  );
}
