import type { Limits } from './limits.ts';
import type { NamespaceOf } from './namespaces.ts';
import { readOnce } from './once.ts';
import type { Package } from './open.ts';
import { unescapeText } from './rich-text.ts';
import type { SheetState } from './sheet.ts';
import { type Attributes, attribute, isTrue, readPart, relationshipId } from './xml.ts';

export interface DefinedName {
  readonly name: string;
  /** The sheet it is local to; the whole workbook where it is missing. */
  readonly sheet?: string;
  /** As written: `'Số liệu'!$D$12`, a formula, or `#REF!`. */
  readonly ref: string;
  readonly hidden: boolean;
}

/** A sheet as the workbook lists it; `id` leads to its part. */
export interface StatedSheet {
  readonly name: string;
  readonly state: SheetState;
  readonly id: string;
}

export interface WorkbookPart {
  readonly sheets: readonly StatedSheet[];
  readonly definedNames: readonly DefinedName[];
  readonly date1904: boolean;
}

const states = new Map<string, SheetState>([
  ['hidden', 'hidden'],
  ['veryHidden', 'very-hidden'],
]);

/** Reads the workbook's main part. Throws a Refusal. */
export const readWorkbookPart = readOnce((pack: Package, name: string, limits: Limits): WorkbookPart => {
  const sheets: StatedSheet[] = [];
  const definedNames: DefinedName[] = [];
  let date1904 = false;
  let named = nameless;
  const open = new Map<string, (attributes: Attributes, namespaceOf: NamespaceOf) => void>([
    ['workbookPr', (it) => (date1904 = isTrue(attribute(it, 'date1904')))],
    ['sheet', (it, namespaceOf) => sheets.push(statedSheet(it, namespaceOf))],
    ['definedName', (it) => (named = statedName(it))],
  ]);
  const addName = (ref: string) => definedNames.push(definedName(named, ref, sheets));
  readPart(pack, name, { open, text: new Map([['definedName', addName]]) }, limits);
  return { sheets, definedNames, date1904 };
});

function statedSheet(attributes: Attributes, namespaceOf: NamespaceOf): StatedSheet {
  return {
    name: unescapeText(attribute(attributes, 'name') ?? ''),
    state: states.get(attribute(attributes, 'state') ?? '') ?? 'visible',
    id: relationshipId(attributes, namespaceOf) ?? '',
  };
}

interface StatedName {
  readonly name: string;
  readonly local: string | undefined;
  readonly hidden: boolean;
}

const nameless: StatedName = { name: '', local: undefined, hidden: false };

function statedName(attributes: Attributes): StatedName {
  return {
    name: unescapeText(attribute(attributes, 'name') ?? ''),
    local: attribute(attributes, 'localSheetId'),
    hidden: isTrue(attribute(attributes, 'hidden')),
  };
}

/** The sheets stand before the names in the part, so a local name finds its sheet. */
function definedName(
  { name, local, hidden }: StatedName,
  ref: string,
  sheets: readonly StatedSheet[],
): DefinedName {
  const sheet = local === undefined ? undefined : sheets[Number.parseInt(local, 10)]?.name;
  return sheet === undefined ? { name, ref, hidden } : { name, sheet, ref, hidden };
}
