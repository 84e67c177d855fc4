/** Which terms the settings want marked. The matcher asks it of concepts, the page whether an answer still holds. */
import { type Concept, type Tier, tiers } from '../glossary/concept.ts';
import type { Settings } from './settings.ts';

/** Whether a concept is marked, as far as its origin and tier tell. A reader's own concepts mostly have no tier. */
export function isMarked(settings: Settings, { origin, tier }: Pick<Concept, 'origin' | 'tier'>) {
  const isOfOrigin = settings.markOrigins[origin === 'personal' ? 'personal' : 'bundled'];
  return isOfOrigin && (tier === undefined || isTierMarked(settings, tier));
}

export function isTierMarked({ markGeneral, markTiers }: Settings, tier: Tier): boolean {
  return tier === 'general' ? markGeneral : markTiers[tier];
}

export function switchTier(settings: Settings, tier: Tier, on: boolean): Settings {
  return tier === 'general'
    ? { ...settings, markGeneral: on }
    : { ...settings, markTiers: { ...settings.markTiers, [tier]: on } };
}

/** Whether two settings mark the same terms: if not, pages have to ask for their marks anew. */
export function markSameTerms(one: Settings, other: Settings): boolean {
  const { bundled, personal } = one.markOrigins;
  return (
    JSON.stringify(personalSites(one)) === JSON.stringify(personalSites(other)) &&
    bundled === other.markOrigins.bundled &&
    personal === other.markOrigins.personal &&
    tiers.every((tier) => isTierMarked(one, tier) === isTierMarked(other, tier))
  );
}

function personalSites({ personalSiteMode, personalSitePatterns, personalSites }: Settings) {
  return [personalSiteMode, personalSitePatterns, personalSites];
}
