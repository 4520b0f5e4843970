import type { Words } from '../../model/finding.ts';
import type { FormMapping, FormSender } from '../../model/mapping.ts';
import type { Element, Plan } from '../../model/plan.ts';
import type { FormFile } from '../../model/plan-file/form.ts';
import { present } from '../../model/present.ts';
import { givesForOthers } from '../../model/sources.ts';
import { pathKey, stepsOf } from '../mapped/path.ts';
import { checkUnique, type Draft } from './draft.ts';
import type { Roster } from './elements.ts';
import { contradiction, unknownReference } from './findings.ts';
import { type FormAt, readColumns, twice } from './form-columns.ts';
import { elementWords } from './words.ts';

/** The forms that are not ours: every unit, group and element known to exist, no label standing for two things. */
export function readForms(draft: Draft, roster: Roster, elements: Plan['elements']): readonly FormMapping[] {
  const { forms } = draft.file;
  checkUnique(
    draft,
    'forms',
    { vi: 'biểu mẫu', en: 'form' },
    forms.map(({ id }) => id),
  );
  return forms.map((file, index) => readForm(draft, roster, elements, { file, index }));
}

function readForm(draft: Draft, roster: Roster, elements: Plan['elements'], at: FormAt): FormMapping {
  const { file } = at;
  checkShape(draft, roster, at);
  const rows = readRows(draft, elements, at);
  const columns = readColumns(draft, elements, at);
  const from = senderOf(draft, roster, at);
  if (from.tag === 'unit') {
    const codes = [...rows, ...columns].flatMap((each) => ('element' in each ? (each.element ?? []) : []));
    for (const code of new Set(codes)) checkAsked(draft, roster, elements.get(code), from.unit, at);
  }
  const { id, sheet, periods, unit, group, label, period, revision, signed } = file;
  return present({ id, sheet, periods, from, unit, group, label, rows, columns, period, revision, signed });
}

function checkShape(draft: Draft, roster: Roster, { file, index }: FormAt): void {
  const fault = (detail: Words, key: string): void =>
    draft.fault(contradiction, { owner: file.id, detail }, 'forms', index, key);
  if (file.from === 'rows' && file.unit === undefined)
    fault({ vi: 'from: rows cần cột unit', en: 'from: rows needs the column unit' }, 'from');
  if (file.rows !== undefined && file.label === undefined)
    fault({ vi: 'có rows thì phải có cột label', en: 'rows need the column label' }, 'rows');
  if (file.rows === undefined && file.label !== undefined)
    fault({ vi: 'có label thì phải có rows', en: 'label needs rows' }, 'label');
  if (file.rows === undefined && file.unit === undefined)
    fault({ vi: 'phải có unit, hoặc label và rows', en: 'it needs unit, or label and rows' }, 'columns');
  const { group } = file;
  if (group !== undefined && !roster.groups.some(({ id }) => id === group))
    draft.fault(
      unknownReference,
      { what: { vi: 'nhóm đơn vị', en: 'group' }, id: group },
      'forms',
      index,
      'group',
    );
}

function readRows(draft: Draft, elements: Plan['elements'], { file, index }: FormAt): FormMapping['rows'] {
  const seen = new Set<string>();
  return Object.entries(file.rows ?? {}).map(([label, element]) => {
    const path = ['forms', index, 'rows', label];
    if (!elements.has(element)) draft.fault(unknownReference, { what: elementWords, id: element }, ...path);
    for (const key of [pathKey(stepsOf(label)), `=${element}`]) {
      if (seen.has(key) || key === '')
        draft.fault(contradiction, { owner: file.id, detail: twice(label) }, ...path);
      seen.add(key);
    }
    return { label, element };
  });
}

function senderOf(draft: Draft, roster: Roster, { file, index }: FormAt): FormSender {
  const { from } = file;
  if (typeof from !== 'string') return { tag: 'spot', spot: from };
  if (from === 'file' || from === 'rows') return { tag: from };
  if (!roster.units.has(from))
    draft.fault(unknownReference, { what: { vi: 'đơn vị', en: 'unit' }, id: from }, 'forms', index, 'from');
  return { tag: 'unit', unit: from };
}

/** A figure that its sender is never asked for would be read in vain. */
function checkAsked(
  draft: Draft,
  roster: Roster,
  element: Element | undefined,
  sender: string,
  { file, index }: FormAt,
): void {
  const unit = roster.units.get(sender);
  if (element === undefined || unit === undefined || isAskedOf(element, sender, file, roster)) return;
  const detail: Words = {
    vi: `kế hoạch không hỏi số liệu "${element.code}" ở "${sender}"${file.unit === undefined ? '' : ' theo từng đơn vị'}`,
    en: `the plan does not ask "${sender}" for "${element.code}"${file.unit === undefined ? '' : ' unit by unit'}`,
  };
  draft.fault(contradiction, { owner: file.id, detail }, 'forms', index, 'from');
}

function isAskedOf(element: Element, sender: string, file: FormFile, roster: Roster): boolean {
  const own = element.by === undefined ? [...element.sources, ...element.checkers] : element.checkers;
  if (file.unit === undefined) return own.includes(sender);
  if (givesForOthers(element, sender)) return true;
  return own.some((id) => id === sender || isUnder(id, sender, roster));
}

function isUnder(id: string, above: string, roster: Roster): boolean {
  const seen = new Set<string>();
  let parent = roster.units.get(id)?.parent;
  while (parent !== undefined && parent !== above && !seen.has(parent)) {
    seen.add(parent);
    parent = roster.units.get(parent)?.parent;
  }
  return parent === above;
}
