/** The course of muting one concept: asked where, muted there, taken back. */
import { useState } from 'preact/hooks';
import { t } from '../../utils/i18n.ts';

interface Doing {
  announce(message: string): void;
  /** Without a site: everywhere. Answers whether it was done. */
  mute(conceptId: string, site?: string): Promise<boolean>;
  unmute(conceptId: string, site?: string): Promise<boolean>;
}

export interface Muting {
  asking: boolean;
  /** Where the concept was muted just now. */
  muted: { site?: string | undefined } | undefined;
  /** The last attempt, either way, did not succeed. */
  failed: boolean;
  toggle(): void;
  mute(site?: string): Promise<void>;
  undo(): Promise<void>;
}

export function useMuting(conceptId: string, doing: Doing): Muting {
  const [asking, setAsking] = useState(false);
  const [muted, setMuted] = useState<Muting['muted']>();
  const [failed, setFailed] = useState(false);
  return {
    asking,
    muted,
    failed,
    toggle: () => {
      setAsking(!asking);
      setFailed(false);
    },
    async mute(site) {
      const done = await doing.mute(conceptId, site);
      setFailed(!done);
      setAsking(!done);
      if (done) setMuted({ site });
      doing.announce(done ? mutedSentence(site) : t('cardFailed'));
    },
    async undo() {
      const done = await doing.unmute(conceptId, muted?.site);
      setFailed(!done);
      if (done) setMuted(undefined);
      doing.announce(done ? t('cardUnmuted') : t('cardFailed'));
    },
  };
}

export function mutedSentence(site: string | undefined): string {
  return site ? t('cardMutedHere', [site]) : t('cardMutedEverywhere');
}
