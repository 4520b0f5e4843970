/** A plan of three communes and one indicator, as text: small enough to see whole. */
export const smallPlan = `schema: tongket/plan@1
id: thu-nghiem
title: Kế hoạch thử nghiệm
periods:
  - {id: 2026-6T, kind: half, name: 6 tháng đầu năm 2026, from: 2025-12-15, to: 2026-06-14, due: 2026-06-14}
units:
  - group: xa
    name: Các xã
    short: xã
    level: commune
    units: [{name: An Bình, kind: xã}, {name: Hòa Sơn, kind: xã}, {name: Mỹ Lý, kind: xã}]
elements:
  - {code: VU, name: Số vụ, unit: vụ, type: count, nature: flow, from: xa, compare: previous-year}
indicators:
  - {code: A1, name: Tăng số vụ, formula: growth(VU), target: Trên 5%}
outline:
  - {id: tinh-hinh, heading: I. TÌNH HÌNH, from: [xa], merge: by-unit, shows: [{indicators: [A1]}]}
`;

/** A submission for it; `values` is YAML put under `values:` on one line. */
export function smallSubmission(unit: string, values: string, more = ''): string {
  return `schema: tongket/submission@1
plan: thu-nghiem
period: 2026-6T
unit: ${unit}
signed: 2026-06-10
values: ${values}
${more}`;
}
