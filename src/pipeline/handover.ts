import type { Handover } from '../model/handover.ts';
import { writeHandover } from '../write/handover.ts';
import type { Output } from '../write/index.ts';

/** The consolidation of a branch as the level above takes it. */
export async function handoverFiles(handover: Handover): Promise<readonly Output[]> {
  const { id } = handover.top.unit;
  return [{ name: `${id}.yaml`, bytes: new TextEncoder().encode(writeHandover(handover)) }];
}
