import type { Claim } from '../../format/claim.ts';
import type { LexiconEntry } from '../../lexicon/load.ts';
import { type FoundGroup, groupsOfClaim, groupsOfText } from '../explain.ts';
import { entryOf, type Rule, ruleOf } from '../rules.ts';
import type { DossierView } from '../view/view.ts';
import { markClass } from './charts/marks.ts';

/** The texts of a report, as it was given: the page shows them with the claims marked. */
export interface ReportText {
  title: string | null;
  text: string;
  /** As the report gives it; without it weekdays and years in the text stay unresolved. */
  published?: string | null;
}

/** What every part of the page needs: the view, the texts, and anchors that no id can break. */
export class PageContext {
  readonly view: DossierView;
  readonly texts: ReadonlyMap<string, ReportText>;
  readonly #claims = new Map<string, string>();
  readonly #reports = new Map<string, string>();

  readonly #groups = new Map<string, FoundGroup[]>();

  constructor(view: DossierView, texts: ReadonlyMap<string, ReportText>) {
    this.view = view;
    this.texts = texts;
    for (const [k, c] of view.dossier.claims.entries()) this.#claims.set(c.id, `c${k + 1}`);
    for (const [k, r] of view.dossier.reports.entries()) this.#reports.set(r.id, `r${k + 1}`);
  }

  claimAnchor(id: string): string {
    return this.#claims.get(id) ?? 'claims';
  }

  reportAnchor(id: string): string {
    return this.#reports.get(id) ?? 'reports';
  }

  reportHref(id: string): string {
    return `#${this.reportAnchor(id)}`;
  }

  claimHref(id: string): string {
    return `#${this.claimAnchor(id)}`;
  }

  /** Class that gives an origin its colour and, in pictures, its shape. */
  originClass(origin: string): string {
    return markClass(this.view.originIndex(origin));
  }

  /** What the words of a claim's sentence were read as; [] when the text is not at hand. */
  groups(claim: Claim): FoundGroup[] {
    const given = this.texts.get(claim.report);
    const field = claim.in === 'title' ? given?.title : given?.text;
    if (!given || !field) return [];
    let ofText = this.#groups.get(claim.report);
    if (!ofText) {
      ofText = groupsOfText({ id: claim.report, text: given.text, published: given.published ?? null });
      this.#groups.set(claim.report, ofText);
    }
    return groupsOfClaim(claim, field, ofText);
  }

  rule(id: string): Rule | null {
    return ruleOf(id);
  }

  /** The lexicon entry by which a rule found its words. */
  ruleEntry(id: string): LexiconEntry | null {
    return entryOf(id);
  }
}
