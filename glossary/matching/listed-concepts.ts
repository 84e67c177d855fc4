/** What a lexicon knows of a concept beside its forms: who it is, its traits, and its place in the order of cards. */
import { type Concept, type Origin, type Tier, tiers } from '../concept.ts';

export interface ListedConcept {
  id: string;
  /** The bits below. */
  traits: number;
}

/** Bits of `traits`. */
export const PERSONAL = 1;
export const GENERAL = 2;
/** From this bit on: the place of the tier in `tiers`, from 1; 0 for none. */
const TIER_SHIFT = 2;
const TIER_BITS = 7;
/** From this bit on: the place in `ranks`. */
const RANK_SHIFT = 5;

/** The order in which a card lists concepts of the same form: the reader's own first, then what they imported. */
const ranks = ['own', 'collected', 'pack', 'bundled'] as const;

/** A concept, and of which collection it is; without one a personal concept is the reader's own. */
export type ActiveConcept = Concept & { collection?: string };

/** What the traits of a concept tell of it. Packs count as bundled. */
export interface ConceptAbout {
  origin: Exclude<Origin, 'pack'>;
  tier?: Tier;
}

export function aboutOf(traits: number): ConceptAbout {
  const tier = tiers[((traits >> TIER_SHIFT) & TIER_BITS) - 1];
  return { origin: traits & PERSONAL ? 'personal' : 'bundled', ...(tier && { tier }) };
}

export function listed({ id, origin, tier, collection }: ActiveConcept): ListedConcept {
  const rank = origin === 'personal' ? (collection ? 'collected' : 'own') : origin;
  return {
    id,
    traits:
      (origin === 'personal' ? PERSONAL : 0) |
      (tier === 'general' ? GENERAL : 0) |
      ((tier ? tiers.indexOf(tier) + 1 : 0) << TIER_SHIFT) |
      (ranks.indexOf(rank) << RANK_SHIFT),
  };
}

/** By rank, then by id. */
export function compareListed(a: ListedConcept, b: ListedConcept): number {
  const byRank = (a.traits >> RANK_SHIFT) - (b.traits >> RANK_SHIFT);
  return byRank || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}
