import { existsSync, readFileSync } from 'node:fs';
import type { Period } from '../../model/period.ts';
import type { Plan } from '../../model/plan.ts';
import type { Results } from '../../model/results.ts';
import { type Attempt, failed } from '../../model/trouble.ts';
import type { Unit, UnitGroup } from '../../model/unit.ts';

type Pipeline = typeof import('../../pipeline.ts');

export const formats = ['xlsx', 'yaml', 'docx'] as const;
export type Format = (typeof formats)[number];

/** What every form of a run is made from. */
export interface Source {
  readonly pipeline: Pipeline;
  readonly plan: Plan;
  readonly period: Period;
  readonly earlier: readonly Results[];
}

/**
 * One form as bytes. Undefined where there is none to write: no Word form for whoever writes no text, no YAML form in
 * common.
 */
export async function writeOne(
  { plan, period, earlier }: Source,
  sender: Unit | UnitGroup,
  format: Format,
): Promise<Uint8Array | undefined> {
  const forms = await import('../../pipeline/forms.ts');
  switch (format) {
    case 'xlsx':
      return forms.writeForm(plan, period, sender, earlier);
    case 'docx':
      return forms.writeDocxForm(plan, period, sender);
    case 'yaml':
      if (forms.isGroup(sender)) return undefined;
      return new TextEncoder().encode(forms.writeYamlForm(plan, period, sender));
  }
}

/** Whether another file stands at the path than a blank form: a filled one, or what is no form of ours. */
export async function isWrittenIn(path: string, bytes: Uint8Array): Promise<boolean> {
  if (!existsSync(path)) return false;
  const there = readFileSync(path);
  if (there.equals(bytes)) return false;
  const { isBlankForm } = await import('../../pipeline/forms.ts');
  return !(await isBlankForm(path, there));
}

/** `016_Xa-Nam-Dan_2026-6T`, so that files sort by the unit's number in its group; `Bieu-chung_xa-phuong_2026-6T`. */
export function nameOf({ plan, period }: Source, sender: Unit | UnitGroup): string {
  if ('units' in sender) return `Bieu-chung_${sender.id}_${period.id}`;
  const group = plan.groups.find(({ id }) => id === sender.group);
  const number = (group?.units.findIndex(({ id }) => id === sender.id) ?? 0) + 1;
  const title = sender.id
    .split('-')
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
    .join('-');
  return `${String(number).padStart(3, '0')}_${title}_${period.id}`;
}

/** Excel where nothing is said. */
export function chooseFormats(wanted: readonly string[]): Attempt<readonly Format[]> {
  const stranger = wanted.find((each) => !formats.some((known) => known === each));
  if (stranger === undefined) {
    const chosen = formats.filter((each) => wanted.includes(each));
    return { ok: true, value: chosen.length === 0 ? ['xlsx'] : chosen };
  }
  return failed(
    { vi: `Không có định dạng "${stranger}".`, en: `There is no format "${stranger}".` },
    { vi: `Chọn trong: ${formats.join(', ')}.`, en: `Choose among: ${formats.join(', ')}.` },
  );
}
