/**
 * Working a page as a reader of its accessibility tree does: controls are found there by role and
 * name, and worked by the pointer and by keys. What cannot be found so, no such reader could find.
 */
import { all } from './accessibility.ts';
import type { AccessibleNode, Controls, GivenFile, Name, Rect } from './driver.ts';
import type { Primitives } from './page.ts';
import { dropSynthetically, findFileInput, isHit, readSelect } from './page-world.ts';
import { patienceMs, until } from './until.ts';

/** What text can be typed into. */
const fields = new Set(['textbox', 'searchbox', 'combobox', 'spinbutton']);
const lists = new Set(['combobox', 'listbox']);

type Click = (x: number, y: number) => Promise<void>;

export function createControls(at: Primitives, click: Click): Controls {
  const find = (role: string | Set<string>, name: Name, timeout = patienceMs) =>
    waitForNode(at.accessibilityTree, hasRole(role), name, timeout);
  const focus = async (role: string | Set<string>, name: Name) => {
    const node = await find(role, name);
    if (node.focused) return;
    await at.focusNode(node);
    await until(
      () => find(role, name),
      ({ focused }) => focused,
      patienceMs,
      `“${name}” did not take the focus`,
    );
  };
  const press = async (...keys: string[]) => {
    for (const key of keys) await at.keys.down(key);
    for (const key of keys.toReversed()) await at.keys.up(key);
  };

  return {
    find: (role, name, timeout) => find(role, name, timeout),
    async has(role, name) {
      return all(await at.accessibilityTree()).some(
        (node) => node.role === role && isNamed(node, name),
      );
    },
    async clickOn(role, name) {
      try {
        await clickNode(at, click, await find(role, name));
      } catch {
        // It was drawn anew meanwhile.
        await clickNode(at, click, await find(role, name));
      }
    },
    focus: (role, name) => focus(role, name),
    async fill(name, text) {
      await focus(fields, name);
      await press('Control', 'a');
      await press('Delete');
      await at.keys.type(text);
    },
    async choose(name, option) {
      await focus(lists, name);
      for (let steps = 0; ; steps++) {
        const { options, chosen } = await at.evaluate(readSelect);
        const wanted = options.indexOf(option);
        if (wanted === chosen) return;
        if (wanted < 0 || steps > options.length)
          throw new Error(`“${option}” cannot be chosen of ${options.join(', ')}.`);
        await press(wanted > chosen ? 'ArrowDown' : 'ArrowUp');
      }
    },
    async setFile(file, name) {
      const index = await until(
        () => at.evaluate(findFileInput, name ?? ''),
        (found) => found >= 0,
        patienceMs,
        `There was no field for a file “${name ?? ''}”`,
      );
      await at.setInputFile(index, file);
    },
    async dropFile(file) {
      const { width, height } = await at.evaluate(() => ({
        width: innerWidth,
        height: innerHeight,
      }));
      const [x, y] = [width / 2, height / 2];
      if (at.dragFile) await at.dragFile(x, y, file);
      else await at.evaluate(dropSynthetically, x, y, file.name, base64(file));
    },
    async pasteText(text) {
      await at.writeClipboard(text);
      await press('Control', 'v');
    },
    text: () => at.evaluate(() => document.body.innerText),
    async waitForText(text, timeout = patienceMs) {
      let seen = '';
      await until(
        async () => {
          seen = await at.evaluate(() => document.body.innerText);
          return seen;
        },
        (now) => (typeof text === 'string' ? now.includes(text) : text.test(now)),
        timeout,
        () => `“${text}” was not read, but “${seen.slice(0, 2_000)}”`,
      );
    },
  };
}

/** The tree follows what is drawn by some frames: a control asked for at once may not be in it yet. */
export async function waitForNode(
  read: () => Promise<AccessibleNode | undefined>,
  isWanted: (node: AccessibleNode) => boolean,
  name: Name,
  timeout = patienceMs,
): Promise<AccessibleNode> {
  let seen = 'nothing';
  const found = await until(
    async () => {
      const root = await read();
      const candidates = root ? all(root).filter(isWanted) : [];
      seen = candidates.map((node) => node.name + (node.disabled ? ' (off)' : '')).join(', ');
      return candidates.find((node) => isNamed(node, name) && !node.disabled);
    },
    (node) => node !== undefined,
    timeout,
    () => `“${name}” was not there, only ${seen || 'nothing'},`,
  );
  return found as AccessibleNode;
}

/**
 * Into its middle, once that is in sight and at rest: it may have to be scrolled to, what comes above it
 * may push it down, and the tree may tell of both late.
 */
export async function clickNode(at: Primitives, click: Click, node: AccessibleNode): Promise<void> {
  let last: string | undefined;
  const { x, y } = await until(
    async () => {
      const middle = middleOf(await at.rectOfNode(node));
      const before = last;
      last = JSON.stringify(middle);
      const rests = before === last && (await at.evaluate(isHit, middle, node.name));
      return { ...middle, rests };
    },
    ({ rests }) => rests,
    patienceMs,
    () => `“${node.name}” did not come to rest in sight, but is at ${last},`,
  );
  await click(x, y);
}

function middleOf({ x, y, width, height }: Rect): { x: number; y: number } {
  return { x: x + width / 2, y: y + height / 2 };
}

function hasRole(role: string | Set<string>): (node: AccessibleNode) => boolean {
  return (node) => (typeof role === 'string' ? node.role === role : role.has(node.role));
}

function isNamed(node: AccessibleNode, name: Name): boolean {
  return typeof name === 'string' ? node.name.trim() === name : name.test(node.name);
}

function base64({ bytes }: GivenFile): string {
  return Buffer.from(bytes).toString('base64');
}
