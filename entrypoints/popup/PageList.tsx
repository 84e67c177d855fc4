/** Look-up field and list of terms, bound to the page in front, to the glossary and to the options page. */
import { useState } from 'preact/hooks';
import { LookUp } from '../../components/page-terms/LookUp.tsx';
import type { ListedPair } from '../../components/page-terms/listed.ts';
import { type ListActs, PageTerms } from '../../components/page-terms/PageTerms.tsx';
import { type CopyShape, copyList } from '../../glossary/display/copy-shapes.ts';
import { type Script, scriptOf } from '../../glossary/display/script.ts';
import { handOver } from '../../utils/handed-selection.ts';
import { t } from '../../utils/i18n.ts';
import { glossarySearch } from '../../utils/search/glossary-search.ts';
import type { Settings } from '../../utils/settings.ts';
import { addToOwn, takeBack } from './add-to-own.ts';
import { openOptions } from './open-options.ts';
import type { PageInFront } from './use-page.ts';

interface Props {
  page: PageInFront;
  settings: Settings;
  /** Keeps the term on the screen in view. */
  follows: boolean;
}

export function PageList({ page, settings, follows }: Props) {
  const [text, setText] = useState('');
  const script = scriptFor(settings);

  return (
    <>
      <LookUp
        text={text}
        script={script}
        search={glossarySearch}
        onText={setText}
        onOpen={(id) => openOptions({ page: 'concept', id })}
        onAll={() => openOptions({ page: 'glossary', search: text.trim() })}
        onAdd={() => openOptions({ page: 'concept', text: text.trim() })}
      />
      {text.trim() === '' && page.reason === 'listed' && (
        <PageTerms
          terms={page.terms}
          rows={page.rows}
          current={page.current}
          follows={follows}
          script={script}
          copyShape={settings.copyShape}
          acts={{
            ...acts,
            show: page.show,
            copy: (shape, pairs) => copy(shape, pairs, settings.copySource ? script : undefined),
          }}
        />
      )}
    </>
  );
}

const acts: Omit<ListActs, 'show' | 'copy'> = {
  exportTerms: async (ids) => openOptions({ page: 'export', selection: await handOver(ids) }),
  addAll: addToOwn,
  undo: takeBack,
};

/** With their sources where a script is given to name them in. */
async function copy(
  shape: CopyShape,
  pairs: readonly ListedPair[],
  script: Script | undefined,
): Promise<boolean> {
  try {
    const sourced = script && (await import('./with-sources.ts')).withSources(pairs, script);
    await navigator.clipboard.writeText(copyList(shape, (await sourced) ?? pairs));
    return true;
  } catch {
    return false;
  }
}

/** The one the reader chose for cards; else that of the interface. */
function scriptFor({ cardScript }: Settings): Script {
  const isFixed = cardScript === 'zh-Hans' || cardScript === 'zh-Hant';
  return isFixed ? cardScript : (scriptOf(t('language')) ?? 'zh-Hans');
}
