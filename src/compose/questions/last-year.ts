import { compare, type Exact } from '../../model/exact.ts';
import type { ElementEntry, ElementFigure, WholeFigure } from '../../model/figure.ts';
import { referencesOf } from '../../model/formula.ts';
import { yearOfPeriod } from '../../model/period.ts';
import type { Element } from '../../model/plan.ts';
import { showExact } from '../../vi/show-number.ts';
import type { Context } from '../material.ts';
import { unitName, unitsWord } from '../say/unit.ts';
import { andMore, type Question, type Say } from './question.ts';

const mostNames = 5;

/** What we said last year, and why another figure may stand here. */
export const lastYear: Question = {
  ask({ period }, say) {
    const year = yearOfPeriod(period) - 1;
    return say(
      `Năm ${year} báo cáo bao nhiêu, sao cùng kỳ ở đây khác?`,
      `What was reported in ${year}, and why is it another figure here?`,
    );
  },
  answer(context, { formula }, _, say) {
    const codes = new Set(referencesOf(formula).map(({ code }) => code));
    const told = [...codes].flatMap((code) => {
      const element = context.plan.elements.get(code);
      const figure = context.figures.elements.get(code);
      return element === undefined || figure === undefined ? [] : sayBefore(context, element, figure, say);
    });
    const none = say('Không có số liệu kỳ trước để so sánh.', 'There is no earlier figure to compare with.');
    return { answer: told.length === 0 ? none : told.join(' ') };
  },
};

function sayBefore(context: Context, element: Element, figure: ElementFigure, say: Say): readonly string[] {
  const { matched, whole } = figure;
  const unit = element.measure === undefined ? '' : ` ${element.measure}`;
  const said: string[] = [];
  if (matched !== undefined)
    said.push(
      say(
        `cùng kỳ là ${showExact(matched.previous)}${unit}, cộng của ${matched.units} ${groupWord(context, figure)} có số liệu của cả hai kỳ`,
        `the same period was ${showExact(matched.previous)}${unit}, over the ${matched.units} ${groupWord(context, figure)} with both years`,
      ),
    );
  said.push(...ofWhole(say('cùng kỳ', 'the same period'), whole.get('previous'), unit, say));
  said.push(...ofWhole(say('đầu kỳ', 'the opening'), whole.get('opening'), unit, say));
  const differing = differingIn(context, figure, say);
  if (differing !== '')
    said.push(
      say(
        `đơn vị tự ghi khác với số dùng để so sánh: ${differing}`,
        `units that say otherwise themselves: ${differing}`,
      ),
    );
  return said.length === 0 ? [] : [`${element.short}: ${said.join('; ')}.`];
}

function ofWhole(when: string, known: WholeFigure | undefined, unit: string, say: Say): readonly string[] {
  return known === undefined
    ? []
    : [
        `${when} ${say('của toàn bộ là', 'of the whole was')} ${showExact(known.value)}${unit} (${known.source})`,
      ];
}

function groupWord({ plan }: Context, { units }: ElementFigure): string {
  return unitsWord(
    plan,
    units.map(({ unit }) => unit),
  );
}

/** Units whose own word of last year is not what was reported then. */
function differingIn({ plan }: Context, { units }: ElementFigure, say: Say): string {
  const differing = units.flatMap((each) => {
    const own = ownBefore(each);
    if (own === undefined || each.previous === undefined || compare(own, each.previous) === 0) return [];
    const [wrote, told] = [showExact(own), showExact(each.previous)];
    const words = say(`ghi ${wrote}, đã báo cáo ${told}`, `wrote ${wrote}, had reported ${told}`);
    return [`${unitName(plan, each.unit)} (${words})`];
  });
  const more = andMore(differing.length - mostNames, say);
  return `${differing.slice(0, mostNames).join(', ')}${more}`;
}

function ownBefore({ entry }: ElementEntry): Exact | undefined {
  const own = entry?.previous;
  return own?.tag === 'value' && own.datum.tag === 'number' ? own.datum.value : undefined;
}
