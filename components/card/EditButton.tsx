/** Opens the form for a concept of the reader's own. */
import { useState } from 'preact/hooks';
import { t } from '../../utils/i18n.ts';
import { CardButton } from './CardButton.tsx';
import { Failure } from './Failure.tsx';
import type { Outcome } from './saving.ts';

interface Props {
  conceptId: string;
  edit(conceptId: string): Promise<Outcome<unknown>>;
  announce(message: string): void;
}

export function EditButton({ conceptId, edit, announce }: Props) {
  const [failed, setFailed] = useState<string>();
  const onClick = async () => {
    const outcome = await edit(conceptId);
    const reason = 'failed' in outcome ? outcome.failed : undefined;
    setFailed(reason);
    if (reason) announce(reason);
  };
  return (
    <>
      <CardButton icon="edit" name={t('cardEdit')} onClick={onClick}>
        {t('cardEdit')}
      </CardButton>
      {failed && <Failure reason={failed} />}
    </>
  );
}
