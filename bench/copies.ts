import { findCopies } from '../src/incident/linking/copies.ts';
import { digest } from '../src/incident/linking/digest.ts';
import { invent } from '../test/metamorphic/generate.ts';
import { pairOf, type Tie, VARIANTS } from './copy-texts.ts';

/** How one kind of second text was tied to the agency's report, over all invented incidents. */
export interface VariantResult {
  name: string;
  tie: Tie;
  /** Texts of this kind, and how many were tied as they should be. */
  texts: number;
  right: number;
  /** How many were tied to the agency's report at all. */
  tied: number;
}

export interface CopiesResult {
  variants: VariantResult[];
  /** Of the texts tied to another, the share that are copies or revisions of it; of these, the share that was tied. */
  precision: number;
  recall: number;
}

/** Looks for copies among `incidents` invented incidents of each kind of second text, all in one collection of that kind. */
export function copiesFound(incidents: number): CopiesResult {
  const variants = VARIANTS.map((variant, v) => {
    const pairs = invent(incidents, 100 + v).map((i, k) => pairOf(i, variant, k * VARIANTS.length + v));
    const links = findCopies(pairs.flatMap((p) => [digest(p.agency), digest(p.second)]));
    let right = 0;
    let tied = 0;
    for (const { agency, second } of pairs) {
      const link = links.get(second.id);
      if (link) tied++;
      if (variant.tie === 'none' ? !link : link?.of === agency.id && link.kind === variant.tie) right++;
    }
    return { name: variant.name, tie: variant.tie, texts: pairs.length, right, tied };
  });
  const copies = variants.filter((v) => v.tie !== 'none');
  const sum = (list: VariantResult[], of: (v: VariantResult) => number) =>
    list.reduce((n, v) => n + of(v), 0);
  return {
    variants,
    precision:
      sum(copies, (v) => v.right) /
      Math.max(
        1,
        sum(variants, (v) => v.tied),
      ),
    recall:
      sum(copies, (v) => v.right) /
      Math.max(
        1,
        sum(copies, (v) => v.texts),
      ),
  };
}
