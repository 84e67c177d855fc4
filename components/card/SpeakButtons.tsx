/** Hear the Chinese, hear the English: a button for each language this machine has a voice for. */
import type { Written } from '../../glossary/display/counterpart.ts';
import { t } from '../../utils/i18n.ts';
import { CardButton } from './CardButton.tsx';

export interface Speech {
  /** Reads a text aloud, or stops if it is just being read; absent without a voice. */
  zh?: ((text: string) => void) | undefined;
  en?: ((text: string) => void) | undefined;
}

interface Props {
  zh: Written | undefined;
  en: Written | undefined;
  speech: Speech;
}

export function SpeakButtons({ zh, en, speech }: Props) {
  return (
    <>
      {zh && speech.zh && (
        <CardButton icon="speak" name={t('cardSpeakChinese')} onClick={() => speech.zh?.(zh.text)}>
          <span lang={zh.lang}>中</span>
        </CardButton>
      )}
      {en && speech.en && (
        <CardButton icon="speak" name={t('cardSpeakEnglish')} onClick={() => speech.en?.(en.text)}>
          <span lang="en">EN</span>
        </CardButton>
      )}
    </>
  );
}
