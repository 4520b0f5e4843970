import type { FindingKind } from '../model/finding.ts';

/** Findings about computing, TK6xx: each leaves a figure out or says how far it reaches. */

interface Named {
  readonly indicator: string;
  readonly name: string;
}

export const noBasis: FindingKind<Named & { readonly element: string; readonly aspect: string }> = {
  code: 'TK601',
  severity: 'warning',
  title: { vi: 'Chưa có căn cứ để tính', en: 'Nothing to compute with' },
  why: {
    vi: 'Thiếu số liệu thì không tính, không coi là 0.',
    en: 'Without the figure nothing is computed; it is not taken for zero.',
  },
  message: ({ indicator, name, element, aspect }) => ({
    vi: `${indicator} (${name}): không đơn vị nào có "${element}" (${aspect}).`,
    en: `${indicator} (${name}): no unit has "${element}" (${aspect}).`,
  }),
  remedy: () => ({
    vi: 'Đề nghị nguồn số liệu bổ sung; số năm trước, đầu kỳ thì ghi vào baseline.csv hoặc dùng --previous.',
    en: 'Have the source send it; earlier years go into baseline.csv or --previous.',
  }),
  example: 'plan.yaml: formula: opening(SO-HO) - SO-HO   # không có baseline.csv',
};

export const wholeNotUsed: FindingKind<Named & { readonly element: string; readonly missing: number }> = {
  code: 'TK602',
  severity: 'warning',
  title: { vi: 'Số gốc toàn tỉnh chưa dùng được', en: 'A figure of the whole that cannot be used yet' },
  why: {
    vi: 'So số của một phần đơn vị với số gốc của toàn tỉnh thì thiếu báo cáo trông như giảm.',
    en: 'Part of the units against the whole’s earlier figure would make a missing report look like a fall.',
  },
  message: ({ indicator, name, element, missing }) => ({
    vi: `${indicator} (${name}): "${element}" còn thiếu ${missing} đơn vị nên chưa so với số gốc toàn tỉnh.`,
    en: `${indicator} (${name}): "${element}" lacks ${missing} units, so it is not compared with the whole.`,
  }),
  remedy: () => ({ vi: 'Đôn đốc các đơn vị còn thiếu.', en: 'Remind the units that are missing.' }),
  example: 'baseline.csv có số toàn tỉnh, 2 trong 3 xã đã gửi',
};

export const zeroDenominator: FindingKind<Named> = {
  code: 'TK603',
  severity: 'info',
  title: { vi: 'Mẫu số bằng 0', en: 'A denominator of zero' },
  why: {
    vi: 'Không phát sinh đối tượng thì không tính tỷ lệ; không phải chưa đạt.',
    en: 'Where there is nothing to measure there is no rate; that is no failure.',
  },
  message: ({ indicator, name }) => ({
    vi: `${indicator} (${name}): không phát sinh nên không tính tỷ lệ.`,
    en: `${indicator} (${name}): nothing arose, so there is no rate.`,
  }),
  remedy: () => ({ vi: 'Không cần làm gì.', en: 'Nothing to do.' }),
  example: 'formula: PHA / PHAT-HIEN, với PHAT-HIEN = 0',
};

export const previousDiffers: FindingKind<{ name: string; unit: string; own: string; results: string }> = {
  code: 'TK604',
  severity: 'warning',
  title: {
    vi: 'Số cùng kỳ khác với kết quả đã báo cáo',
    en: 'Last year’s figure differs from the one reported then',
  },
  why: {
    vi: 'Kết quả đã chốt năm trước được dùng; số đơn vị ghi nay chỉ để đối chiếu.',
    en: 'Last year’s results count; what the unit writes now is only compared.',
  },
  message: ({ name, unit, own, results }) => ({
    vi: `${name}, ${unit}: đơn vị ghi cùng kỳ ${own}, kết quả năm trước là ${results}.`,
    en: `${name}, ${unit}: the unit says ${own} for last year, the results then say ${results}.`,
  }),
  remedy: () => ({
    vi: 'Đề nghị đơn vị kiểm tra; nếu số năm trước sai thì đính chính kết quả năm trước.',
    en: 'Have the unit check; if last year’s results were wrong, correct them.',
  }),
  example: 'xa-a.yaml: {VU: {value: 5, previous: 9}}, kết quả năm trước: 4',
};

interface Merged {
  readonly unit: string;
  /** `cùng kỳ năm trước` */
  readonly when: string;
  readonly elements: string;
  /** Old units without a figure, by name; empty where all have one. */
  readonly silent: string;
  /** Old units that went into several; empty where none did. */
  readonly split: string;
  /** Ids of the units of which baseline.csv would have to hold a figure. */
  readonly rows: string;
}

export const mergedGap: FindingKind<Merged> = {
  code: 'TK605',
  severity: 'warning',
  title: {
    vi: 'Đơn vị sáp nhập, chia tách chưa có số để so sánh',
    en: 'A merged or split unit without figures to compare with',
  },
  why: {
    vi: 'Số của đơn vị mới chỉ so được với đủ số của các đơn vị cũ; thiếu một đơn vị cũ thì trông như tăng, chia tách thì không biết phần nào thuộc về đâu.',
    en: 'A new unit is compared with all of its old ones: without one it would seem to grow, and of a split one nobody knows what went where.',
  },
  message: ({ unit, when, elements, silent, split }) => ({
    vi: `Chưa lập được số ${when} của ${unit} (${elements}): ${both(silent && `${silent} không có số`, split && `${split} đã chia thành nhiều đơn vị`)}; chưa so sánh.`,
    en: `No figure of ${when} for ${unit} (${elements}): ${both(silent && `${silent} had none`, split && `${split} was split into several`)}; not compared.`,
  }),
  remedy: ({ rows }) => ({
    vi: `Ghi số của đơn vị cũ, hoặc số đã quy đổi của đơn vị mới, vào baseline.csv (cột unit: ${rows}); hoặc để đơn vị tự ghi ở cột cùng kỳ.`,
    en: `Enter the old unit's figure, or the new one's as worked out by hand, in baseline.csv (column unit: ${rows}); or let the unit give it.`,
  }),
  advice: {
    vi: 'Ghi số của đơn vị cũ, hoặc số đã quy đổi của đơn vị mới, vào baseline.csv; hoặc để đơn vị tự ghi ở cột cùng kỳ.',
    en: "Enter the old unit's figure, or the new one's as worked out by hand, in baseline.csv; or let the unit give it.",
  },
  example:
    'units.csv: xa-tay,…,until=2025-06-30,into=xa-hoa\nket-qua/2025-6T/…: xa-dong có số, xa-tay để trống\nsubmissions/2026-6T/xa-hoa.yaml: {VU: 12}',
};

function both(...reasons: readonly string[]): string {
  return reasons.filter((each) => each !== '').join('; ');
}

interface PastWithout {
  readonly file: string;
  /** `cùng kỳ năm trước` */
  readonly when: string;
  readonly elements: string;
  readonly units: string;
  readonly count: number;
}

export const pastWithout: FindingKind<PastWithout> = {
  code: 'TK606',
  severity: 'warning',
  title: { vi: 'Số gốc thiếu đơn vị', en: 'Earlier figures without some of the units' },
  why: {
    vi: 'Đơn vị không có số gốc thì không so sánh được: chỉ tiêu chỉ tính trên các đơn vị có đủ hai thời điểm.',
    en: 'A unit without its earlier figure cannot be compared: the indicator rests on those that have both.',
  },
  message: ({ file, when, elements, units, count }) => ({
    vi: `${file} không có số ${when} của ${count} đơn vị (${units}) ở: ${elements}; các đơn vị này chưa được so sánh.`,
    en: `${file} holds no figure of ${when} for ${count} units (${units}) of: ${elements}; they are not compared.`,
  }),
  remedy: () => ({
    vi: 'Ghi số của các đơn vị này vào baseline.csv (có nguồn), hoặc đề nghị đơn vị ghi ở cột cùng kỳ; đơn vị mới lập, chưa từng có số thì giữ nguyên.',
    en: 'Enter their figures in baseline.csv, with the source, or have the units give them; leave it where a unit is new.',
  }),
  example: 'baseline.csv có xa-a, không có xa-b\nplan.yaml: formula: opening(SO-HO) - SO-HO',
};

export const measureFindings = [
  noBasis,
  wholeNotUsed,
  zeroDenominator,
  previousDiffers,
  mergedGap,
  pastWithout,
] as const;
