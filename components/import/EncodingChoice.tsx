/** The encodings in which a file would be text, each with what it would say: only a person can tell. */
import type { Encoding } from '../../glossary/formats/decode-text.ts';
import { t } from '../../utils/i18n.ts';
import { encodingNames } from './encodings.ts';

interface Props {
  choices: readonly { encoding: Encoding; preview: string }[];
  onChoose(encoding: Encoding): void;
}

export function EncodingChoice({ choices, onChoose }: Props) {
  return (
    <section>
      <p>{t('importEncodingChoose')}</p>
      <ul class="encodings">
        {choices.map(({ encoding, preview }) => (
          <li key={encoding}>
            <button type="button" onClick={() => onChoose(encoding)}>
              {encodingNames[encoding]}
            </button>
            <pre dir="auto">{preview}</pre>
          </li>
        ))}
      </ul>
    </section>
  );
}
