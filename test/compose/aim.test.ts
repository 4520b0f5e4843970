import { describe, expect, it } from 'vitest';
import { composeReport } from '../../src/compose/report.ts';
import { inPlanWords } from '../../src/compose/say/aim.ts';
import { whole } from '../../src/model/exact.ts';
import type { TargetSchedule } from '../../src/model/target.ts';
import {
  figureOf,
  head,
  material,
  plan,
  rowWith,
  share,
  target,
  withIndicators,
} from '../support/material.ts';

/** A plan that sets goals (mục tiêu) is not told of targets (chỉ tiêu); a milestone is not the year's target. */

describe('the name of targets', () => {
  it.each([
    ['Trong 33 chỉ tiêu được giao', 'Trong 33 mục tiêu đề ra'],
    [', đạt chỉ tiêu giao (100%)', ', đạt mục tiêu đề ra (100%)'],
    [', trong mức chỉ tiêu giao (từ 5 - 10%)', ', trong mức mục tiêu đề ra (từ 5 - 10%)'],
    [', đang đạt mức chỉ tiêu năm', ', đang đạt mức mục tiêu năm'],
    ['Chỉ tiêu giao năm 2026', 'Mục tiêu đề ra năm 2026'],
  ])('%s', (usual, text) => {
    expect(inPlanWords({ head: { ...head, aim: 'mục tiêu' } }, text)).toBe(text);
    expect(inPlanWords({ head: { ...head, aim: 'mục tiêu' } }, usual)).toBe(text);
    expect(inPlanWords({ head }, usual)).toBe(usual);
  });
});

describe('a milestone in the table', () => {
  const at = target('50%');
  const schedule: TargetSchedule = { tag: 'milestones', steps: [{ year: 2030, target: at }] };
  const words = (due: boolean, standing: 'met' | 'exceeded' | 'in-progress'): string | undefined => {
    const figure = figureOf(share.code, {
      value: { tag: 'value', value: whole(1).div(2) },
      target: at,
      milestone: 2030,
      standing,
      due,
    });
    const indicators = [{ ...share, target: schedule }];
    const annexes = [{ title: 'PHỤ LỤC', table: 'indicators' as const }];
    const given = withIndicators(material({ plan: { ...plan, indicators, annexes } }), figure);
    const [only] = composeReport(given).annexes;
    return only && rowWith(only.table, share.name).at(-2)?.text;
  };

  it.each([
    [false, 'met', 'Đang đạt mốc năm 2030'],
    [true, 'met', 'Đạt mốc năm 2030'],
    [true, 'exceeded', 'Vượt mốc năm 2030'],
    [false, 'in-progress', 'Đang thực hiện'],
  ] as const)('due %s, %s: %s', (due, standing, text) => {
    expect(words(due, standing)).toBe(text);
  });
});
