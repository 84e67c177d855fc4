/** The options page: one room at a time by the address, and what was done last at the foot. */
import { render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { t } from '../../utils/i18n.ts';
import { speak } from '../../utils/load-words.ts';
import { defaults, loadSettings, type Settings, watchSettings } from '../../utils/settings.ts';
import { ConceptPage } from './concept/ConceptPage.tsx';
import { ExportPage } from './export/ExportPage.tsx';
import { ReminderBar } from './export/ReminderBar.tsx';
import { GlossaryPage } from './glossary/GlossaryPage.tsx';
import { ImportPage } from './import/ImportPage.tsx';
import { PrivacyPage } from './privacy/PrivacyPage.tsx';
import { hashOf, type Route, routeOf } from './route.ts';
import { SettingsPage } from './settings/SettingsPage.tsx';
import { type Done, UndoBar } from './undo-bar.tsx';

const tabs = [
  { page: 'glossary', name: () => t('optionsGlossary') },
  { page: 'import', name: () => t('optionsImport') },
  { page: 'export', name: () => t('optionsExport') },
  { page: 'settings', name: () => t('optionsSettings') },
] as const;

function Options() {
  const [route, setRoute] = useState<Route>(() => routeOf(location.hash));
  const [done, setDone] = useState<Done>();

  useEffect(() => {
    const moved = () => setRoute(routeOf(location.hash));
    addEventListener('hashchange', moved);
    return () => removeEventListener('hashchange', moved);
  }, []);

  return (
    <>
      <header class="top">
        <h1>Tifa</h1>
        <nav aria-label={t('optionsRooms')}>
          {tabs.map(({ page, name }) => (
            <a
              key={page}
              href={hashOf({ page })}
              aria-current={route.page === page ? 'page' : undefined}
            >
              {name()}
            </a>
          ))}
        </nav>
      </header>
      <main>
        {(route.page === 'glossary' || route.page === 'export') && <ReminderBar />}
        {/* Kept while the form is open, so that the reader comes back to the same place of the list. */}
        <div hidden={route.page !== 'glossary'}>
          <GlossaryPage
            search={route.page === 'glossary' ? route.search : undefined}
            onDone={setDone}
          />
        </div>
        {route.page === 'concept' && (
          <ConceptPage
            key={location.hash}
            id={route.id}
            draft={route.draft}
            text={route.text}
            onDone={setDone}
          />
        )}
        {/* Kept too: going elsewhere must not break off an import. */}
        <div hidden={route.page !== 'import'}>
          <ImportPage onDone={setDone} />
        </div>
        {route.page === 'export' && (
          <ExportPage key={route.selection} selection={route.selection} onDone={setDone} />
        )}
        {route.page === 'settings' && <SettingsPage />}
        {route.page === 'privacy' && <PrivacyPage />}
      </main>
      <UndoBar done={done} onClose={() => setDone(undefined)} />
    </>
  );
}

const root = document.querySelector('#options');
let drawn: Promise<void> | undefined;
let spoken: Settings['language'] | undefined;

/** Draws the same rooms with other words: what they hold, as a running import, stays. */
function draw({ language }: Settings): void {
  if (language === spoken) return;
  spoken = language;
  drawn = Promise.resolve(drawn).then(async () => {
    await speak(language);
    // Of the words on it, which may not be the browser's language.
    document.documentElement.lang = t('language');
    document.title = t('extensionName');
    if (root) render(<Options />, root);
  });
}

watchSettings(draw, new AbortController().signal);
draw(await loadSettings().catch(() => defaults));
