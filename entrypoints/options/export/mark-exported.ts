/** Notes that all personal concepts have been exported, and tells the page, which may be reminding of it. */
import { ask } from '../../../utils/ask.ts';

const told = new EventTarget();

export async function markExported(): Promise<void> {
  await ask('exported', {});
  told.dispatchEvent(new Event('exported'));
}

export function onExported(exported: () => void, signal: AbortSignal): void {
  told.addEventListener('exported', exported, { signal });
}
