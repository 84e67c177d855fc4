/**
 * The settings as far as they can be read. Where their file is out of reach pages are marked as by default;
 * but what the reader may have forbidden, and nobody can look up, is not done.
 */
import { defaults, loadSettings, type Settings } from '../../utils/settings.ts';

const cautious: Settings = { ...defaults, personalSiteMode: 'onlyThese', saveContext: false };

export function knownSettings(): Promise<Settings> {
  return loadSettings().catch(() => cautious);
}
