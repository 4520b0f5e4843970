import { exact } from '../../model/exact.ts';
import type { Words } from '../../model/finding.ts';
import type { Element, Plan } from '../../model/plan.ts';
import { present } from '../../model/present.ts';
import type { Unit, UnitGroup } from '../../model/unit.ts';
import { checkAdds } from './adds.ts';
import type { Draft } from './draft.ts';
import { circularParts, contradiction, duplicateId, unknownReference } from './findings.ts';
import { elementWords } from './words.ts';

type ElementFile = Draft['file']['elements'][number];

const unitOrGroup: Words = { vi: 'đơn vị hoặc nhóm đơn vị', en: 'unit or group' };

/** Units and groups by id, for whatever names them. */
export interface Roster {
  readonly groups: readonly UnitGroup[];
  readonly units: ReadonlyMap<string, Unit>;
}

/** The units that a list of unit and group ids stands for, in order; unknown ids are undefined. */
export function unitsNamed(roster: Roster, id: string): readonly string[] | undefined {
  if (roster.units.has(id)) return [id];
  const group = roster.groups.find((each) => each.id === id);
  // A unit listed twice is a mistake of the roster, said there.
  return group && [...new Set(group.units.map((unit) => unit.id))];
}

/** Expands unit and group ids at a path of the plan; unknown ones are findings. */
export function expandUnits(
  draft: Draft,
  roster: Roster,
  ids: readonly string[],
  path: readonly PropertyKey[],
): readonly string[] {
  return ids.flatMap((id) => {
    const units = unitsNamed(roster, id);
    if (units === undefined) draft.fault(unknownReference, { what: unitOrGroup, id }, ...path);
    return units ?? [];
  });
}

export function readElements(draft: Draft, roster: Roster): Plan['elements'] {
  const elements = new Map<string, Element>();
  draft.file.elements.forEach((file, index) => {
    if (elements.has(file.code))
      draft.fault(duplicateId, { what: elementWords, id: file.code }, 'elements', index, 'code');
    else elements.set(file.code, makeElement(draft, roster, file, index));
  });
  for (const [index, file] of draft.file.elements.entries()) checkElement(draft, elements, file, index);
  return elements;
}

const numeric = new Set(['count', 'amount', 'money']);

function makeElement(draft: Draft, roster: Roster, file: ElementFile, index: number): Element {
  const path = (key: string): readonly PropertyKey[] => ['elements', index, key];
  const sources = expandUnits(draft, roster, file.from, path('from'));
  const checkers =
    file['check-with'] === undefined
      ? []
      : expandUnits(draft, roster, [file['check-with']], path('check-with'));
  checkSources(draft, roster, file, sources, index);
  return present({
    code: file.code,
    name: file.name,
    short: file.short ?? file.name,
    measure: file.unit,
    type: file.type,
    nature: file.nature,
    sources: [...new Set(sources)],
    by: file.by,
    checkers,
    comparesYears: file.compare !== undefined,
    parts: file.parts ?? [],
    adds: file.adds,
    required: file.required,
    min: exact(file.min ?? (numeric.has(file.type) ? '0' : '')),
    max: exact(file.max ?? ''),
    choices: file.choices ?? [],
    askedIf: file['asked-if'],
    periods: file.periods,
    section: file.section,
    guide: file.guide,
  });
}

/** A unit named twice would be added twice. */
function checkSources(
  draft: Draft,
  roster: Roster,
  file: ElementFile,
  sources: readonly string[],
  index: number,
): void {
  const twice = sources.find((id, at) => sources.indexOf(id) < at);
  if (twice !== undefined) {
    draft.fault(
      contradiction,
      {
        owner: file.code,
        detail: {
          vi: `đơn vị "${twice}" đứng hai lần trong from`,
          en: `the unit "${twice}" stands twice in from`,
        },
      },
      'elements',
      index,
      'from',
    );
  }
  if (file.by === undefined) return;
  if (!roster.groups.some((group) => group.id === file.by)) {
    draft.fault(
      unknownReference,
      { what: { vi: 'nhóm đơn vị', en: 'group' }, id: file.by },
      'elements',
      index,
      'by',
    );
  }
}

function checkElement(draft: Draft, elements: Plan['elements'], file: ElementFile, index: number): void {
  const fault = (detail: Words, key: string): void =>
    draft.fault(contradiction, { owner: file.code, detail }, 'elements', index, key);
  if (numeric.has(file.type) && file.nature === undefined) {
    fault(
      {
        vi: 'thiếu nature (flow: phát sinh trong kỳ · stock: tại thời điểm · cumulative: lũy kế)',
        en: 'lacks nature (flow, stock or cumulative)',
      },
      'code',
    );
  }
  if (file.type === 'choice' && file.choices === undefined)
    fault({ vi: 'kiểu choice cần danh sách choices', en: 'a choice needs its choices' }, 'type');
  for (const [position, part] of (file.parts ?? []).entries()) {
    const found = elements.get(part);
    if (found === undefined)
      draft.fault(unknownReference, { what: elementWords, id: part }, 'elements', index, 'parts', position);
    else if (found.type !== file.type)
      fault({ vi: `thành phần "${part}" khác kiểu`, en: `the part "${part}" is of another type` }, 'parts');
  }
  if (file.parts !== undefined && isPartOfItself(file.code, elements))
    draft.fault(circularParts, { code: file.code }, 'elements', index, 'parts');
  checkCondition(draft, elements, file, index);
  checkAdds(draft, elements, file, index);
}

function checkCondition(draft: Draft, elements: Plan['elements'], file: ElementFile, index: number): void {
  const code = file['asked-if'];
  if (code === undefined) return;
  const asked = elements.get(code);
  if (asked === undefined)
    draft.fault(unknownReference, { what: elementWords, id: code }, 'elements', index, 'asked-if');
  else if (asked.type !== 'yes-no') {
    draft.fault(
      contradiction,
      {
        owner: file.code,
        detail: {
          vi: `asked-if "${code}" phải là chỉ tiêu có, không`,
          en: `asked-if "${code}" has to be a yes-no element`,
        },
      },
      'elements',
      index,
      'asked-if',
    );
  }
}

function isPartOfItself(code: string, elements: Plan['elements']): boolean {
  const seen = new Set<string>();
  const visit = (each: string): boolean => {
    if (seen.has(each)) return false;
    seen.add(each);
    return (elements.get(each)?.parts ?? []).some((part) => part === code || visit(part));
  };
  return visit(code);
}
