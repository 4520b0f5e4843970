import { sayIn } from '../../model/finding.ts';
import { unitLine } from '../say/unit.ts';
import { type Explainer, findingLines, part } from './asked.ts';
import { entryLines } from './element.ts';
import { unitNamed } from './unit.ts';

/** `unit/element`: one figure of one unit, the cell it stands in, and what was found about it. */
export const explainEntry: Explainer = (asked, name) => {
  const slash = name.lastIndexOf('/');
  const unit = slash < 0 ? undefined : unitNamed(asked, name.slice(0, slash));
  const code = name.slice(slash + 1);
  const element = asked.plan.elements.get(code);
  const figure = asked.figures.elements.get(code);
  if (unit === undefined || element === undefined || figure === undefined) return undefined;
  const say = sayIn(asked.language);
  const entry = figure.units.find((each) => each.unit === unit.id);
  const about = asked.findings.filter((each) => each.unit === unit.id && each.element === code);
  const notAsked = say('không thuộc diện báo cáo số liệu này', 'is not asked for this figure');
  return {
    title: `${unitLine(asked.plan, unit.id)}: ${element.name} [${code}]`,
    parts: [
      ...part(
        say('Số liệu', 'Figure'),
        entry === undefined
          ? [`${unitLine(asked.plan, unit.id)} ${notAsked}`]
          : entryLines(asked, element, entry),
      ),
      ...part(say('Tất cả đơn vị', 'All units'), [
        `${say('Đơn vị có số liệu', 'Units with a figure')}: ${figure.reported}/${figure.expected}`,
      ]),
      ...part(say('Phát hiện liên quan', 'Findings'), findingLines(about, asked.language)),
    ],
  };
};
