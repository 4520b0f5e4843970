import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Output } from '../../pipeline.ts';
import type { Context } from '../context.ts';
import { shown } from '../shown.ts';

/**
 * What goes up from a branch is revision 1 until somebody writes another: two that differ under one number would both
 * be refused above. Said where the last run's differs, since only the clerk knows whether that one was sent.
 */
export function tellHanded(
  context: Context,
  unit: string | undefined,
  last: string | undefined,
  outputs: readonly Output[],
): void {
  if (unit === undefined || last === undefined) return;
  const name = `${unit}.yaml`;
  const now = outputs.find((each) => each.name === name)?.bytes;
  const path = join(last, name);
  if (now === undefined || !existsSync(path) || readFileSync(path).equals(now)) return;
  context.notice({
    vi: `Bản gửi cấp trên khác bản trong ${shown(last)}: nếu bản đó đã gửi thì ghi lần gửi (revision) cao hơn trong ${unit}.yaml, ${unit}.xlsx.`,
    en: `What goes up differs from that of ${shown(last)}: if that was sent, write a higher revision into ${unit}.yaml, ${unit}.xlsx.`,
  });
}
