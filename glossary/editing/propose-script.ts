/**
 * The other script of a Chinese term, as OpenCC writes it. Traditional is proposed in the standard of
 * Taiwan, the one that differs least from the Traditional half of the bundled glossary (the few
 * differences, such as 布局 and 佈局, are a matter of taste). The tables come on demand: 1.1 MB.
 */
import type { Script } from '../display/script.ts';

type Convert = (text: string) => string;

const load: Record<Script, () => Promise<Convert>> = {
  'zh-Hans': async () => (await import('opencc-js/t2cn')).Converter({ from: 'tw', to: 'cn' }),
  'zh-Hant': async () => (await import('opencc-js/cn2t')).Converter({ from: 'cn', to: 'tw' }),
};

const loaded: Partial<Record<Script, Promise<Convert>>> = {};

/** @throws if the tables cannot be loaded; the next call tries again. */
export async function inScript(text: string, script: Script): Promise<string> {
  loaded[script] ??= load[script]();
  try {
    return (await loaded[script])(text);
  } catch (error) {
    delete loaded[script];
    throw error;
  }
}
