/** Reading aloud with the browser's own voices. The page shares them: only what the card said is stopped. */

/** Calls back with the voices there are, now and whenever the browser has found more. */
export function watchVoices(
  changed: (voices: SpeechSynthesisVoice[]) => void,
  signal: AbortSignal,
): void {
  if (!('speechSynthesis' in globalThis)) return;
  const tell = () => changed(speechSynthesis.getVoices());
  speechSynthesis.addEventListener('voiceschanged', tell, { signal });
  tell();
}

export interface Reader {
  /** Reads the text, instead of what is being read; stops if it is this very text. */
  toggle(text: string, voice: SpeechSynthesisVoice): void;
}

export function createReader(signal: AbortSignal): Reader {
  let saying: SpeechSynthesisUtterance | undefined;
  const stop = () => {
    if (saying) speechSynthesis.cancel();
    saying = undefined;
  };
  signal.addEventListener('abort', stop);
  return {
    toggle(text, voice) {
      const isSame = saying?.text === text;
      stop();
      if (isSame) return;
      const utterance = new SpeechSynthesisUtterance(text);
      utterance.voice = voice;
      utterance.lang = voice.lang;
      const done = () => {
        if (saying === utterance) saying = undefined;
      };
      utterance.addEventListener('end', done);
      utterance.addEventListener('error', done);
      saying = utterance;
      speechSynthesis.speak(utterance);
    },
  };
}
