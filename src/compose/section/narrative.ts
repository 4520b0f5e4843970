import { groupBy } from '../../model/group.ts';
import type { Section } from '../../model/plan.ts';
import type { Block } from '../../model/report.ts';
import type { Narrative } from '../../model/submission.ts';
import { asTyped, ofRuns } from '../block.ts';
import type { Context } from '../material.ts';
import { copyNote } from '../say/copied.ts';
import { isLocal, unitLine, unitName } from '../say/unit.ts';
import { digest } from './digest.ts';

type Merge = (context: Context, section: Section, written: readonly Narrative[]) => readonly Block[];

const merges: Readonly<Record<Section['merge'], Merge>> = { lead, 'by-unit': byUnit, digest };

/** What units wrote for a section, merged as the plan asks. Empty where nobody wrote. */
export function narrativeBlocks(context: Context, section: Section): readonly Block[] {
  const written = writtenFor(context, section);
  return written.length === 0 ? [] : merges[section.merge](context, section, written);
}

/** In the order in which the plan asks the units; what others wrote stands only in the internal collection. */
export function writtenFor({ narratives }: Context, { id, asked }: Section): readonly Narrative[] {
  const byUnit = groupBy(narratives.get(id) ?? [], ({ unit }) => unit);
  return asked.flatMap((unit) => byUnit.get(unit) ?? []);
}

/** The first asked unit's words are the body; another's stand in for it only under the clerk's eyes. */
function lead(context: Context, { asked }: Section, written: readonly Narrative[]): readonly Block[] {
  const [first] = written;
  if (first === undefined) return [];
  const own = written.filter(({ unit }) => unit === first.unit);
  const standsIn = substitute(context, asked[0], first.unit);
  return own.flatMap(({ unit, text }) =>
    asTyped(text, (paragraph) => [...standsIn, ...copyNote(context, unit, paragraph)]),
  );
}

function substitute({ plan }: Context, asked: string | undefined, unit: string): readonly string[] {
  if (asked === undefined || asked === unit) return [];
  return [`Nội dung của ${unitName(plan, unit)}; ${unitName(plan, asked)} chưa gửi nội dung mục này.`];
}

/** The unit's name in bold, then its words; a text that begins with a list keeps its bullets under the name. */
function byUnit(context: Context, _: Section, written: readonly Narrative[]): readonly Block[] {
  const { plan } = context;
  return written.flatMap(({ unit, text }) => {
    const name = unitLine(plan, unit);
    const marks = isLocal(plan.units.get(unit)) ? [`Lời của ${unitName(plan, unit)}.`] : [];
    const blocks = asTyped(text, (paragraph) => [...marks, ...copyNote(context, unit, paragraph)]);
    const [first, ...rest] = blocks;
    if (first?.tag !== 'paragraph') return [];
    if (first.bullet !== undefined) return [ofRuns([{ text: `${name}:`, bold: true }]), ...blocks];
    return [ofRuns([{ text: `${name}: `, bold: true }, ...first.runs]), ...rest];
  });
}
