/** One card from opening to closing: everything it starts stops with its signal. */
import { render } from 'preact';
import { Card } from '../../components/card/Card.tsx';
import { pageScript } from '../../glossary/display/found-term.ts';
import { shownScripts } from '../../glossary/display/shown-scripts.ts';
import type { CardRequest } from '../../utils/card.ts';
import { speakWith, t } from '../../utils/i18n.ts';
import { attempt } from './attempt.ts';
import { copy } from './copy.ts';
import { cycleTab, focused, keepFocus, leaveFocus } from './focus.ts';
import { burnDown } from './fuse.ts';
import { guard } from './guard.ts';
import { createHost, showHost } from './host.ts';
import { closeOnEscape } from './keys.ts';
import { parentFor } from './parent.ts';
import { follow } from './placement.ts';
import { createReader, watchVoices } from './speech.ts';
import { onlyTrusted } from './trust.ts';
import { voiceFor } from './voices.ts';
import { isHeld } from './way.ts';

export interface OpenCard {
  readonly isPinned: boolean;
  /** Gives the focus back, unless told to keep it for the next card; answers to whom it belongs. */
  close(how?: { keepFocus: boolean }): HTMLElement | undefined;
  /** Whether a point (client CSS px) lies on the card, on its mark or on the way between. */
  holds(x: number, y: number): boolean;
}

export function openCard(
  request: CardRequest,
  focusOfCardBefore: HTMLElement | undefined,
  onClosed: () => void,
): OpenCard {
  const { answer, found, near, site } = request;
  const closed = new AbortController();
  const { signal } = closed;
  const host = createHost();
  const { element, root } = host;
  const giveBackTo = request.takeFocus ? (focusOfCardBefore ?? focused()) : undefined;
  let isPinned = false;
  /** Concepts muted by this card: their mark is gone, the card stays for the way back. */
  const muted = new Set<string>();

  const close: OpenCard['close'] = (how) => {
    if (signal.aborted) return undefined;
    const hadFocus = root.activeElement !== null;
    closed.abort();
    render(null, root);
    element.remove();
    if (hadFocus && !how?.keepFocus) giveBackTo?.focus({ preventScroll: true });
    onClosed();
    return hadFocus ? giveBackTo : undefined;
  };

  speakWith(answer.words);
  const lang = t('language');
  const pageLang = langAround(near) ?? document.documentElement.lang;
  const concepts = answer.entries.map(({ concept }) => concept);
  const page = pageScript(concepts, found, pageLang, lang);
  const scripts = shownScripts(request.settings.cardScript, page);
  const reader = createReader(signal);

  const draw = (voices: SpeechSynthesisVoice[]) => {
    const zh = voiceFor(voices, scripts.script);
    const en = voiceFor(voices, 'en');
    render(
      <Card
        entries={answer.entries}
        nested={answer.nested}
        found={found}
        scripts={scripts}
        order={request.settings.cardOrder}
        step={request.step}
        lang={lang}
        site={site}
        focusable={request.takeFocus}
        speech={{
          zh: zh && ((text) => reader.toggle(text, zh)),
          en: en && ((text) => reader.toggle(text, en)),
        }}
        copy={copy}
        copyShape={request.settings.copyShape}
        withSource={request.settings.copySource}
        mute={async (conceptId, where) => {
          // Before the answer: the mark goes earlier.
          muted.add(conceptId);
          const done = await isDone(request.ask('mute', placed(conceptId, where)));
          if (!done) muted.delete(conceptId);
          return done;
        }}
        unmute={async (conceptId, where) => {
          const done = await isDone(request.ask('unmute', placed(conceptId, where)));
          if (done) muted.delete(conceptId);
          return done;
        }}
        keep={async (conceptId) => {
          const context = request.context();
          const kept = attempt(request.ask('keep', { conceptId, ...(context && { context }) }));
          return await kept.then((outcome) =>
            'done' in outcome ? { done: outcome.done.change } : outcome,
          );
        }}
        takeBack={(change) => attempt(request.ask('undo', { change }))}
        edit={(conceptId) => {
          const context = request.context();
          return attempt(request.ask('openForm', { conceptId, ...(context && { context }) }));
        }}
        onPin={(pinned) => {
          isPinned = pinned;
        }}
        onClose={() => close()}
      />,
      root,
    );
  };
  draw([]);
  watchVoices(draw, signal);

  const panel = root.querySelector<HTMLElement>('.card');
  const content = root.querySelector<HTMLElement>('.content');
  const bar = root.querySelector<HTMLElement>('.bar');
  if (!panel || !content || !bar) throw new Error('The card’s view lacks one of its parts.');
  try {
    showHost(host, parentFor(near));
  } catch (error) {
    close();
    throw error;
  }
  onlyTrusted(root, element, signal);
  closeOnEscape(() => close(), signal);
  cycleTab(root, signal);
  keepFocus(root, signal);
  leaveFocus(root, signal);
  guard(host, () => close(), signal);
  burnDown(panel, signal);
  const end = ({ isTrusted }: Event) => isTrusted && close();
  addEventListener('pagehide', end, { signal });
  // Firefox keeps the Escape that leaves full screen to itself.
  document.addEventListener('fullscreenchange', end, { signal });
  const placement = follow({
    host,
    panel,
    content,
    bar,
    rects: request.rects,
    near,
    isFrozen: () => isPinned || muted.size > 0,
    onLost: () => close(),
    signal,
  });
  if (request.takeFocus)
    root.querySelector<HTMLElement>('.headline')?.focus({ preventScroll: true });

  return {
    get isPinned() {
      return isPinned;
    },
    close,
    holds: (x, y) =>
      isHeld({ x, y }, placement.lines, element.getBoundingClientRect(), placement.side),
  };
}

function placed(conceptId: string, site: string | undefined) {
  return { conceptId, ...(site && { site }) };
}

async function isDone(answer: Promise<unknown>): Promise<boolean> {
  try {
    await answer;
    return true;
  } catch {
    return false;
  }
}

/** A form of the page answers for its fields. */
const { closest, getAttribute } = Element.prototype;

function langAround(near: Element): string | null {
  const holder = closest.call(near, '[lang]');
  return holder && getAttribute.call(holder, 'lang');
}
