import type { ArchiveItem, PaperFile } from '../../model/archive.ts';
import type { Plan } from '../../model/plan.ts';
import { showDay } from '../../vi/date.ts';
import { capitalised } from '../say/case.ts';
import { isLocal, unitName } from '../say/unit.ts';

/** A line of which only what is given is known. */
export function itemOf(known: Partial<ArchiveItem> & Pick<ArchiveItem, 'about'>): ArchiveItem {
  return { number: '', date: '', author: '', path: '', sha256: '', note: '', ...known };
}

/** A line about a file; its own head says number and date, where it says so. */
export function fileItem(
  { path, sha256, number, date }: PaperFile,
  known: Pick<ArchiveItem, 'about'> & Partial<ArchiveItem>,
): ArchiveItem {
  const said = { number: number ?? '', date: date === undefined ? '' : showDay(date) };
  return itemOf({ ...said, path, sha256, ...known });
}

/** `UBND xã Nam Đàn`, `Sở Y tế`. */
export function authorOf(plan: Plan, id: string): string {
  const unit = plan.units.get(id);
  const name = unitName(plan, id);
  return isLocal(unit) && unit?.kind !== undefined ? `UBND ${name}` : capitalised(name);
}
