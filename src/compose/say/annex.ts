import type { Section, TableName } from '../../model/plan.ts';
import type { Block } from '../../model/report.ts';
import type { Context } from '../material.ts';

/** ` (chi tiết tại Phụ lục I)` where annexes hold the table and the section's heading has not said so. */
export function referTo({ annexes }: Context, table: TableName, section?: Section): string {
  const labels = annexes
    .filter(({ plan, label }) => plan.table === table && !refersTo(section?.heading ?? '', label))
    .map(({ label }) => label);
  return labels.length === 0 ? '' : ` (chi tiết tại ${labels.join(', ')})`;
}

/** Annexes that no text speaks of yet. The body has to refer to each (Decree 30/2020, Annex I, III.1.a). */
export function notReferred({ annexes }: Context, blocks: readonly Block[]): readonly string[] {
  const texts = blocks.flatMap((block) => {
    if (block.tag === 'heading') return [block.text];
    return block.tag === 'paragraph' ? [block.runs.map(({ text }) => text).join('')] : [];
  });
  return annexes.map(({ label }) => label).filter((label) => !texts.some((text) => refersTo(text, label)));
}

function refersTo(text: string, label: string): boolean {
  return new RegExp(`tại (?:Phụ lục [IVX]+, )*${label}(?![IVX])`, 'u').test(text);
}
