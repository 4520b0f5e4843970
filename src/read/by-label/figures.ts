import { askedElements } from '../../model/asked.ts';
import { figureKey } from '../../model/form.ts';
import type { Unit } from '../../model/unit.ts';
import { fold } from '../../vi/fold.ts';
import type { Context } from '../normalise/context.ts';
import { byName, kindIfAsked, labelColumn, type TableKind } from './kind.ts';

const previous = figureKey('value', 'previous');
const keyOfLabel: readonly (readonly [RegExp, string])[] = [
  [/^(?:nội dung|chỉ tiêu)$/, labelColumn],
  [/^trong kỳ$/, figureKey('value')],
  [/^lũy kế(?: từ đầu năm)?$/, figureKey('value', 'cumulative')],
  [/^cùng kỳ(?: năm trước)?$/, previous],
  [/^ước(?: \(x\))?$/, 'estimated'],
  [/^ghi chú$/, 'note'],
];
const yearKey = (of: number): string => figureKey('value', of);
const year = /^(?:\d{1,2} tháng đầu )?năm (\d{4})(?: \(.*\))?$/;

/** The sheet of the unit's own figures: a row each. */
export function figuresKind(unit: Unit, { plan, period }: Context): readonly TableKind[] {
  const asked = askedElements(plan, period, unit).map(({ code, name }) => ({ id: code, name }));
  return kindIfAsked({
    part: 'figures',
    keysOf,
    isTelling: (key) => key.startsWith('value'),
    asked,
    named: [figureKey('value'), ...period.years.map(yearKey), previous, 'estimated', 'note'],
    idsOf: byName(asked),
    continues: false,
  });
}

function keysOf(text: string): readonly string[] {
  const label = fold(text);
  const of = year.exec(label)?.[1];
  if (of !== undefined) return [yearKey(Number(of))];
  return keyOfLabel.filter(([pattern]) => pattern.test(label)).map(([, key]) => key);
}
