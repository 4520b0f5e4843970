import { one } from '../../model/exact.ts';
import type { InfoKey } from '../../model/form.ts';
import type { Period } from '../../model/period.ts';
import type { Plan } from '../../model/plan.ts';
import type { Unit } from '../../model/unit.ts';
import { date, word, yesNo } from '../accepts.ts';
import { heightFor } from '../height.ts';
import { definedName } from '../name.ts';
import { cell, headRow, totalWidth, wide } from '../rows.ts';
import type { Accepts, FormColumn, FormRow, FormSheet } from '../sheet.ts';
import { capitalised, dueWords, receiver, unitHead, unitLine, windowWords } from '../words.ts';

const columns: readonly FormColumn[] = [{ width: 36 }, { width: 62, key: 'value' }];

/** First sheet: which report of which unit this is, who signs it, and how the form is filled in. */
export function composeInfo(plan: Plan, period: Period, unit: Unit): FormSheet {
  const rows = [
    headRow(columns, unitHead(unit)),
    wide(columns, 'title', `PHIẾU BÁO CÁO ${period.name.toUpperCase()}`, 28),
    wide(columns, 'subtitle', plan.title, heightFor(plan.title, totalWidth(columns) * 0.85)),
    { cells: [], height: 10 },
    ...givenRows(plan, period, unit),
    ...askedRows(),
    { cells: [], height: 10 },
    wide(columns, 'heading', 'Cách ghi', 22),
    ...guides(plan).map(guideRow),
  ];
  const frozen = { rows: 0, columns: 0 };
  return { part: 'info', name: 'Thông tin', landscape: false, columns, rows, frozen };
}

function givenRows(plan: Plan, period: Period, unit: Unit): readonly FormRow[] {
  const given = (label: string, text: string, key?: InfoKey): FormRow => ({
    height: Math.max(22, heightFor(text, 62)),
    cells: [cell(0, 'label', label), cell(1, 'closed', text)],
    ...(key !== undefined && { key }),
  });
  return [
    given('Đơn vị báo cáo', unitLine(unit), 'unit'),
    given('Kỳ báo cáo', `${capitalised(period.name)}, số liệu ${windowWords(period)}`),
    given('Nơi nhận', receiver(plan)),
    given('Hạn gửi', capitalised(dueWords(period))),
  ];
}

function askedRows(): readonly FormRow[] {
  const revision: Accepts = { tag: 'whole', min: one };
  return [
    asked('revision', 'Lần gửi', revision, 'Gửi lại có sửa đổi thì ghi 2, 3 …', 1),
    asked('document-number', 'Số, ký hiệu báo cáo', word, 'Ví dụ: 45/BC-UBND'),
    asked('document-date', 'Ngày của báo cáo', date, 'Ngày/tháng/năm'),
    asked('signed', 'Ngày ký', date, 'Ngày/tháng/năm'),
    asked('sender-name', 'Người ký', word),
    asked('sender-title', 'Chức vụ', word),
    asked('sender-phone', 'Điện thoại liên hệ', word),
    asked(
      'blank-is-zero',
      'Ô để trống là không phát sinh',
      yesNo,
      'Chọn “Có” thì mọi ô số liệu để trống được tính là 0',
    ),
  ];
}

function asked(key: InfoKey, label: string, accepts: Accepts, help?: string, prefilled?: number): FormRow {
  return {
    key,
    height: help === undefined ? 24 : 36,
    cells: [
      { column: 0, look: 'label', text: label, ...(help !== undefined && { help }) },
      {
        column: 1,
        look: 'input',
        left: true,
        input: { accepts, name: definedName('I', key), ...(prefilled !== undefined && { prefilled }) },
      },
    ],
  };
}

function guides(plan: Plan): readonly string[] {
  const estimates = 'Số ước tính: ghi con số, chọn “x” ở cột Ước.';
  return [
    'Chỉ ghi vào ô màu vàng nhạt; ô màu xám không ghi.',
    'Ô số chỉ ghi con số, không ghi kèm đơn vị tính. Không phát sinh thì ghi 0; chưa có số liệu thì để trống.',
    ...(plan.conventions.estimates === 'allow' ? [estimates] : []),
    'Không xóa hàng, cột, trang tính; không đổi tên tệp khi không cần thiết.',
  ];
}

function guideRow(text: string): FormRow {
  return wide(columns, 'guide', `- ${text}`, heightFor(text, totalWidth(columns)));
}
