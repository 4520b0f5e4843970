import type { Words } from '../../model/finding.ts';
import { readFigureKey } from '../../model/form.ts';
import type { FigureColumn, MappedColumn } from '../../model/mapping.ts';
import type { Plan } from '../../model/plan.ts';
import type { FormFile } from '../../model/plan-file/form.ts';
import { present } from '../../model/present.ts';
import { pathKey, stepsOf } from '../mapped/path.ts';
import type { Draft } from './draft.ts';
import { contradiction, unknownReference } from './findings.ts';
import { elementWords } from './words.ts';

/** A form of the plan file and which of them it is. */
export interface FormAt {
  readonly file: FormFile;
  readonly index: number;
}

/** What the columns hold. Two columns of one header or one meaning, or none with figures, are mistakes. */
export function readColumns(draft: Draft, elements: Plan['elements'], at: FormAt): readonly MappedColumn[] {
  const { file, index } = at;
  const seen = new Set(
    [file.unit, file.label].flatMap((header) => (header === undefined ? [] : keyOf(header))),
  );
  const columns = Object.entries(file.columns).flatMap(([header, meaning]) => {
    const path = ['forms', index, 'columns', header];
    for (const key of [keyOf(header), `=${meaning}`]) {
      if (seen.has(key) || key === '')
        draft.fault(contradiction, { owner: file.id, detail: twice(header) }, ...path);
      seen.add(key);
    }
    const column = columnOf(file, header, meaning);
    if ('vi' in column) draft.fault(contradiction, { owner: file.id, detail: column }, ...path);
    else checkColumn(draft, elements, file.id, column, path);
    return 'vi' in column ? [] : [column];
  });
  checkFigures(draft, at, columns);
  return columns;
}

function keyOf(header: string): string {
  return pathKey(stepsOf(header));
}

/** Of a line among `columns` or `rows`. */
export function twice(label: string): Words {
  return {
    vi: `"${label}" trùng tên hoặc trùng số liệu với một dòng khác`,
    en: `"${label}" has the name or the figure of another line`,
  };
}

const rowValue = 'value';

function columnOf(file: FormFile, header: string, meaning: string): MappedColumn | Words {
  if (meaning === 'note' || meaning === 'estimated') return { tag: meaning, header };
  const key = readFigureKey(meaning);
  if (key === undefined || key.aspect === 'cumulative')
    return { vi: `không hiểu "${meaning}"`, en: `"${meaning}" is not understood` };
  if (file.rows !== undefined && key.name !== rowValue)
    return {
      vi: `có rows thì cột ghi value, không ghi "${meaning}"`,
      en: `with rows a column is value, not "${meaning}"`,
    };
  return present({
    tag: 'figure' as const,
    header,
    element: file.rows === undefined ? key.name : undefined,
    year: typeof key.aspect === 'number' ? key.aspect : undefined,
    isPrevious: key.aspect === 'previous',
  });
}

function checkColumn(
  draft: Draft,
  elements: Plan['elements'],
  owner: string,
  column: MappedColumn,
  path: readonly PropertyKey[],
): void {
  if (column.tag !== 'figure') return;
  const { element, year } = column;
  if (element !== undefined && !elements.has(element))
    draft.fault(unknownReference, { what: elementWords, id: element }, ...path);
  if (year === undefined || draft.file.periods.some(({ years = [] }) => years.includes(year))) return;
  const detail = { vi: `không kỳ nào có năm ${year}`, en: `no period has the year ${year}` };
  draft.fault(contradiction, { owner, detail }, ...path);
}

/** Last year's figure stands beside one of this year. */
function checkFigures(draft: Draft, { file, index }: FormAt, columns: readonly MappedColumn[]): void {
  const figures = columns.filter((column): column is FigureColumn => column.tag === 'figure');
  const now = figures.filter(({ isPrevious, year }) => !isPrevious && year === undefined);
  const alone = figures.find(
    ({ isPrevious, element }) => isPrevious && !now.some((other) => other.element === element),
  );
  const detail: Words | undefined =
    alone !== undefined
      ? {
          vi: `cột "${alone.header}" thiếu cột số trong kỳ đi cùng`,
          en: `"${alone.header}" lacks this year’s column`,
        }
      : figures.length === 0
        ? { vi: 'không cột nào có số liệu', en: 'no column holds figures' }
        : undefined;
  if (detail !== undefined) draft.fault(contradiction, { owner: file.id, detail }, 'forms', index, 'columns');
}
