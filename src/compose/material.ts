import { planIn } from '../model/asked.ts';
import type { Collection } from '../model/collection.ts';
import type { Figures } from '../model/figure.ts';
import type { Finding, Language } from '../model/finding.ts';
import type { Period } from '../model/period.ts';
import { type AnnexPlan, type Plan, type ReportHead, standsIn } from '../model/plan.ts';
import type { Narrative } from '../model/submission.ts';
import { roman } from '../vi/numbering.ts';

/** What was sent, before any figure of the whole is worked out. `language` is that of findings; papers are Vietnamese. */
export interface Papers {
  readonly plan: Plan;
  readonly period: Period;
  readonly head: ReportHead;
  readonly collection: Collection;
  readonly findings: readonly Finding[];
  readonly language: Language;
}

/** All that a report is composed of. */
export interface Material extends Papers {
  readonly figures: Figures;
  /** For the public: small counts by unit, and their own words, are withheld in what leaves the office. */
  readonly isPublic?: boolean;
  /** Charts stand in an annex of what leaves the office. */
  readonly withCharts?: boolean;
  /** Fingerprints of the paragraphs of each unit's last report, where its results are at hand. */
  readonly lastWords?: ReadonlyMap<string, ReadonlySet<string>> | undefined;
}

/** The papers with what every composer looks up in them; the plan as it stands in the period. */
export interface PaperContext extends Papers {
  /** What was written, by section; blank texts left out. */
  readonly narratives: ReadonlyMap<string, readonly Narrative[]>;
  /** Units asked of which nothing readable came. */
  readonly missing: ReadonlySet<string>;
}

/** The same with the figures. */
export interface Context extends Material, PaperContext {
  /** Annexes of this period and variant with their labels: `Phụ lục I`, or `Phụ lục` for a single one. */
  readonly annexes: readonly { readonly plan: AnnexPlan; readonly label: string }[];
  /** The label of the annex of charts, the last one; absent without it. */
  readonly chartAnnex?: string;
}

export function contextOf(material: Material): Context {
  return { ...material, ...papersOf(material), ...labelled(material) };
}

export function papersOf<Given extends Papers>(papers: Given): Given & PaperContext {
  const { arrivals } = papers.collection;
  const missing = [...arrivals.values()].flat().filter(({ arrival }) => arrival === 'missing');
  return {
    ...papers,
    plan: planIn(papers.plan, papers.period),
    narratives: narrativesOf(papers.collection),
    missing: new Set(missing.map(({ unit }) => unit)),
  };
}

/** Two annexes and more are numbered in Roman (Decree 30/2020, Annex I, III.1). */
function labelled({
  plan,
  period,
  head,
  withCharts = false,
}: Material): Pick<Context, 'annexes' | 'chartAnnex'> {
  const annexes = plan.annexes.filter(
    ({ periods, variants }) => standsIn(periods, period) && (variants?.includes(head.id) ?? true),
  );
  const count = annexes.length + (withCharts ? 1 : 0);
  const label = (index: number) => (count === 1 ? 'Phụ lục' : `Phụ lục ${roman(index + 1)}`);
  return {
    annexes: annexes.map((annex, index) => ({ plan: annex, label: label(index) })),
    ...(withCharts && { chartAnnex: label(annexes.length) }),
  };
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
