import type { Handover } from '../model/handover.ts';
import { writeHandedForm } from '../template/index.ts';
import { writeHandover } from '../write/handover.ts';
import type { Output } from '../write/index.ts';

/**
 * The consolidation of a branch as the level above takes it, in YAML and as a filled-in form. The YAML holds all there
 * is: how each unit's papers came in, why a figure is none, the texts of the units below.
 */
export async function handoverFiles(handover: Handover): Promise<readonly Output[]> {
  const { id } = handover.top.unit;
  return [
    { name: `${id}.yaml`, bytes: new TextEncoder().encode(writeHandover(handover)) },
    { name: `${id}.xlsx`, bytes: await writeHandedForm(handover) },
  ];
}
