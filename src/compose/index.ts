/** Figures and findings → documents. Nothing here reads a file or computes a figure beyond the sums it prints. */
export { composeAudit } from './audit/index.ts';
export { composeDashboard } from './dashboard/index.ts';
export type { Material } from './material.ts';
export { composeNarratives } from './narratives.ts';
export { composeReport } from './report.ts';
