import type { ReportHead } from '../../model/plan.ts';
import type { Context } from '../material.ts';

/** `trên địa bàn tỉnh` of a provincial office. */
export function areaOf(head: ReportHead): string {
  return isProvincial(head) ? 'trên địa bàn tỉnh' : 'trên địa bàn';
}

/** `toàn tỉnh `, in front of what there is at a day. */
export function wholeArea({ head }: Context): string {
  return isProvincial(head) ? 'toàn tỉnh ' : '';
}

function isProvincial({ self, issuer, parent = '' }: ReportHead): boolean {
  return /tỉnh/iu.test([parent, self, ...issuer].join(' '));
}
