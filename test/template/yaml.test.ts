import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Period } from '../../src/model/period.ts';
import type { Plan } from '../../src/model/plan.ts';
import { writeYamlForm } from '../../src/template/index.ts';
import { half, namDan, police, tinyElement, tinyPlan } from '../support/tiny-plan.ts';

describe('the form of a commune', () => {
  const text = writeYamlForm(tinyPlan, half, namDan);
  const form = parse(text);

  it('says what it is', () => {
    expect(form).toMatchObject({
      schema: 'tongket/submission@1',
      plan: 'ke-hoach-nho',
      period: '2026-6T',
      unit: 'xa-nam-dan',
      revision: 1,
      'blank-is-zero': false,
    });
  });

  it('has every element that is asked, without a value', () => {
    expect(form.values).toEqual({
      NNT: { value: null, previous: null },
      'NNT-NGOAI': null,
      'NNT-CSCN': null,
      TT: null,
      TL: null,
      KP: null,
      SACH: null,
      LOAI: null,
      NGAY: null,
      VB: null,
    });
  });

  it('says in words what each one is', () => {
    expect(text).toContain(
      '# Số người nghiện ma túy có hồ sơ quản lý (tại ngày 14/6/2026); đơn vị tính: người\n',
    );
    expect(text).toContain('# Tính cả buổi lồng ghép trong cuộc họp thôn, bản.\n');
    expect(text).toContain('# Phân loại địa bàn; chọn: Trọng điểm, loại I | Loại II | Không\n');
  });

  it('has its sections and tasks, and no part in which it is asked nothing', () => {
    expect(form.sections).toEqual({ 'tinh-hinh': null, 'kien-nghi': null });
    expect(form.tasks).toEqual({ T2: { status: null, note: null } });
    expect(Object.keys(form)).not.toContain('units');
    expect(Object.keys(form)).not.toContain('projects');
  });
});

it('the form of an agency has a line for each unit and one for each project', () => {
  const form = parse(writeYamlForm(tinyPlan, half, police));
  const line = { NNT: { value: null, previous: null }, 'VU-BG': null };
  expect(form.units).toEqual({ 'xa-nam-dan': line, 'xa-kim-lien': line });
  expect(Object.keys(form.projects)).toEqual(['DA1', 'DA1-1']);
});

it('a window reported year by year has a place for each year', () => {
  const period: Period = { ...half, years: [2017, 2018] };
  expect(parse(writeYamlForm(tinyPlan, period, namDan)).values.TT).toEqual({ 2017: null, 2018: null });
});

it.each(['No', 'null', 'y', 'ĐIỂM', '2026', 'a: b'])('an id such as %j stays that text', (id) => {
  const period: Period = { ...half, id };
  const plan: Plan = { ...tinyPlan, elements: new Map([[id, tinyElement(id)]]) };
  const form = parse(writeYamlForm(plan, period, namDan), { version: '1.1' });
  expect(form.period).toBe(id);
  expect(Object.keys(form.values)).toEqual([id]);
});
