/** Which voice reads which language. */

type Voice = Pick<SpeechSynthesisVoice, 'lang' | 'localService' | 'default'>;

/** Mandarin only, for the pinyin beside it is Mandarin; English from anywhere. */
const wanted: Record<'zh-Hans' | 'zh-Hant' | 'en', RegExp[]> = {
  'zh-Hans': [/^(zh|cmn)(-hans)?-cn$/, /^(zh|cmn)(-hans|-hans-.*|-sg)?$/, /^(zh|cmn)(-hant)?-tw$/],
  'zh-Hant': [/^(zh|cmn)(-hant)?-tw$/, /^(zh|cmn)(-hans)?-cn$/, /^(zh|cmn)(-hans|-hans-.*|-sg)?$/],
  en: [/^en-(us|gb)$/, /^en(-|$)/],
};

/** A voice of this machine: one of a server's would send what is read away from it. */
export function voiceFor<V extends Voice>(
  voices: readonly V[],
  lang: 'zh-Hans' | 'zh-Hant' | 'en',
): V | undefined {
  const local = voices.filter((voice) => voice.localService);
  for (const pattern of wanted[lang]) {
    const fitting = local.filter((voice) =>
      pattern.test(voice.lang.toLowerCase().replace('_', '-')),
    );
    const found = fitting.find((voice) => voice.default) ?? fitting[0];
    if (found) return found;
  }
  return undefined;
}
