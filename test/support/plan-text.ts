import type { Finding } from '../../src/model/finding.ts';
import { placeText } from '../../src/model/place.ts';
import type { Plan } from '../../src/model/plan.ts';
import { type PlanReading, readPlan } from '../../src/read/plan/index.ts';

/** A good plan as its writer types it, small enough to see whole. */
export const planText = `schema: tongket/plan@1
id: ke-hoach-nho
title: Kế hoạch phòng, chống ma túy năm 2026
holidays: [2026-06-15]
periods:
  - {id: 2026-6T, kind: half, name: 6 tháng đầu năm 2026, from: 2025-12-15, to: 2026-06-14, due: 2026-06-14}
  - {id: 2026, kind: year, name: năm 2026, from: 2025-12-15, to: 2026-12-14, due: 2026-12-14}
units:
  - {group: xa-phuong, name: Các xã và phường, level: commune, roster: units.csv}
  - group: so-nganh
    name: Các sở, ban, ngành
    level: agency
    units: [{name: Công an tỉnh}, {id: so-y-te, name: Sở Y tế}]
elements:
  - code: NNT
    name: Số người nghiện
    unit: người
    type: count
    nature: stock
    from: cong-an-tinh
    by: xa-phuong
    check-with: xa-phuong
    compare: previous-year
    parts: [NNT-NGOAI]
  - {code: NNT-NGOAI, name: Ngoài xã hội, type: count, nature: stock, from: xa-phuong}
  - {code: SACH, name: Xã không có ma túy, type: yes-no, from: xa-phuong}
  - {code: KP, name: Kinh phí, type: money, nature: flow, from: [xa-phuong, so-y-te], max: 100000, asked-if: SACH}
rules:
  - {id: R1, that: "NNT-NGOAI <= NNT", message: Phần không lớn hơn tổng}
groups:
  - {id: DA4, name: Công tác cơ sở}
indicators:
  - {code: B1, name: Giảm số người nghiện, group: DA4, lead: cong-an-tinh, formula: reduction(NNT), target: 7%}
  - {code: B2, name: Xã không có ma túy, formula: count(SACH) / units(xa-phuong), target: {2026: 30%, 2030: 50%}}
  - {code: B3, name: Kinh phí, formula: KP, target: {test: ">", bound: 100}}
tasks:
  - {id: T1, number: 1, name: Tập huấn, lead: cong-an-tinh, with: Các sở có liên quan}
outline:
  - heading: I. TÌNH HÌNH
    from: [cong-an-tinh, xa-phuong]
    shows: [{elements: [NNT]}, {group: DA4}]
    parts:
      - {id: kien-nghi, heading: 1. Kiến nghị, periods: [year]}
  - {heading: II. CHỈ TIÊU, shows: [{table: indicators}]}
`;

export const unitsCsv = `id,name,kind,tags,parent
xa-nam-dan,Nam Đàn,xã,bien-gioi;mien-nui,
,Cửa Lò,phường,,
`;

/** The good plan with some of its words exchanged. An exchange that finds nothing is a mistake of the test. */
export function planWith(...exchanges: readonly (readonly [old: string, other: string])[]): string {
  return exchanges.reduce((text, [old, other]) => {
    if (!text.includes(old)) throw new Error(`the plan does not hold: ${old}`);
    return text.replace(old, () => other);
  }, planText);
}

export type Beside = Readonly<Record<string, string>>;

export function readText(text: string, beside: Beside = {}): PlanReading {
  const files: Beside = { 'units.csv': unitsCsv, ...beside };
  return readPlan({ name: 'plan.yaml', text, beside: (name) => files[name] });
}

export function planOf(text: string, beside: Beside = {}): Plan {
  const { plan, findings } = readText(text, beside);
  if (plan === undefined) throw new Error(findings.map(line).join('\n'));
  return plan;
}

/** `TK104 plan.yaml:20:5 Không có đơn vị "x".` */
export function line({ code, place, message }: Finding): string {
  return `${code} ${place === undefined ? '' : placeText(place)} ${message.vi}`;
}

export function linesOf(text: string, beside: Beside = {}): readonly string[] {
  return readText(text, beside).findings.map(line);
}
