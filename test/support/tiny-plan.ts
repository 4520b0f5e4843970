import { whole } from '../../src/model/exact.ts';
import type { Period } from '../../src/model/period.ts';
import type { Element, Plan, Section, Task } from '../../src/model/plan.ts';
import type { Unit, UnitGroup } from '../../src/model/unit.ts';

/** A plan small enough to see whole: two communes, one agency, every kind of element and of question. */

export const half: Period = {
  id: '2026-6T',
  kind: 'half',
  name: '6 tháng đầu năm 2026',
  from: '2025-12-15',
  to: '2026-06-14',
  due: '2026-06-14',
  lastDay: '2026-06-15',
  years: [],
};

export function tinyUnit(id: string, name: string, group: string, kind?: string): Unit {
  const level = group === 'xa-phuong' ? 'commune' : 'agency';
  return { id, name, group, level, tags: [], aliases: [], into: [], ...(kind !== undefined && { kind }) };
}

export const namDan = tinyUnit('xa-nam-dan', 'Nam Đàn', 'xa-phuong', 'xã');
export const kimLien = tinyUnit('xa-kim-lien', 'Kim Liên', 'xa-phuong', 'xã');
export const police = tinyUnit('cong-an-tinh', 'Công an tỉnh', 'so-nganh');

export function tinyElement(code: string, more: Partial<Element> = {}): Element {
  return {
    code,
    name: `Số liệu ${code}`,
    short: code,
    type: 'count',
    nature: 'flow',
    sources: [namDan.id, kimLien.id],
    checkers: [],
    comparesYears: false,
    parts: [],
    required: false,
    choices: [],
    ...more,
  };
}

export function tinySection(id: string, asked: readonly string[], more: Partial<Section> = {}): Section {
  return { id, heading: id, asked, merge: 'lead', shows: [], parts: [], ...more };
}

const elements: readonly Element[] = [
  tinyElement('NNT', {
    name: 'Số người nghiện ma túy có hồ sơ quản lý',
    short: 'Người nghiện',
    measure: 'người',
    nature: 'stock',
    sources: [police.id],
    by: 'xa-phuong',
    checkers: [namDan.id, kimLien.id],
    comparesYears: true,
    parts: ['NNT-NGOAI', 'NNT-CSCN'],
    section: 'Người nghiện',
  }),
  tinyElement('NNT-NGOAI', {
    name: 'ngoài xã hội',
    measure: 'người',
    nature: 'stock',
    section: 'Người nghiện',
  }),
  tinyElement('NNT-CSCN', {
    name: 'tại cơ sở cai nghiện',
    measure: 'người',
    nature: 'stock',
    section: 'Người nghiện',
  }),
  tinyElement('VU-BG', {
    name: 'Số vụ phát hiện, bắt giữ',
    measure: 'vụ',
    sources: [police.id],
    by: 'xa-phuong',
  }),
  tinyElement('TT', {
    name: 'Số buổi tuyên truyền',
    measure: 'buổi',
    nature: 'cumulative',
    max: whole(500),
    section: 'Tuyên truyền, vận động',
    guide: 'Tính cả buổi lồng ghép trong cuộc họp thôn, bản.',
  }),
  tinyElement('KP', { name: 'Kinh phí đã chi', measure: 'triệu đồng', type: 'money', section: 'Kinh phí' }),
  tinyElement('TL', {
    name: 'Tỷ lệ hộ ký cam kết',
    measure: '%',
    type: 'percent',
    section: 'Tuyên truyền, vận động',
  }),
  tinyElement('SACH', { name: 'Xã, phường không có ma túy', type: 'yes-no', section: 'Địa bàn' }),
  tinyElement('LOAI', {
    name: 'Phân loại địa bàn',
    type: 'choice',
    choices: ['Trọng điểm, loại I', 'Loại II', 'Không'],
    section: 'Địa bàn',
  }),
  tinyElement('NGAY', { name: 'Ngày ban hành kế hoạch', type: 'date', section: 'Địa bàn' }),
  tinyElement('VB', { name: 'Văn bản đã ban hành', type: 'text', section: 'Địa bàn', askedIf: 'SACH' }),
  tinyElement('CA-NAM', { name: 'Chỉ hỏi khi hết năm', periods: ['year'] }),
];

const tasks: readonly Task[] = [
  { id: 'T1', number: '1', name: 'Xây dựng kế hoạch triển khai', lead: [police.id], time: 'Quý I/2026' },
  {
    id: 'T2',
    number: '2',
    name: 'Rà soát người nghiện, người sử dụng trái phép chất ma túy',
    lead: ['xa-phuong'],
  },
];

const groups: readonly UnitGroup[] = [
  {
    id: 'xa-phuong',
    name: 'Ủy ban nhân dân các xã, phường',
    short: 'xã, phường',
    level: 'commune',
    units: [namDan, kimLien],
  },
  { id: 'so-nganh', name: 'Các sở, ban, ngành', short: 'sở, ngành', level: 'agency', units: [police] },
];

export const tinyPlan: Plan = {
  id: 'ke-hoach-nho',
  title: 'Thực hiện điểm Chương trình phòng, chống ma túy năm 2026',
  sha256: '5f'.repeat(32),
  document: { number: '107/KH-UBND', date: '2026-02-12', issuer: 'Ủy ban nhân dân tỉnh Nghệ An' },
  basis: [],
  conventions: { numbers: 'vi', dash: 'gap', estimates: 'allow' },
  holidays: [],
  public: { threshold: 5 },
  digest: { alike: 55 },
  limits: {},
  reports: [],
  periods: [half],
  groups,
  units: new Map(groups.flatMap(({ units }) => units.map((unit) => [unit.id, unit] as const))),
  elements: new Map(elements.map((element) => [element.code, element])),
  rules: [],
  headings: new Map(),
  indicators: [],
  baseline: [],
  projects: [
    {
      id: 'DA1',
      name: 'Giảm cung',
      lead: [police.id],
      parts: [{ id: 'DA1-1', name: 'Đấu tranh với tội phạm về ma túy tại địa bàn biên giới' }],
    },
  ],
  tasks,
  outline: [
    tinySection('I', [], {
      heading: 'I. TÌNH HÌNH',
      parts: [
        tinySection('tinh-hinh', [police.id, namDan.id, kimLien.id], {
          heading: '1. Tình hình tội phạm về ma túy',
          guide: 'Nêu khái quát diễn biến, so với cùng kỳ.',
        }),
        tinySection('ca-nam', [namDan.id], { heading: '2. Chỉ báo cáo năm', periods: ['year'] }),
      ],
    }),
    tinySection('kien-nghi', [namDan.id, kimLien.id], { heading: 'II. KIẾN NGHỊ' }),
  ],
  annexes: [],
  forms: [],
};
