import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { consolidate, count, files, result, smallPlan } from '../support/consolidate.ts';

/** `firm` against running the consolidation on every way that the missing entries could be filled in. */

describe('held against every completion there is', () => {
  const codes = ['A', 'B', 'S'] as const;
  const plan = (formula: string, target: string) =>
    smallPlan({
      elements: [
        count('A', 'nature: flow, min: 0, max: 2'),
        count('B', 'nature: flow, min: -1, max: 1'),
        '{code: S, name: S, type: yes-no, from: xa}',
      ],
      indicators: [`{code: CT, name: X, formula: "${formula}", target: ${target}}`],
      communes: ['{id: xa-a, name: A}', '{id: xa-b, name: B}'],
    });
  const domain = { A: ['0', '1', '2'], B: ['-1', '0', '1'], S: ['có', 'không'] } as const;

  type Row = Readonly<Partial<Record<(typeof codes)[number], string>>>;
  const entry = (code: (typeof codes)[number]) =>
    fc.oneof(
      { weight: 2, arbitrary: fc.constantFrom(...domain[code]) },
      { weight: 1, arbitrary: fc.constant('') },
    );
  const row = fc.record({ A: entry('A'), B: entry('B'), S: entry('S') });

  function run(text: string, rows: readonly Row[], used: readonly (typeof codes)[number][], period: string) {
    const values = Object.fromEntries(
      rows.map((each, i) => [
        i === 0 ? 'xa-a' : 'xa-b',
        `{${used.flatMap((code) => (each[code] ? [`${code}: ${each[code]}`] : [])).join(', ')}}`,
      ]),
    );
    return result(consolidate({ plan: text, files: files(values, `period: "${period}"`), period }));
  }

  function completions(
    rows: readonly Row[],
    used: readonly (typeof codes)[number][],
  ): readonly (readonly Row[])[] {
    return rows.reduce<readonly (readonly Row[])[]>(
      (done, each) => {
        const filled = used.reduce<readonly Row[]>(
          (some, code) =>
            each[code]
              ? some
              : some.flatMap((one) => domain[code].map((value) => ({ ...one, [code]: value }))),
          [each],
        );
        return done.flatMap((before) => filled.map((one) => [...before, one]));
      },
      [[]],
    );
  }

  const sums = ['A', 'A + B', 'A - B', '2 * A - 2', 'A + count(S)'];
  const ratios = [
    'A / B',
    'B / A',
    '(A - B) / A',
    'A / (A + B)',
    'A / (B + 3)',
    'count(S) / units(xa)',
    '(A - 1) / (2 - B)',
  ];
  const plainTargets = ['1', 'Trên 1', 'dưới 2', 'Không quá 2', '1 - 2', '{test: "=", bound: 0}'];
  const percentTargets = [
    '50%',
    'Trên 50%',
    'dưới 50%',
    'Không quá 100%',
    '25 - 75%',
    '{test: "=", bound: 0%}',
  ];
  const question = fc.oneof(
    fc.tuple(fc.constantFrom(...sums), fc.constantFrom(...plainTargets)),
    fc.tuple(fc.constantFrom(...ratios), fc.constantFrom(...percentTargets)),
  );

  it('sums and ratios of small numbers', () => {
    fc.assert(
      fc.property(
        question,
        row,
        row,
        fc.constantFrom('2026-6T', '2026'),
        ([formula, target], a, b, period) => {
          const used = codes.filter((code) => new RegExp(`\\b${code}\\b`).test(formula));
          const text = plan(formula, target);
          const now = run(text, [a, b], used, period);
          const all = completions([a, b], used);
          fc.pre(now.gap !== 'no-basis' && all.length <= 54);
          const standings = all.map((rows) => run(text, rows, used, period).standing);
          expect(now.firm).toBe(standings.every((each) => each === now.standing));
        },
      ),
      { numRuns: 100 },
    );
  });
});
