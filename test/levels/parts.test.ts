import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { consolidate, count, files, smallPlan } from '../support/consolidate.ts';
import { tree } from './tree.ts';

/** A figure exists at every node of the tree and for every tag, from the same entries as the whole. */

const plan = smallPlan({
  elements: [
    count('VU', 'nature: flow, compare: previous-year'),
    count('DAT', 'nature: stock'),
    '{code: SACH, name: Sạch, type: yes-no, from: xa}',
  ],
  indicators: [
    '{code: TL, name: Tỷ lệ đạt, formula: DAT / VU, target: Ít nhất 50%}',
    '{code: TONG, name: Tổng, formula: VU, target: 10 vụ}',
    '{code: XA, name: Xã sạch, formula: count(SACH) / units(xa), target: Ít nhất 30%}',
  ],
  communes: [
    '{id: xa-a, kind: xã, name: A, parent: huyen-a, tags: [bien-gioi]}',
    '{id: xa-b, kind: xã, name: B, parent: huyen-a}',
    '{id: xa-c, kind: xã, name: C, parent: huyen-b, tags: [bien-gioi, mien-nui]}',
  ],
}).replace(
  '  - {group: so',
  '  - {group: huyen, name: Huyện, level: district, units: [{id: huyen-a, name: A}, {id: huyen-b, name: B}]}\n  - {group: so',
);

describe('nodes and tags in ket-qua.json', () => {
  const { results } = consolidate({
    plan,
    files: files({
      'xa-a': '{VU: 4, DAT: 3, SACH: có}',
      'xa-b': '{VU: 6, DAT: 1, SACH: không}',
      'xa-c': '{VU: 10}',
    }),
  });

  it('sums, and how many of whom they rest on', () => {
    expect(results.nodes?.['huyen-a']?.elements['VU']).toEqual({ value: '10', reported: 2, expected: 2 });
    expect(results.nodes?.['huyen-b']?.elements['DAT']).toEqual({ reported: 0, expected: 1 });
    expect(results.tags?.['bien-gioi']).toMatchObject({
      units: ['xa-a', 'xa-c'],
      elements: { VU: { value: '14' }, DAT: { value: '3', reported: 1, expected: 2 } },
    });
  });

  it('rates of the parts’ own sums, held against percentages that hold for a part as for the whole', () => {
    expect(results.nodes?.['huyen-a']?.indicators['TL']).toMatchObject({
      value: '2/5',
      display: '40%',
      standing: 'in-progress',
    });
    expect(results.nodes?.['huyen-b']?.indicators['TL']).toMatchObject({ gap: 'no-basis' });
    expect(results.nodes?.['huyen-a']?.indicators['TONG']).not.toHaveProperty('standing');
    expect(results.tags?.['bien-gioi']?.indicators['TL']).toMatchObject({ value: '3/4', reported: 1 });
  });

  it('a share of units is that of the units of the part', () => {
    expect(results.nodes?.['huyen-a']?.indicators['XA']).toMatchObject({ value: '1/2' });
  });

  it('a plan without tree or tags has neither', () => {
    const plain = consolidate({
      plan: smallPlan({ elements: [count('VU')] }),
      files: files({ 'xa-a': '{VU: 1}' }),
    });
    expect(plain.results).not.toHaveProperty('nodes');
    expect(plain.results).not.toHaveProperty('tags');
  });
});

it('a node has what its branch has when it is consolidated alone', () => {
  fc.assert(
    fc.property(tree, ({ plan: text, districts, communes, own }) => {
      const all = Object.assign({}, ...communes.map((each) => each.files), ...Object.values(own));
      const whole = consolidate({ plan: text, files: all }).results;
      for (const { id } of districts) {
        const branch = consolidate({ plan: text, files: all, unit: id }).results;
        const node = whole.nodes?.[id];
        for (const [code, sum] of Object.entries(node?.elements ?? {})) {
          const { value, reported, expected } = branch.elements[code]?.total ?? {};
          expect([code, sum]).toEqual([code, { ...(value !== undefined && { value }), reported, expected }]);
        }
        for (const [code, figure] of Object.entries(node?.indicators ?? {}))
          expect([code, branch.indicators[code]]).toMatchObject([code, figure]);
      }
    }),
    { numRuns: 40 },
  );
}, 120_000);
