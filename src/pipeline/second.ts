import { composeChangeList } from '../compose/changes/document.ts';
import { composeChanges, isUnchanged, noChanges } from '../compose/changes/index.ts';
import type { Changes } from '../model/changes.ts';
import { resultsFile } from '../model/results.ts';
import type { Unrenewed } from '../model/written.ts';
import { readResults } from '../read/index.ts';
import { outputsIn, readReports } from '../read/written.ts';
import { writeNarrativesDocx } from '../write/docx.ts';
import type { Output } from '../write/index.ts';
import type { Consolidation } from './consolidation.ts';

/**
 * thay-doi.docx: what changed since the run in `last`, and what an edited report has not taken up of it. Its old sentences
 * are those of the report as it lies there, edited or not: that is the one that was sent. Not among the hashes of the
 * results, which do not depend on what was there before. Undefined where there is nothing to tell.
 */
export async function changesSince(
  last: string | undefined,
  done: Consolidation,
  outputs: readonly Output[],
  unrenewed: readonly Unrenewed[],
): Promise<Output | undefined> {
  const changes = (last === undefined ? undefined : changesFrom(last, done, outputs)) ?? noChanges;
  if (isUnchanged(changes) && unrenewed.length === 0) return undefined;
  const bytes = await writeNarrativesDocx(composeChangeList(changes, done.period, unrenewed));
  return { name: 'thay-doi.docx', bytes };
}

/** Undefined where no results lie there. */
function changesFrom(last: string, done: Consolidation, outputs: readonly Output[]): Changes | undefined {
  const before = readResults(`${last}/ket-qua.json`);
  const now = (name: string) => outputs.find((each) => each.name === name)?.bytes;
  const after = resultsFile.safeParse(JSON.parse(new TextDecoder().decode(now('ket-qua.json'))));
  if (before === undefined || !after.success) return undefined;
  const [was, is] = readReports(outputsIn(last), now);
  const runs = [
    { results: before, report: was },
    { results: after.data, report: is },
  ] as const;
  return composeChanges(...runs, done.plan, 'vi');
}
