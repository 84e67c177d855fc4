/**
 * What the fold changes, as `packFold` writes it. Plain Node computes it here; Vite puts the
 * finished string in the place of this module (`vite-plugin.ts`), so that nothing of the
 * computation is in the extension.
 */
import { buildFold, packFold } from './fold.build.ts';

export const foldPairs = packFold(buildFold());
