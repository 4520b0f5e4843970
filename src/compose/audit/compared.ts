import { compare, type Exact, isZero, whole } from '../../model/exact.ts';
import type { ElementEntry } from '../../model/figure.ts';
import { placeText } from '../../model/place.ts';
import type { Element } from '../../model/plan.ts';
import type { Cell, Live } from '../../model/report.ts';
import { columnsOf, number, text } from '../cell.ts';
import type { Context } from '../material.ts';
import { unitLine, unitNames } from '../say/unit.ts';
import { figureOf } from './line.ts';
import { cell, computed, joined } from './live.ts';
import { type AuditPart, row, sheet } from './sheet.ts';
import { isShort } from './totals.ts';

/** A figure given by its source of record and by a second source that is compared, never added. */
export interface Compared {
  readonly element: Element;
  readonly entry: ElementEntry;
  readonly own?: Exact;
  readonly check: NonNullable<ElementEntry['check']>;
  readonly differs: boolean;
}

export function comparedIn({ plan, figures }: Context): readonly Compared[] {
  return [...figures.elements.values()].flatMap(({ code, units }) => {
    const element = plan.elements.get(code);
    if (element === undefined) return [];
    return units.flatMap((entry) => {
      const { check } = entry;
      if (check === undefined) return [];
      const own = worthOf(entry);
      const differs = own !== undefined && compare(own, check.value) !== 0;
      return [{ element, entry, check, differs, ...(own !== undefined && { own }) }];
    });
  });
}

/** A yes is 1 and a no is 0, as the check has them. */
function worthOf({ datum }: ElementEntry): Exact | undefined {
  if (datum?.tag === 'yes-no') return whole(datum.yes ? 1 : 0);
  return datum?.tag === 'number' ? datum.value : undefined;
}

/** Source of record against check, what differs first. */
export const compared: AuditPart = {
  compose(context) {
    const { plan } = context;
    const all = comparedIn(context);
    const ordered = [...all.filter(({ differs }) => differs), ...all.filter(({ differs }) => !differs)];
    const rows = ordered.map((each, index) => {
      const { element, entry, check } = each;
      const source = cell(figureOf(element.code, entry.unit, 'now'));
      return row(
        unitLine(plan, entry.unit),
        element.short,
        unitNames(plan, element.sources.slice(0, 1)),
        ...(element.type === 'yes-no' ? answerCells(each) : figureCells(each, source, `check/${index}`)),
        placeOf(check),
        entry.entry === undefined ? '' : placeText(entry.entry.place),
      );
    });
    return sheet({
      name: 'Đối chiếu',
      lead: 'Số liệu của nguồn chính so với nguồn đối chiếu; nguồn đối chiếu không bao giờ được cộng.',
      columns: columnsOf('l22', 'l34', 'l20', 'r12', 'r12', 'r12', 'l40', 'l40'),
      head: [
        'Đơn vị',
        'Số liệu',
        'Nguồn chính',
        'Số nguồn chính',
        'Số đối chiếu',
        'Chênh lệch',
        'Nơi ghi số đối chiếu',
        'Nơi ghi số nguồn chính',
      ],
      rows,
      frozen: 2,
    });
  },
};

/** `xa-a.yaml:5:14`; of a sum of how many, beginning where. */
function placeOf({ place, units = [] }: Compared['check']): string {
  const from = placeText(place);
  return units.length === 0 ? from : `tổng ${units.length} đơn vị, từ ${from}`;
}

function figureCells({ own, check, differs }: Compared, source: Live, figure: string): readonly Cell[] {
  return [
    own === undefined ? number(own) : number(own, { formula: source }),
    number(check.value, { figure }),
    differenceCell(own, check.value, differs, [source, cell(figure)]),
  ];
}

/** Answers differ or they do not: there is nothing to subtract. */
function answerCells({ own, check, differs }: Compared): readonly Cell[] {
  const answer = (value: Exact | undefined): string =>
    value === undefined ? '…' : isZero(value) ? 'Không' : 'Có';
  const difference = own === undefined ? '…' : differs ? 'Khác nhau' : '';
  return [text(answer(own)), text(answer(check.value)), text(difference, differs ? { tone: 'warn' } : {})];
}

function differenceCell(
  own: Exact | undefined,
  check: Exact,
  differs: boolean,
  sides: readonly Live[],
): Cell {
  if (own === undefined) return text('…', { tone: 'warn' });
  const live = isShort(own) && isShort(check) ? joined('-', sides) : undefined;
  return number(own.sub(check), { ...computed(live), ...(differs && { tone: 'warn' }) });
}
