import type { Day } from '../../model/day.ts';
import { raise, type Words } from '../../model/finding.ts';
import { present } from '../../model/present.ts';
import type { Unit, UnitGroup } from '../../model/unit.ts';
import { readDay } from '../../vi/date.ts';
import { slug } from '../../vi/fold.ts';
import { type CsvRow, readCsv } from '../csv.ts';
import type { Draft } from './draft.ts';
import { badTable, duplicateId, unknownReference } from './findings.ts';
import { textBeside } from './table.ts';
import { type Declared, treeFaults, twoBranches, twoParents } from './tree.ts';

type GroupFile = Draft['file']['units'][number];

const unitWords: Words = { vi: 'đơn vị', en: 'unit' };

/** The groups of reporting units, from the plan itself and from the rosters it names. */
export function readGroups(draft: Draft): readonly UnitGroup[] {
  const seen = new Set<string>();
  const groups = draft.file.units.map((group, index) => {
    if (seen.has(group.group))
      draft.fault(
        duplicateId,
        { what: { vi: 'nhóm đơn vị', en: 'group' }, id: group.group },
        'units',
        index,
        'group',
      );
    seen.add(group.group);
    return { group, declared: readGroup(draft, group, index) };
  });
  checkUnits(
    draft,
    groups.flatMap(({ declared }) => declared),
  );
  return groups.map(({ group, declared }) => ({
    id: group.group,
    name: group.name,
    short: group.short ?? group.name,
    level: group.level,
    ...(group.subordinate === undefined ? {} : { subordinate: group.subordinate }),
    units: declared.map(({ unit }) => unit),
  }));
}

function readGroup(draft: Draft, group: GroupFile, index: number): readonly Declared[] {
  const before = draft.findings.length;
  const listed = (group.units ?? []).map((unit, at) => ({
    unit: makeUnit(group, unit),
    place: draft.at('units', index, 'units', at),
  }));
  const rostered = group.roster === undefined ? [] : readRoster(draft, group, group.roster, index);
  const declared = [...listed, ...rostered];
  if (declared.length === 0 && draft.findings.length === before) {
    const { group: id } = group;
    const detail = { vi: `nhóm "${id}" chưa có đơn vị nào`, en: `the group "${id}" has no units` };
    draft.fault(badTable, { detail }, 'units', index);
  }
  return declared;
}

function readRoster(draft: Draft, group: GroupFile, name: string, index: number): readonly Declared[] {
  const text = textBeside(draft, name, 'units', index, 'roster');
  if (text === undefined) return [];
  const table = readCsv(text);
  return table.rows.flatMap((row) => {
    const unit = unitOfRow(group, row);
    const place = { file: name, line: row.line, column: 1 };
    const parents = (row.cells.get('parent') ?? '')
      .split(';')
      .map((each) => each.trim())
      .filter((each) => each !== '');
    if (parents.length > 1)
      draft.findings.push(twoParents(row.cells.get('id') || (row.cells.get('name') ?? ''), parents, place));
    if (!('vi' in unit)) return [{ unit, place }];
    draft.findings.push(raise(badTable, { detail: unit }, { place }));
    return [];
  });
}

function wrongCell(column: string, text: string): Words {
  return { vi: `cột ${column} ghi "${text}" không đúng dạng`, en: `"${text}" is no ${column}` };
}

/** A unit, or what is wrong with the row. */
function unitOfRow(group: GroupFile, row: CsvRow): Unit | Words {
  if (row.overflows)
    return {
      vi: 'dòng có nhiều ô hơn số tên cột',
      en: 'the line has more cells than the head has names',
    };
  const cell = (key: string): string | undefined => row.cells.get(key) || undefined;
  const many = (key: string): string[] =>
    (cell(key) ?? '').split(';').flatMap((each) => (each.trim() === '' ? [] : [each.trim()]));
  const name = cell('name');
  if (name === undefined) return { vi: 'đơn vị chưa có tên (cột name)', en: 'the unit has no name' };
  const id = cell('id');
  if (id !== undefined && !/^[a-z][a-z0-9-]*$/.test(id)) return wrongCell('id', id);
  const dayIn = (key: string): Day | undefined => readDay(cell(key) ?? '');
  for (const key of ['since', 'until']) {
    const text = cell(key);
    if (text !== undefined && dayIn(key) === undefined) return wrongCell(key, text);
  }
  return makeUnit(group, {
    name,
    id,
    kind: cell('kind'),
    code: cell('code'),
    // Of several, which is an error of its own, the first stands.
    parent: many('parent')[0],
    tags: many('tags'),
    aliases: many('aliases'),
    since: dayIn('since'),
    until: dayIn('until'),
    into: many('into'),
  });
}

type UnitFile = NonNullable<GroupFile['units']>[number];

function makeUnit(group: GroupFile, unit: UnitFile): Unit {
  return present({
    id: unit.id ?? slug([unit.kind, unit.name].join(' ')),
    name: unit.name,
    kind: unit.kind,
    group: group.group,
    level: group.level,
    code: unit.code,
    parent: unit.parent,
    tags: unit.tags,
    aliases: unit.aliases,
    since: unit.since,
    until: unit.until,
    into: unit.into,
  });
}

/** Ids are unique over all groups; parents and successors exist and make a tree. */
function checkUnits(draft: Draft, declared: readonly Declared[]): void {
  const byId = new Map<string, Declared>();
  const groups = new Set(draft.file.units.map(({ group }) => group));
  for (const each of declared) {
    const { unit, place } = each;
    const before = byId.get(unit.id);
    if (before !== undefined && unit.parent !== before.unit.parent)
      draft.findings.push(twoBranches(before, each));
    else if (before !== undefined || groups.has(unit.id))
      draft.findings.push(raise(duplicateId, { what: unitWords, id: unit.id }, { place }));
    byId.set(unit.id, each);
  }
  const units = new Map([...byId].map(([id, { unit }]) => [id, unit]));
  for (const each of declared) {
    checkLinks(draft, each, units);
    draft.findings.push(...treeFaults(each, units));
  }
}

function checkLinks(draft: Draft, { unit, place }: Declared, units: ReadonlyMap<string, Unit>): void {
  for (const id of [...(unit.parent === undefined ? [] : [unit.parent]), ...unit.into]) {
    if (!units.has(id)) draft.findings.push(raise(unknownReference, { what: unitWords, id }, { place }));
  }
}
