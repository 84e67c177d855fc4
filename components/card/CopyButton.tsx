/** Copies the pair and says so where the finger is. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../utils/i18n.ts';
import { CardButton } from './CardButton.tsx';
import { copyKey, useCopyKey } from './copy-key.ts';

/** Long enough to be read, short enough that the button is itself again before it is wanted. */
const SAID_MS = 1800;

interface Props {
  text: string;
  copy(text: string): Promise<boolean>;
  announce(message: string): void;
}

export function CopyButton({ text, copy, announce }: Props) {
  const [outcome, setOutcome] = useState<'copied' | 'failed'>();

  useEffect(() => {
    if (!outcome) return;
    const later = setTimeout(() => {
      setOutcome(undefined);
      announce('');
    }, SAID_MS);
    return () => clearTimeout(later);
  }, [outcome, announce]);

  const onClick = async () => {
    const copied = await copy(text);
    setOutcome(copied ? 'copied' : 'failed');
    announce(copied ? t('cardCopiedText', [text]) : t('cardCopyFailed'));
  };

  const button = useRef<HTMLButtonElement>(null);
  useCopyKey(button, () => void onClick());

  const label = outcome ? outcomes[outcome]() : t('cardCopy');
  return (
    <CardButton
      icon={outcome === 'copied' ? 'done' : 'copy'}
      name={label}
      shortcut={copyKey}
      button={button}
      onClick={onClick}
    >
      {label}
    </CardButton>
  );
}

const outcomes = { copied: () => t('cardCopied'), failed: () => t('cardCopyFailed') };
