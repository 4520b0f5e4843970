import type { Answer } from '../../model/dashboard.ts';
import { type Exact, exactText, isWhole } from '../../model/exact.ts';
import type { ExplanationPart } from '../../model/explanation.ts';
import type { IndicatorFigure } from '../../model/figure.ts';
import { sayIn } from '../../model/finding.ts';
import type { Indicator } from '../../model/plan.ts';
import { gapWords, standingWords } from '../../vi/words.ts';
import { answersFor } from '../questions/index.ts';
import { continued } from '../say/case.ts';
import { unitNames } from '../say/unit.ts';
import { type Asked, type Explainer, findingLines, part } from './asked.ts';
import { unitLinesOf } from './element.ts';
import { spelled } from './formula.ts';
import { type Recomputed, type Resummed, recompute, rosterOf } from './recompute.ts';
import { showNumber } from './show.ts';
import { named, timeOf, unitList } from './words.ts';

/** An indicator: its formula, the sums in it, their units down to the cell, all computed anew. */
export const explainIndicator: Explainer = (asked, name) => {
  const indicator = asked.plan.indicators.find(({ code }) => code === name);
  const figure = indicator && asked.figures.indicators.get(indicator.code);
  if (indicator === undefined || figure === undefined) return undefined;
  const say = sayIn(asked.language);
  const again = recompute(asked, indicator, figure);
  return {
    title: `${indicator.name} [${indicator.code}]`,
    parts: [
      ...part(say('Kết quả', 'Result'), resultLines(asked, indicator, figure)),
      ...part(say('Cách tính', 'Formula'), formulaLines(asked, indicator, again)),
      ...part(say('Tính lại từ từng ô', 'Computed again from the cells'), [
        agreementLine(asked, indicator, again),
      ]),
      ...answersFor(asked, indicator, figure, say).flatMap(answerPart),
      ...termParts(asked, figure),
      ...part(say('Phát hiện liên quan', 'Findings'), findingsOf(asked, figure)),
    ],
  };
};

/** A table is told row by row: what it is of, then its cells by the heads above them. */
function answerPart({ question, answer, table }: Answer): readonly ExplanationPart[] {
  const heads = table?.head[0]?.cells.slice(1).map(({ text }) => continued(text)) ?? [];
  const rows = (table?.rows ?? []).map(({ cells: [first, ...cells] }) => {
    const told = cells.map(({ text }, index) => `${heads[index] ?? ''} ${text}`);
    return `${first?.text ?? ''}: ${told.join(', ')}`;
  });
  return part(question, [answer, ...rows]);
}

function resultLines(asked: Asked, indicator: Indicator, figure: IndicatorFigure): readonly string[] {
  const { language, plan } = asked;
  const say = sayIn(language);
  const { value, target, standing, unmatched, reported, expected } = figure;
  const shown = value.tag === 'value' ? figure.display : gapWords[value.gap][language].sentence;
  const leads = unitNames(plan, indicator.leads);
  return [
    `${say('Giá trị', 'Value')}: ${shown}`,
    ...(target === undefined ? [] : [`${say('Chỉ tiêu', 'Target')}: ${target.text}`]),
    ...(standing === undefined
      ? []
      : [`${say('Đánh giá', 'Standing')}: ${standingWords[standing][language].sentence}`]),
    `${say('Đơn vị có đủ số liệu', 'Units with all figures')}: ${reported}/${expected}`,
    ...(unmatched.length === 0
      ? []
      : [`${say('Còn thiếu', 'Still missing')}: ${unitList(plan, unmatched, language)}`]),
    ...(leads === '' ? [] : [`${say('Chủ trì', 'Lead')}: ${leads}`]),
    ...(indicator.clause === undefined ? [] : [`${say('Căn cứ', 'Clause')}: ${indicator.clause}`]),
  ];
}

function formulaLines(asked: Asked, { formula, formulaText }: Indicator, { sums }: Recomputed) {
  const numbers = spelled(formula, (leaf) => {
    if (leaf.tag === 'number') return showNumber(leaf.value);
    if (leaf.tag === 'units') return String(rosterOf(asked, leaf.group, leaf.having));
    const aspect = leaf.tag === 'element' ? leaf.aspect : 'now';
    const found = sums.find(({ term }) => term.code === leaf.code && term.aspect === aspect);
    return found === undefined ? '…' : showNumber(found.term.value);
  });
  return [formulaText, ...sums.map((each) => sumLine(asked, each)), `= ${numbers}`];
}

function sumLine(asked: Asked, { term }: Resummed): string {
  const say = sayIn(asked.language);
  const { code, aspect, value, units, whole } = term;
  const from =
    whole === undefined ? say(`cộng ${units.length} đơn vị`, `sum of ${units.length} units`) : whole.source;
  return `${named(asked, code)}, ${timeOf(asked, aspect)}: ${showNumber(value)} (${from})`;
}

function agreementLine({ language }: Asked, { percent }: Indicator, { value, agrees, sums }: Recomputed) {
  const say = sayIn(language);
  const shown = value === undefined ? say('không có giá trị', 'no value') : exactly(value, percent);
  const verdict = agrees
    ? say('khớp với kết quả', 'agrees with the result')
    : say('KHÔNG KHỚP với kết quả', 'DOES NOT AGREE with the result');
  const kept = sums.filter(({ again }) => again === undefined).map(({ term }) => term.code);
  const rest = say(
    `; số năm trước của ${kept.join(', ')} lấy từ nguồn đã nêu, không cộng lại được`,
    `; the earlier figures of ${kept.join(', ')} are taken as given`,
  );
  return `${shown}: ${verdict}${kept.length === 0 ? '' : rest}`;
}

/** In lowest terms, then as printed: `8/99 = 8,080808%`; a whole number stands alone. */
function exactly(value: Exact, percent: boolean): string {
  const shown = showNumber(value, percent);
  return isWhole(value) ? shown : `${exactText(value)} = ${shown}`;
}

/** The units of each element of the formula, once, with the cells that their figures stand in. */
function termParts(asked: Asked, { terms }: IndicatorFigure): readonly ExplanationPart[] {
  const codes = [...new Set(terms.map(({ code }) => code))];
  return codes.flatMap((code) => part(named(asked, code), unitLinesOf(asked, code)));
}

function findingsOf({ findings, language }: Asked, { terms }: IndicatorFigure): readonly string[] {
  const codes = new Set(terms.map(({ code }) => code));
  const about = findings.filter(({ element }) => element !== undefined && codes.has(element));
  return findingLines(about, language);
}
