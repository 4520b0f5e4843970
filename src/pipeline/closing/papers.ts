import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { composeContacts, composeFormLetter, composePage } from '../../compose/closing/index.ts';
import type { Closing, Finished } from '../../model/closing.ts';
import { endOf, type Period } from '../../model/period.ts';
import type { Attempt } from '../../model/trouble.ts';
import { writeCarried } from '../../write/carried.ts';
import { writeNarrativesDocx } from '../../write/docx.ts';
import type { Output } from '../../write/index.ts';
import { writeAudit } from '../../write/xlsx.ts';
import { output, workspaceAt } from '../workspace.ts';
import type { Step } from './choose.ts';

/**
 * The plan, a folder for each period to come, and the results of all periods but the one that is opened: later runs
 * find them there.
 */
export function newWorkspace(
  root: string,
  path: string,
  finished: readonly Finished[],
  { last, next }: Step,
): Attempt<readonly Output[]> {
  const made = workspaceAt(path, ({ periods }) =>
    periods.filter((period) => last === undefined || endOf(period) > endOf(last.period)),
  );
  if (!made.ok) return made;
  const results = finished
    .filter(({ period }) => period.id !== next?.id)
    .map(({ run }) => {
      const name = `${run}/ket-qua.json`;
      return { name, bytes: readFileSync(join(root, name)) };
    });
  return { ok: true, value: [...made.value.files, ...results] };
}

/** What goes from the finished period into the next: what stays settled, what to tell the units, whom to call. */
export async function papersOf(closing: Closing, next: Period | undefined): Promise<readonly Output[]> {
  const { kept } = closing.settlements;
  const { period } = closing.finished;
  const folder = `chuyen-ky/${next?.id ?? `sau-${period.id}`}`;
  const letter = composeFormLetter(closing);
  return [
    ...(next === undefined || kept.length === 0
      ? []
      : [output(`submissions/${next.id}/xu-ly.yaml`, writeCarried(kept, period, next))]),
    { name: `${folder}/chuyen-ky.docx`, bytes: await writeNarrativesDocx(composePage(closing)) },
    ...(letter === undefined
      ? []
      : [{ name: `${folder}/thay-doi-bieu-mau.docx`, bytes: await writeNarrativesDocx(letter) }]),
    { name: `${folder}/lien-he.xlsx`, bytes: await writeAudit(composeContacts(closing)) },
  ];
}
