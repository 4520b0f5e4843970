import { describe, expect, it } from 'vitest';
import {
  askedAlike,
  askedByUnit,
  askedElements,
  askedProjects,
  askedSections,
  askedTasks,
} from '../../src/model/asked.ts';
import type { Period } from '../../src/model/period.ts';
import type { Plan } from '../../src/model/plan.ts';
import { half, kimLien, namDan, police, tinyPlan } from '../support/tiny-plan.ts';

const year: Period = { ...half, id: '2026', kind: 'year' };
const codes = (period: Period, unit = namDan): string[] =>
  askedElements(tinyPlan, period, unit).map(({ code }) => code);

describe('elements', () => {
  it('are asked of a source, and of a unit whose figure is a check', () => {
    expect(codes(half)).toContain('TT');
    expect(codes(half)).toContain('NNT');
  });

  it('that a source gives unit by unit are no figure of its own', () => {
    expect(codes(half, police)).toEqual([]);
    const [asked, ...others] = askedByUnit(tinyPlan, half, police);
    expect(others).toEqual([]);
    expect(asked?.elements.map(({ code }) => code)).toEqual(['NNT', 'VU-BG']);
    expect(asked?.units).toEqual([namDan, kimLien]);
  });

  it('of other kinds of periods are not asked', () => {
    expect(codes(half)).not.toContain('CA-NAM');
    expect(codes(year)).toContain('CA-NAM');
  });

  it('unit by unit leave out a unit that is no more', () => {
    const groups = tinyPlan.groups.map((group) => ({
      ...group,
      units: group.units.map((unit) => (unit === kimLien ? { ...unit, until: '2026-06-13' } : unit)),
    }));
    const plan: Plan = { ...tinyPlan, groups };
    expect(askedByUnit(plan, half, police)[0]?.units.map(({ id }) => id)).toEqual(['xa-nam-dan']);
  });
});

it('sections come with the headings above them, those of other periods left out', () => {
  const sections = (period: Period) =>
    askedSections(tinyPlan, period, namDan).map(({ section, under }) => [
      section.id,
      under.map(({ id }) => id),
    ]);
  expect(sections(half)).toEqual([
    ['tinh-hinh', ['I']],
    ['kien-nghi', []],
  ]);
  expect(sections(year).map(([id]) => id)).toEqual(['tinh-hinh', 'ca-nam', 'kien-nghi']);
});

it('tasks are asked of their lead, a unit or a whole group', () => {
  expect(askedTasks(tinyPlan, police).map(({ id }) => id)).toEqual(['T1']);
  expect(askedTasks(tinyPlan, namDan).map(({ id }) => id)).toEqual(['T2']);
});

it('a part of a project without a lead has that of the project', () => {
  const asked = askedProjects(tinyPlan, police).map(({ project, number }) => [project.id, number]);
  expect(asked).toEqual([
    ['DA1', '1'],
    ['DA1-1', '1.1'],
  ]);
  expect(askedProjects(tinyPlan, namDan)).toEqual([]);
});

describe('units are asked alike', () => {
  it.each([
    ['where every question is the same', [namDan, kimLien], true],
    ['though there is but one', [police], true],
    ['not where one of them is asked something else', [namDan, police], false],
  ])('%s', (_, units, alike) => {
    expect(askedAlike(tinyPlan, half, units)).toBe(alike);
  });

  it('not where one writes under a heading of its own', () => {
    expect(askedAlike(tinyPlan, year, [namDan, kimLien])).toBe(false);
  });
});
