import { planIn } from '../model/asked.ts';
import type { Collection } from '../model/collection.ts';
import type { Figures } from '../model/figure.ts';
import type { Finding, Language } from '../model/finding.ts';
import type { Period } from '../model/period.ts';
import { type AnnexPlan, type Plan, type ReportHead, standsIn } from '../model/plan.ts';
import type { Narrative } from '../model/submission.ts';
import { roman } from '../vi/numbering.ts';

/** All that a report is composed of. Reports are always in Vietnamese; `language` is that of findings. */
export interface Material {
  readonly plan: Plan;
  readonly period: Period;
  readonly head: ReportHead;
  readonly collection: Collection;
  readonly figures: Figures;
  readonly findings: readonly Finding[];
  readonly language: Language;
  /** For the public: small counts by unit, and their own words, are withheld in what leaves the office. */
  readonly isPublic?: boolean;
  /** Fingerprints of the paragraphs of each unit's last report, where its results are at hand. */
  readonly lastWords?: ReadonlyMap<string, ReadonlySet<string>> | undefined;
}

/** The material with what every composer looks up in it; the plan as it stands in the period. */
export interface Context extends Material {
  /** Annexes of this period and variant with their labels: `Phụ lục I`, or `Phụ lục` for a single one. */
  readonly annexes: readonly { readonly plan: AnnexPlan; readonly label: string }[];
  /** What was written, by section; blank texts left out. */
  readonly narratives: ReadonlyMap<string, readonly Narrative[]>;
  /** Units asked of which nothing readable came. */
  readonly missing: ReadonlySet<string>;
}

export function contextOf(material: Material): Context {
  const { arrivals } = material.collection;
  const missing = [...arrivals.values()].flat().filter(({ arrival }) => arrival === 'missing');
  return {
    ...material,
    plan: planIn(material.plan, material.period),
    annexes: labelled(material),
    narratives: narrativesOf(material.collection),
    missing: new Set(missing.map(({ unit }) => unit)),
  };
}

/** Two annexes and more are numbered in Roman (Decree 30/2020, Annex I, III.1). */
function labelled({ plan, period, head }: Material): Context['annexes'] {
  const annexes = plan.annexes.filter(
    ({ periods, variants }) => standsIn(periods, period) && (variants?.includes(head.id) ?? true),
  );
  const label = (index: number) => (annexes.length === 1 ? 'Phụ lục' : `Phụ lục ${roman(index + 1)}`);
  return annexes.map((annex, index) => ({ plan: annex, label: label(index) }));
}

function narrativesOf({ submissions }: Collection): Context['narratives'] {
  const bySection = new Map<string, Narrative[]>();
  for (const narrative of submissions.flatMap(({ narratives }) => narratives)) {
    if (narrative.text.trim() === '') continue;
    const section = bySection.get(narrative.section);
    if (section === undefined) bySection.set(narrative.section, [narrative]);
    else section.push(narrative);
  }
  return bySection;
}
