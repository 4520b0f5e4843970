import { compare, sum } from '../../model/exact.ts';
import type { ElementEntry, ElementFigure } from '../../model/figure.ts';
import { sayIn } from '../../model/finding.ts';
import { placeText } from '../../model/place.ts';
import type { Element } from '../../model/plan.ts';
import { unitLine, unitNames } from '../say/unit.ts';
import { type Asked, type Explainer, findingLines, part } from './asked.ts';
import { numberIn } from './recompute.ts';
import { showOf, showReading, sourceOf } from './show.ts';
import { timeOf } from './words.ts';

/** An element: its sum, added up again, and every unit's figure with its cell. */
export const explainElement: Explainer = (asked, name) => {
  const element = asked.plan.elements.get(name);
  const figure = asked.figures.elements.get(name);
  if (element === undefined || figure === undefined) return undefined;
  const say = sayIn(asked.language);
  return {
    title: `${element.name} [${element.code}]`,
    parts: [
      ...part(say('Kết quả', 'Result'), resultLines(asked, element, figure)),
      ...part(say('Dùng để tính', 'Used by'), usedBy(asked, name)),
      ...part(say('Từng đơn vị', 'Unit by unit'), unitLinesOf(asked, name)),
      ...part(
        say('Phát hiện liên quan', 'Findings'),
        findingLines(
          asked.findings.filter((each) => each.element === name),
          asked.language,
        ),
      ),
    ],
  };
};

function resultLines(asked: Asked, element: Element, figure: ElementFigure): readonly string[] {
  const say = sayIn(asked.language);
  const { total, matched, whole, reported, expected } = figure;
  const sources = unitNames(asked.plan, element.sources.slice(0, 3));
  const more = element.sources.length > 3 ? ', …' : '';
  return [
    ...(total === undefined ? [] : [totalLine(asked, element, figure)]),
    `${say('Đơn vị có số liệu', 'Units with a figure')}: ${reported}/${expected}`,
    `${say('Nguồn chính', 'Source of record')}: ${sources}${more}`,
    ...(matched === undefined
      ? []
      : [
          say(
            `Chỉ so ${matched.units} đơn vị có đủ hai năm: ${showOf(element, matched.value)}, cùng kỳ ${showOf(element, matched.previous)}`,
            `Compared over the ${matched.units} units with both years: ${showOf(element, matched.value)}, before ${showOf(element, matched.previous)}`,
          ),
        ]),
    ...[...whole].map(
      ([aspect, { value, source, place }]) =>
        `${timeOf(asked, aspect)}: ${showOf(element, value)} (${source}; ${placeText(place)})`,
    ),
  ];
}

function totalLine({ language }: Asked, element: Element, { total, units }: ElementFigure): string {
  const say = sayIn(language);
  const again = sum(units.flatMap(({ datum }) => (datum && numberIn(datum)) ?? []));
  const agrees = total !== undefined && compare(again, total) === 0;
  const verdict = agrees
    ? say('cộng lại từ từng ô: khớp', 'added up again from the cells: agrees')
    : say('cộng lại từ từng ô: KHÔNG KHỚP', 'added up again from the cells: DOES NOT AGREE');
  return `${say('Tổng số', 'Total')}: ${showOf(element, total ?? again)} (${verdict})`;
}

function usedBy({ plan, figures }: Asked, code: string): readonly string[] {
  const using = plan.indicators.filter(({ code: id }) =>
    figures.indicators.get(id)?.terms.some((term) => term.code === code),
  );
  return using.map(({ code: id, name }) => `[${id}] ${name}`);
}

/** One line a unit: its figure, last year's, the checking source's, and where each stands. */
export function unitLinesOf(asked: Asked, code: string): readonly string[] {
  const element = asked.plan.elements.get(code);
  const units = asked.figures.elements.get(code)?.units ?? [];
  return element === undefined ? [] : units.flatMap((each) => entryLines(asked, element, each));
}

/** The same of one unit. */
export function entryLines(asked: Asked, element: Element, entry: ElementEntry): readonly string[] {
  const { plan, language } = asked;
  const say = sayIn(language);
  const { previous, estimated, check, entry: source } = entry;
  const words = [
    showReading(element, entry, language),
    ...(estimated ? [say('số ước', 'estimated')] : []),
    ...(previous === undefined ? [] : [`${say('cùng kỳ', 'before')} ${showOf(element, previous)}`]),
  ];
  const from = source === undefined ? '' : ` ← ${sourceOf(source, language)}`;
  return [
    `${unitLine(plan, entry.unit)}: ${words.join(', ')}${from}`,
    ...(entry.years ?? []).map((each) => {
      const at = each.entry === undefined ? '' : ` ← ${sourceOf(each.entry, language)}`;
      return `  ${each.year}: ${showReading(element, each, language)}${at}`;
    }),
    ...(check === undefined
      ? []
      : [`  ${say('đối chiếu', 'checked by')} ${showOf(element, check.value)} ← ${placeText(check.place)}`]),
  ];
}
