import { askedSections } from '../../model/asked.ts';
import { cellName } from '../../model/form-names.ts';
import type { Section } from '../../model/plan.ts';
import { paragraph } from '../accepts.ts';
import { heightFor } from '../height.ts';
import { headRow, totalWidth, wide } from '../rows.ts';
import type { Form } from '../sender.ts';
import type { FormColumn, FormRow, FormSheet } from '../sheet.ts';

/** Two columns under one box: a single one wider than the page would not be scaled down to it. */
const columns: readonly FormColumn[] = [{ width: 45, key: 'text' }, { width: 45 }];
const width = totalWidth(columns);
/** What a page holds besides its head, and what headings and gaps take of it, in points. */
const pageHeight = 750;
const titleHeight = 20;
const headingHeight = 37;
const gap = 5;

/** One box for each section of the outline that the unit writes. */
export function composeSections(form: Form): readonly FormSheet[] {
  const { plan, period, unit } = form;
  const asked = askedSections(plan, period, unit);
  if (asked.length === 0) return [];
  const head = [
    headRow(columns, form),
    wide(columns, 'title', `NỘI DUNG BÁO CÁO ${period.name.toUpperCase()}`, 28),
  ];
  const headings = new Set(asked.flatMap(({ under }) => under)).size;
  const height = boxHeight(asked.length, headings);
  const rows = asked.flatMap(({ section, under }, i) => {
    const shown = new Set(asked[i - 1]?.under);
    return [...under.filter((above) => !shown.has(above)).map(headingRow), ...sectionRows(section, height)];
  });
  const frozen = { rows: head.length, columns: 0 };
  return [
    { part: 'sections', name: 'Nội dung', landscape: false, columns, rows: [...head, ...rows], frozen },
  ];
}

/** All boxes on one page, as long as there is room for four lines in each. */
function boxHeight(boxes: number, headings: number): number {
  const room = Math.floor((pageHeight - headings * titleHeight) / boxes);
  return Math.min(200, Math.max(66, room - headingHeight - gap));
}

function headingRow({ heading }: Section): FormRow {
  return wide(columns, 'group', heading, heightFor(heading, width));
}

function sectionRows({ id, heading, guide }: Section, height: number): readonly FormRow[] {
  const input = { accepts: paragraph, name: cellName('sections', id, 'text') };
  return [
    wide(columns, 'heading', heading, heightFor(heading, width)),
    ...(guide === undefined ? [] : [wide(columns, 'guide', guide, heightFor(guide, width))]),
    { key: id, height, cells: [{ column: 0, look: 'input', across: columns.length, input }] },
    { cells: [], height: gap },
  ];
}
