import { compare, type Exact } from '../../../model/exact.ts';
import type { ElementEntry, ElementFigure, WholeFigure } from '../../../model/figure.ts';
import { referencesOf } from '../../../model/formula.ts';
import { yearOfPeriod } from '../../../model/period.ts';
import type { Element } from '../../../model/plan.ts';
import { showExact } from '../../../vi/show-number.ts';
import type { Context } from '../../material.ts';
import { unitName, unitsWord } from '../../say/unit.ts';
import type { Question } from './question.ts';

const mostNames = 5;

/** What we said last year, and why another figure may stand here. */
export const lastYear: Question = {
  ask: ({ period }) => `Năm ${yearOfPeriod(period) - 1} báo cáo bao nhiêu, sao cùng kỳ ở đây khác?`,
  answer(context, { formula }) {
    const codes = new Set(referencesOf(formula).map(({ code }) => code));
    const told = [...codes].flatMap((code) => {
      const element = context.plan.elements.get(code);
      const figure = context.figures.elements.get(code);
      return element === undefined || figure === undefined ? [] : sayBefore(context, element, figure);
    });
    return { answer: told.length === 0 ? 'Không có số liệu kỳ trước để so sánh.' : told.join(' ') };
  },
};

function sayBefore(context: Context, element: Element, figure: ElementFigure): readonly string[] {
  const { matched, whole } = figure;
  const unit = element.measure === undefined ? '' : ` ${element.measure}`;
  const said: string[] = [];
  if (matched !== undefined)
    said.push(
      `cùng kỳ là ${showExact(matched.previous)}${unit}, cộng của ${matched.units} ${groupWord(context, figure)} có số liệu của cả hai kỳ`,
    );
  said.push(...ofWhole('cùng kỳ', whole.get('previous'), unit));
  said.push(...ofWhole('đầu kỳ', whole.get('opening'), unit));
  const differing = differingIn(context, figure);
  if (differing !== '') said.push(`đơn vị tự ghi khác với số dùng để so sánh: ${differing}`);
  return said.length === 0 ? [] : [`${element.short}: ${said.join('; ')}.`];
}

function ofWhole(when: string, known: WholeFigure | undefined, unit: string): readonly string[] {
  return known === undefined
    ? []
    : [`${when} của toàn bộ là ${showExact(known.value)}${unit} (${known.source})`];
}

function groupWord({ plan }: Context, { units }: ElementFigure): string {
  return unitsWord(
    plan,
    units.map(({ unit }) => unit),
  );
}

/** Units whose own word of last year is not what was reported then. */
function differingIn({ plan }: Context, { units }: ElementFigure): string {
  const differing = units.flatMap((each) => {
    const own = ownBefore(each);
    if (own === undefined || each.previous === undefined || compare(own, each.previous) === 0) return [];
    return [`${unitName(plan, each.unit)} (ghi ${showExact(own)}, đã báo cáo ${showExact(each.previous)})`];
  });
  const more = differing.length > mostNames ? ` và ${differing.length - mostNames} đơn vị khác` : '';
  return `${differing.slice(0, mostNames).join(', ')}${more}`;
}

function ownBefore({ entry }: ElementEntry): Exact | undefined {
  const own = entry?.previous;
  return own?.tag === 'value' && own.datum.tag === 'number' ? own.datum.value : undefined;
}
