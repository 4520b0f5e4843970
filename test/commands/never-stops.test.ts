import fc from 'fast-check';
import { expect, it } from 'vitest';
import { makeFolder, tongket } from '../support/cli.ts';

/** Whatever figures come, zeros and gaps above all, the run ends well and every file is written. */

const formulas = [
  ['A', false],
  ['A + B', false],
  ['A / B', true],
  ['(A + B) / C', true],
  ['growth(A)', true],
  ['reduction(A)', true],
  ['A - prev(A)', false],
  ['count(Y) / units(xa)', true],
] as const;
const percents = ['Trên 10%', 'Ít nhất 50%', 'Dưới 30%', 'Không quá 20%', 'từ 10 - 40%', undefined];
const numbers = [
  '10 người',
  'Không quá 10 người',
  'Dưới 8 người',
  'Không phát sinh',
  'Trên 5 người',
  undefined,
];

const figure = fc.constantFrom('null', '0', '1', '9', '60');
const unit = fc.record({
  a: figure,
  before: figure,
  b: figure,
  c: figure,
  y: fc.constantFrom('null', 'có', 'không'),
});
const plan = fc.record({
  formula: fc.constantFrom(...formulas),
  target: fc.nat(5),
  perUnit: fc.boolean(),
  period: fc.constantFrom('2026-6T', '2026'),
  units: fc.array(unit, { minLength: 1, maxLength: 3 }),
});

type Drawn = typeof plan extends fc.Arbitrary<infer T> ? T : never;

function filesOf({
  formula: [formula, isShare],
  target,
  perUnit,
  period,
  units,
}: Drawn): Record<string, string> {
  const aim = (isShare ? percents : numbers)[target];
  const more = `${aim === undefined ? '' : `, target: ${aim}${perUnit ? ', per: unit' : ''}`}${isShare ? '' : ', unit: người'}`;
  const count = (code: string, rest: string): string =>
    `  - {code: ${code}, name: Số ${code}, type: count, from: xa, unit: người, ${rest}}\n`;
  return {
    'plan.yaml': `schema: tongket/plan@1
id: thu
title: Kế hoạch thử
periods:
  - {id: 2026-6T, kind: half, name: 6 tháng, from: 2025-12-15, to: 2026-06-14, due: 2026-06-14}
  - {id: "2026", kind: year, name: năm 2026, from: 2025-12-15, to: 2026-12-14, due: 2026-12-14}
units:
  - {group: xa, name: Các xã, level: commune, units: [{id: xa-0, name: A}, {id: xa-1, name: B}, {id: xa-2, name: C}]}
elements:
${count('A', 'nature: flow, compare: previous-year')}${count('B', 'nature: stock')}${count('C', 'nature: cumulative, max: 60')}  - {code: Y, name: Có, type: yes-no, from: xa}
indicators:
  - {code: I, name: Chỉ tiêu, formula: ${formula}${more}}
outline:
  - {id: kq, heading: I. KẾT QUẢ, from: [xa], merge: digest, shows: [{summary: indicators}, {elements: [A, B, C, Y]}, {indicators: [I]}]}
annexes: [{title: CHỈ TIÊU, table: indicators}, {title: SỐ LIỆU, table: units, elements: [A, B, C, Y]}]
`,
    ...Object.fromEntries(
      units.map(({ a, before, b, c, y }, index) => [
        `xa-${index}.yaml`,
        `schema: tongket/submission@1\nplan: thu\nperiod: "${period}"\nunit: xa-${index}\nvalues: {A: {value: ${a}, previous: ${before}}, B: ${b}, C: ${c}, Y: ${y}}\n`,
      ]),
    ),
  };
}

it('a run ends well whatever the figures', { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(plan, async (drawn) => {
      const folder = makeFolder(filesOf(drawn));
      try {
        const done = await tongket(['aggregate', folder.path, '--period', drawn.period]);
        expect(done).toMatchObject({ status: 0 });
        const explained = await tongket(['explain', 'I', folder.path, '--period', drawn.period]);
        expect(explained).toMatchObject({ status: 0 });
      } finally {
        folder.remove();
      }
    }),
    {
      numRuns: 15,
      examples: [
        [
          {
            formula: ['A', false],
            target: 4,
            perUnit: false,
            period: '2026',
            units: [{ a: '0', before: 'null', b: '0', c: 'null', y: 'null' }],
          },
        ],
      ],
    },
  );
});
