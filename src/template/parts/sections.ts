import { askedSections } from '../../model/asked.ts';
import type { Period } from '../../model/period.ts';
import type { Plan, Section } from '../../model/plan.ts';
import type { Unit } from '../../model/unit.ts';
import { paragraph } from '../accepts.ts';
import { heightFor } from '../height.ts';
import { definedName } from '../name.ts';
import { headRow, totalWidth, wide } from '../rows.ts';
import type { FormColumn, FormRow, FormSheet } from '../sheet.ts';
import { unitHead } from '../words.ts';

/** Two columns under one box: a single one wider than the page would not be scaled down to it. */
const columns: readonly FormColumn[] = [{ width: 45, key: 'text' }, { width: 45 }];
const width = totalWidth(columns);
/** What is left of a page for boxes and their headings, in points. */
const pageHeight = 690;
const headingHeight = 48;

/** One box for each section of the outline that the unit writes. */
export function composeSections(plan: Plan, period: Period, unit: Unit): readonly FormSheet[] {
  const asked = askedSections(plan, period, unit);
  if (asked.length === 0) return [];
  const head = [
    headRow(columns, unitHead(unit)),
    wide(columns, 'title', `NỘI DUNG BÁO CÁO ${period.name.toUpperCase()}`, 28),
  ];
  const rows = asked.flatMap(({ section, under }, i) => {
    const shown = new Set(asked[i - 1]?.under);
    return [
      ...under.filter((above) => !shown.has(above)).map(headingRow),
      ...sectionRows(section, boxHeight(asked.length)),
    ];
  });
  const frozen = { rows: head.length, columns: 0 };
  return [
    { part: 'sections', name: 'Nội dung', landscape: false, columns, rows: [...head, ...rows], frozen },
  ];
}

/** As many boxes on one page as have room for five lines each. */
function boxHeight(boxes: number): number {
  return Math.min(200, Math.max(90, Math.floor(pageHeight / boxes) - headingHeight));
}

function headingRow({ heading }: Section): FormRow {
  return wide(columns, 'group', heading, heightFor(heading, width) + 4);
}

function sectionRows({ id, heading, guide }: Section, height: number): readonly FormRow[] {
  const input = { accepts: paragraph, name: definedName('S', id) };
  return [
    wide(columns, 'heading', heading, heightFor(heading, width) + 4),
    ...(guide === undefined ? [] : [wide(columns, 'guide', guide, heightFor(guide, width))]),
    { key: id, height, cells: [{ column: 0, look: 'input', across: columns.length, input }] },
    { cells: [], height: 8 },
  ];
}
