import { describe, expect, it } from 'vitest';
import { composeReport } from '../../src/compose/index.ts';
import type { AnnexPlan, Task } from '../../src/model/plan.ts';
import type { Shown } from '../../src/model/plan-file/outline.ts';
import type { TaskReport, TaskStatus } from '../../src/model/submission.ts';
import type { Unit } from '../../src/model/unit.ts';
import { collectionOf, communes, cuaLo, linesOf, material, plan, submissionOf } from '../support/material.ts';
import { half, kimLien, namDan, police, tinySection } from '../support/tiny-plan.ts';

/** Three tasks: two of the police, one that every commune answers for; the window ends on 14/6/2026. */
const tasks: readonly Task[] = [
  {
    id: 'T1',
    number: '1',
    name: 'Ban hành kế hoạch',
    lead: [police.id],
    group: 'GP1',
    time: 'Quý I/2026',
    due: '2026-03-31',
  },
  { id: 'T2', number: '2', name: 'Tuần tra biên giới.', lead: [police.id], group: 'GP2' },
  {
    id: 'T3',
    number: '3',
    name: 'Xây dựng các văn bản triển khai',
    short: 'Có văn bản triển khai',
    lead: ['xa-phuong'],
    group: 'GP1',
    due: '2026-05-31',
  },
];

const shared: Task = {
  id: 'T4',
  number: '4',
  name: 'Cả ba xã, phường chủ trì',
  lead: ['xa-phuong'],
  group: 'GP3',
};

type Said = readonly [unit: Unit, task: string, status?: TaskStatus | undefined, note?: string];

function reportOf(
  said: readonly Said[],
  shows: Shown[],
  annex?: AnnexPlan,
  open = false,
  more: readonly Task[] = [],
) {
  const of = (unit: Unit): readonly TaskReport[] =>
    said.flatMap(([who, task, status, note]) =>
      who.id === unit.id
        ? [
            {
              task,
              unit: unit.id,
              place: { file: 'a.xlsx' },
              ...(status && { status }),
              ...(note && { note }),
            },
          ]
        : [],
    );
  const { from, to, ...openHalf } = half;
  return composeReport(
    material({
      plan: {
        ...plan,
        tasks: [...tasks, ...more, ...(said.some(([, task]) => task === shared.id) ? [shared] : [])],
        headings: new Map([
          ['GP2', 'Giải pháp 2'],
          ['GP1', 'Giải pháp 1'],
        ]),
        outline: [tinySection('muc', [], { heading: 'I. MỤC', shows })],
        annexes: annex === undefined ? [] : [annex],
      },
      period: open ? openHalf : half,
      collection: collectionOf([police, ...communes].map((unit) => submissionOf(unit, { tasks: of(unit) }))),
    }),
  );
}

/** The lines under the heading, without the closing paragraph. */
function told(
  said: readonly Said[],
  shows: Shown,
  open = false,
  more: readonly Task[] = [],
): readonly string[] {
  const lines = linesOf(reportOf(said, [shows], undefined, open, more).body);
  return lines.slice(lines.indexOf('I. MỤC') + 1, -1);
}

const allCommunes = (status: TaskStatus): readonly Said[] =>
  communes.map((unit) => [unit, 'T3', status] as const);

describe('how many tasks stand how', () => {
  it('nobody has answered: that is said, and no status is made up', () => {
    expect(told([], { table: 'tasks' })).toEqual([
      'Cả 03 nhiệm vụ được giao đều chưa có báo cáo. Trong đó, 02 nhiệm vụ đã quá thời hạn.',
      '- Nhiệm vụ số 1 chưa có báo cáo, đã quá thời hạn 75 ngày (Quý I/2026).',
      '- Nhiệm vụ số 3 (có văn bản triển khai) chưa có báo cáo, đã quá thời hạn 14 ngày (ngày 31/5/2026).',
    ]);
  });

  it('a task past its limit is late whatever was written, unless it is done', () => {
    const said: readonly Said[] = [
      [police, 'T1', 'on-time'],
      [police, 'T2', 'ongoing'],
      ...allCommunes('done'),
    ];
    expect(told(said, { table: 'tasks' })).toEqual([
      'Trong 03 nhiệm vụ được giao, 01 nhiệm vụ đã hoàn thành; 01 nhiệm vụ được thực hiện thường xuyên; 01 nhiệm vụ chậm tiến độ. Trong đó, 01 nhiệm vụ đã quá thời hạn.',
      '- Nhiệm vụ số 1 chưa hoàn thành, chậm 75 ngày so với thời hạn (Quý I/2026).',
    ]);
  });

  it('tasks late alike share a line', () => {
    const twin = tasks.flatMap((task) => (task.id === 'T1' ? [{ ...task, id: 'T9', number: '9' }] : []));
    const said: readonly Said[] = [
      [police, 'T1', 'late'],
      [police, 'T9', 'late'],
      [police, 'T2', 'ongoing'],
    ];
    expect(told([...said, ...allCommunes('done')], { table: 'tasks' }, false, twin)).toContain(
      '- Nhiệm vụ số 1, số 9 chưa hoàn thành, chậm 75 ngày so với thời hạn (Quý I/2026).',
    );
  });

  it('without a window they stand as of the day of the run, and the day is said', () => {
    expect(told([[police, 'T1', 'not-started']], { table: 'tasks' }, true)[0]).toBe(
      'Tính đến ngày 13/6/2026, trong 03 nhiệm vụ được giao, 01 nhiệm vụ chưa triển khai; 02 nhiệm vụ chưa có báo cáo. Trong đó, 02 nhiệm vụ đã quá thời hạn.',
    );
  });

  it('a single one is not counted', () => {
    expect(told([[police, 'T2', 'ongoing']], { tasks: 'tally', group: 'GP2' })).toEqual([
      'Nhiệm vụ thuộc nội dung này được thực hiện thường xuyên.',
    ]);
  });
});

describe('a list of the tasks of a lead', () => {
  it('says of each how it stands and what came of it; personal numbers are withheld', () => {
    const said: readonly Said[] = [
      [police, 'T1', 'done', 'Kế hoạch số 12; liên hệ 0912345678'],
      [police, 'T2', 'ongoing'],
    ];
    expect(told(said, { tasks: 'list', lead: [police.id] })).toEqual([
      'Trong 02 nhiệm vụ được giao, 01 nhiệm vụ đã hoàn thành; 01 nhiệm vụ được thực hiện thường xuyên.',
      '- Ban hành kế hoạch: đã hoàn thành. Kế hoạch số 12; liên hệ ….',
      '- Tuần tra biên giới: được thực hiện thường xuyên.',
    ]);
  });

  it('names who has done it and who has not, where several lead it', () => {
    const said: readonly Said[] = [
      [namDan, 'T3', 'done', 'Kế hoạch số 5'],
      [kimLien, 'T3', 'on-time'],
    ];
    expect(told(said, { tasks: 'list', lead: ['xa-phuong'] })).toEqual([
      '- Có văn bản triển khai: xã Nam Đàn đã hoàn thành; xã Kim Liên chậm tiến độ; phường Cửa Lò chưa có báo cáo; quá thời hạn 14 ngày (ngày 31/5/2026). Kế hoạch số 5.',
    ]);
  });
});

describe('a task that several lead stands', () => {
  /** What is said of the one task that the three communes lead. */
  function state(statuses: readonly (TaskStatus | undefined)[]): string | undefined {
    const said = communes.map((unit, i): Said => [unit, 'T4', statuses[i]]);
    return told(said, { tasks: 'tally', group: 'GP3' })[0];
  }

  it.each([
    [['done', 'done', 'done'], 'đã hoàn thành'],
    [['done', 'done', undefined], 'chưa có báo cáo'],
    [['done', 'late', undefined], 'chậm tiến độ'],
    [['done', 'not-started', 'done'], 'đang thực hiện, đúng tiến độ'],
    [['not-started', 'not-started', 'not-started'], 'chưa triển khai'],
    [['done', 'ongoing', 'done'], 'được thực hiện thường xuyên'],
    [[undefined, undefined, undefined], 'chưa có báo cáo'],
  ] as const)('%j: %s', (statuses, words) => {
    expect(state(statuses)).toBe(`Nhiệm vụ thuộc nội dung này ${words}.`);
  });
});

describe('the annex of tasks', () => {
  const rows = (by: NonNullable<AnnexPlan['by']>, said: readonly Said[] = []): readonly string[][] => {
    const [annex] = reportOf(said, [], { title: 'NHIỆM VỤ', table: 'tasks', by }).annexes;
    return (annex?.table.rows ?? []).map(({ cells }) => cells.map(({ text }) => text));
  };

  it('by group follows the order in which the plan declares its groups', () => {
    expect(rows('group').map(([first]) => first)).toEqual(['Giải pháp 2', '2', 'Giải pháp 1', '1', '3']);
  });

  it('by lead names the lead once, over its tasks', () => {
    expect(rows('lead').map(([first]) => first)).toEqual([
      'Công an tỉnh',
      '1',
      '2',
      'Ủy ban nhân dân các xã, phường',
      '3',
    ]);
    expect(rows('lead')[1]).toEqual([
      '1',
      'Ban hành kế hoạch',
      'Quý I/2026',
      '',
      'Chưa có báo cáo (quá thời hạn)',
      '',
    ]);
  });

  it('counts or names those who lead a task together', () => {
    const said: readonly Said[] = [
      [namDan, 'T3', 'done', 'Kế hoạch số 5'],
      [cuaLo, 'T3', 'not-started', 'Chờ kinh phí'],
    ];
    expect(rows('lead', said).at(-1)?.slice(2)).toEqual([
      'Ngày 31/5/2026',
      'Xã Nam Đàn: Kế hoạch số 5',
      'Đã hoàn thành: xã Nam Đàn; Chưa có báo cáo: xã Kim Liên; Chưa triển khai: phường Cửa Lò',
      'Phường Cửa Lò: Chờ kinh phí',
    ]);
  });
});
