import type { Chart } from '../../model/chart.ts';

/** Where a chart lies beside the report, for whoever wants it in a file of their own: `bieu-do/bieu-do-1.svg`. */
export function pathOf({ number }: Chart, extension: 'svg' | 'png'): string {
  return `bieu-do/bieu-do-${number}.${extension}`;
}
