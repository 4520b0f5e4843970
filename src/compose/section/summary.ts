import type { Standing } from '../../model/figure.ts';
import type { PeriodKind } from '../../model/period.ts';
import type { Block } from '../../model/report.ts';
import { sentences, showTally } from '../../vi/sentence/index.ts';
import { paragraph } from '../block.ts';
import type { Context } from '../material.ts';
import { inPlanWords } from '../say/aim.ts';
import { referTo } from '../say/annex.ts';
import { continued } from '../say/case.ts';
import { sayLevels } from '../say/levels.ts';
import { type PlanRow, rowsOf, tallied } from '../say/rows.ts';
import { goneBeside, judged, standingOf } from '../say/standing.ts';
import { targetWords } from '../say/verdict.ts';
import { timeGone } from '../say/when.ts';
import type { SectionPart, ShownSummary } from './section.ts';

/** What is reached at their end is reached, not "at the level of the year". */
const wholeKinds: ReadonlySet<PeriodKind> = new Set(['year', 'multi-year', 'once']);

/** All rows of the plan in one sentence, those outside its list in another, then what was missed or is not known. */
export const summary: SectionPart<ShownSummary> = {
  compose(_, context, section) {
    const { rows, apart } = rowsOf(context);
    const isEnded = wholeKinds.has(context.period.kind);
    const overall = sentences.overall.write({ ...tallied(rows), isEnded });
    const texts = [
      overall.replace(/\.$/, `${referTo(context, 'indicators', section)}.`),
      besides(apart, isEnded),
      timeOfYear(context),
    ];
    const general = texts.filter((text) => text !== '' && text !== '.').join(' ');
    const all = [...rows, ...apart];
    const levels = sayLevels(context);
    return [
      ...(general === '' ? [] : [paragraph(inPlanWords(context, general))]),
      ...(levels === '' ? [] : [paragraph(levels)]),
      ...listed(context, all, 'missed', 'Chỉ tiêu chưa đạt'),
      ...listed(context, all, 'unknown', 'Chỉ tiêu chưa đủ số liệu để đánh giá'),
    ];
  },
};

/** Before the year ends, where something adds up over it: how much of its time is gone, and what is slower than that. */
function timeOfYear(context: Context): string {
  const { plan, period, figures } = context;
  const share = timeGone(plan, period, 'cumulative');
  const open = plan.indicators.filter((one) => {
    const figure = figures.indicators.get(one.code);
    return figure !== undefined && goneBeside(context, one, figure)?.fromStart === true;
  });
  if (share === undefined || open.length === 0) return '';
  const slow = open.filter((one) => standingOf(context, one) === 'behind').length;
  return sentences.yearGone.write({ share, behind: slow === 0 ? undefined : showTally(slow) });
}

function besides(apart: readonly PlanRow[], isEnded: boolean): string {
  const told = sentences.overall.write({ ...tallied(apart), isEnded, which: 'nêu ngoài danh mục' });
  return told === '' ? '' : `Ngoài ra, ${continued(told)}`;
}

function listed(
  context: Context,
  rows: readonly PlanRow[],
  standing: Standing,
  title: string,
): readonly Block[] {
  const indicators = rows.flatMap((row) =>
    row.indicators.filter((one) => row.standing === standing && judged(context, one) === standing),
  );
  if (indicators.length === 0) return [];
  const names = indicators.map(({ code, name }) => {
    const target = context.figures.indicators.get(code)?.target;
    return continued(name) + (target === undefined ? '' : ` (${targetWords(target)})`);
  });
  return [paragraph(`${inPlanWords(context, title)}: ${names.join('; ')}.`, '-')];
}
