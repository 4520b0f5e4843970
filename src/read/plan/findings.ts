import { badTable, brokenYaml, unknownKey, wrongShape } from './findings/file.ts';
import { badFormula, badTarget, unsuitableTarget } from './findings/indicator.ts';
import { circularParts, contradiction, duplicateId, unknownReference } from './findings/name.ts';
import { badWindow, dueBeforeEnd } from './findings/period.ts';

export * from './findings/file.ts';
export * from './findings/indicator.ts';
export * from './findings/name.ts';
export * from './findings/period.ts';

/**
 * Findings about the plan file itself: its keys, references and tables, in the order of their codes. Their remedies speak
 * to whoever writes plans. Those about the plan as a whole stand in lint/.
 */
export const structureFindings = [
  brokenYaml,
  wrongShape,
  unknownKey,
  unknownReference,
  duplicateId,
  badFormula,
  badTarget,
  unsuitableTarget,
  badTable,
  badWindow,
  dueBeforeEnd,
  circularParts,
  contradiction,
] as const;
