import fc from 'fast-check';
import type { Consolidated } from '../support/consolidate.ts';

/** Random trees of a ministry, provinces, districts and communes, and what their units send. */

export interface Commune {
  readonly id: string;
  readonly district: string;
  /** Submissions by the name of their file; none from a unit that is missing. */
  readonly files: Readonly<Record<string, string>>;
}

export interface Tree {
  readonly plan: string;
  readonly provinces: readonly string[];
  readonly districts: readonly { readonly id: string; readonly province: string }[];
  readonly communes: readonly Commune[];
  /** Files of the districts themselves: whoever hands in a consolidation has reported, be it with blanks. */
  readonly own: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Lines of the register by district. */
  readonly settled: Readonly<Record<string, string>>;
}

const number = fc.oneof(
  fc.integer({ min: 0, max: 300 }).map(String),
  fc.constantFrom('null', '12-15', '"…"', '"khoảng 40"', '{value: 7, estimated: true}'),
);
const counted = fc.oneof(
  number,
  fc
    .tuple(fc.integer({ min: 0, max: 99 }), fc.integer({ min: 0, max: 99 }))
    .map(([value, previous]) => `{value: ${value}, previous: ${previous}}`),
);
const money = fc.oneof(
  fc
    .bigInt({ min: 0n, max: 10n ** 9n })
    .map((cents) => `"${cents / 1000n},${String(cents % 1000n).padStart(3, '0')}"`),
  fc.constantFrom('null', '12.5', '"-"', '1234'),
);
const percent = fc.oneof(
  fc.integer({ min: 1, max: 999 }).map((tenths) => `"${Math.floor(tenths / 10)},${tenths % 10}%"`),
  fc.constant('null'),
);
const answer = fc.constantFrom('có', 'không', 'null', '"?"');

const values = fc
  .record(
    { VU: counted, NGHIEN: number, KP: money, TL: percent, SACH: answer, NOI: number },
    { requiredKeys: ['VU'] },
  )
  .map(
    (each) =>
      `{${Object.entries(each)
        .map(([code, text]) => `${code}: ${text}`)
        .join(', ')}}`,
  );

const signed = fc.constantFrom('', 'signed: 2026-06-10\n', 'signed: 2026-06-18\n');

function submission(unit: string, text: string, more = ''): string {
  return `schema: tongket/submission@1\nplan: ke-hoach\nperiod: 2026-6T\nunit: ${unit}\n${more}values: ${text}\n`;
}

/** Nothing, one file, a revised one, or two that may contradict each other. */
function sentBy(unit: string): fc.Arbitrary<Readonly<Record<string, string>>> {
  const one = fc
    .tuple(values, signed)
    .map(([text, day]) => ({ [`${unit}.yaml`]: submission(unit, text, day) }));
  const more = fc
    .tuple(values, values, signed, fc.constantFrom(1, 2))
    .map(([first, second, day, revision]) => ({
      [`${unit}.yaml`]: submission(unit, first, day),
      [`${unit}-sau.yaml`]: submission(unit, second, `revision: ${revision}\n${day}`),
    }));
  return fc.oneof(
    { weight: 5, arbitrary: one },
    { weight: 2, arbitrary: fc.constant({}) },
    { weight: 1, arbitrary: more },
  );
}

/** How many communes each district of each province has. */
const shape = fc.array(fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 3 }), {
  minLength: 1,
  maxLength: 2,
});

export const tree: fc.Arbitrary<Tree> = shape.chain((provinces) => {
  const named = provinces.map((districts, p) => ({
    id: `tinh-${p}`,
    districts: districts.map((count, d) => ({
      id: `huyen-${p}-${d}`,
      communes: Array.from({ length: count }, (_, c) => `xa-${p}-${d}-${c}`),
    })),
  }));
  const districts = named.flatMap(({ id, districts: those }) =>
    those.map((each) => ({ ...each, province: id })),
  );
  const communes = districts.flatMap(({ id, communes: those }) =>
    those.map((unit) => ({ unit, district: id })),
  );
  const settlement = fc.option(fc.constantFrom('as-reported', 'zero', 'gap', '13'), { nil: undefined });
  return fc
    .record({
      sent: fc.tuple(...communes.map(({ unit }) => sentBy(unit))),
      own: fc.tuple(...districts.map(() => number)),
      settled: fc.tuple(...districts.map(() => settlement)),
    })
    .map(({ sent, own, settled }) => ({
      plan: planOf(named),
      provinces: named.map(({ id }) => id),
      districts,
      communes: communes.map(({ unit, district }, i) => ({ id: unit, district, files: sent[i] ?? {} })),
      own: Object.fromEntries(
        districts.map(({ id }, i) => [
          id,
          { [`${id}.yaml`]: submission(id, `{CB: ${own[i]}}`, 'signed: 2026-06-12\n') },
        ]),
      ),
      settled: Object.fromEntries(
        districts.map(({ id, communes: [first] }, i) => [
          id,
          settled[i] === undefined
            ? ''
            : `- {unit: ${first}, element: NGHIEN, settled: ${settled[i]}, reason: gọi điện, by: B, at: 2026-06-16}\n`,
        ]),
      ),
    }));
});

interface NamedProvince {
  readonly id: string;
  readonly districts: readonly { readonly id: string; readonly communes: readonly string[] }[];
}

function planOf(provinces: readonly NamedProvince[]): string {
  const unit = (id: string, parent: string, more = '') =>
    `{id: ${id}, name: "${id}", parent: ${parent}${more}}`;
  const districts = provinces.flatMap(({ id, districts: those }) => those.map((each) => unit(each.id, id)));
  const communes = provinces.flatMap(({ districts: those }) =>
    those.flatMap((district) =>
      district.communes.map((id, i) => unit(id, district.id, i === 0 ? ', tags: [bien-gioi]' : '')),
    ),
  );
  return `schema: tongket/plan@1
id: ke-hoach
title: Kế hoạch nhiều cấp
periods:
  - {id: 2026-6T, kind: half, name: 6T 2026, from: 2025-12-15, to: 2026-06-14, due: 2026-06-14}
units:
  - {group: bo, name: Bộ, level: agency, units: [{id: bo-a, name: Bộ A}]}
  - {group: tinh, name: Các tỉnh, level: province, units: [${provinces.map(({ id }) => unit(id, 'bo-a')).join(', ')}]}
  - {group: huyen, name: Các huyện, level: district, units: [${districts.join(', ')}]}
  - {group: xa, name: Các xã, level: commune, units: [${communes.join(', ')}]}
elements:
  - {code: VU, name: Số vụ, type: count, nature: flow, from: xa, compare: previous-year, max: 250}
  - {code: NGHIEN, name: Số người nghiện, type: count, nature: stock, from: xa, max: 250}
  - {code: NOI, name: Trong đó nội trú, type: count, nature: stock, from: xa, asked-if: SACH}
  - {code: KP, name: Kinh phí, type: money, nature: flow, from: xa}
  - {code: TL, name: Tỷ lệ, type: percent, from: xa}
  - {code: SACH, name: Có người nghiện, type: yes-no, from: xa}
  - {code: CB, name: Cán bộ huyện, type: count, nature: stock, from: huyen}
rules:
  - {id: R1, that: "NOI <= NGHIEN", message: Không thể nhiều hơn}
indicators:
  - {code: A1, name: Tăng, formula: growth(VU), target: Trên 5%}
  - {code: A2, name: Bình quân, formula: KP / VU}
  - {code: A3, name: Tỷ lệ xã, formula: count(SACH) / units(xa), target: Ít nhất 30%}
  - {code: A4, name: Nội trú, formula: NOI / NGHIEN, target: Ít nhất 10%}
  - {code: A5, name: Cán bộ, formula: NGHIEN / CB}
outline:
  - {heading: I. KẾT QUẢ, shows: [{table: indicators}]}
`;
}

/** What a consolidation says, places and files aside: every figure of every unit and of the whole. */
export function figuresOf({ results }: Consolidated): unknown {
  const { elements, indicators, coverage } = results;
  return {
    coverage: coverage['xa'],
    elements: Object.entries(elements).map(([code, { total, units }]) => [
      code,
      total,
      Object.entries(units).map(([unit, { value, gap, previous, estimated }]) => [
        unit,
        value,
        gap,
        previous,
        estimated,
      ]),
    ]),
    indicators,
  };
}
