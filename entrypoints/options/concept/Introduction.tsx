/** Above the form: what is edited, and what saving does to it. */
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Concept } from '../../../glossary/concept.ts';
import { t } from '../../../utils/i18n.ts';
import { differing } from './differing.ts';

interface Props {
  concept: Concept | undefined;
  /** The bundled concept it stands in for. */
  shadowed: Concept | undefined;
}

export function Introduction({ concept, shadowed }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  // Whoever comes by key or by ear begins here, not where the link was that is gone.
  useLayoutEffect(() => heading.current?.focus({ preventScroll: true }), []);
  return (
    <>
      <h2 class="title" ref={heading} tabIndex={-1}>
        {concept ? t('formEdit') : t('formNew')}
      </h2>
      {concept?.origin === 'bundled' && <p class="note">{t('formBundled')}</p>}
      {concept?.shadows && (
        <p class="note">
          {t('formCopy')} {shadowed && comparison(concept, shadowed)}
        </p>
      )}
    </>
  );
}

function comparison(copy: Concept, original: Concept): string {
  const fields = differing(copy, original);
  if (fields.length === 0) return t('formSameAsOriginal');
  const list = new Intl.ListFormat(t('language'), { style: 'narrow', type: 'conjunction' });
  return t('formDiffers', [list.format(fields)]);
}
