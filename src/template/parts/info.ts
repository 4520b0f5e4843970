import { one } from '../../model/exact.ts';
import type { InfoKey } from '../../model/form.ts';
import { infoName } from '../../model/form-names.ts';
import { infoLabels, periodLabel } from '../../model/form-words.ts';
import type { Period } from '../../model/period.ts';
import type { Plan } from '../../model/plan.ts';
import { date, mark, word } from '../accepts.ts';
import { heightFor } from '../height.ts';
import { cell, headRow, totalWidth, wide } from '../rows.ts';
import { type Form, isCommon } from '../sender.ts';
import type { Accepts, FormColumn, FormRow, FormSheet } from '../sheet.ts';
import { capitalised, contactWords, dueWords, receiver, unitLine, windowWords } from '../words.ts';
import { guideRows } from './guides.ts';

const valueWidth = 62;
const columns: readonly FormColumn[] = [{ width: 36 }, { width: valueWidth, key: 'value' }];

/**
 * First sheet: which report of which unit this is, who signs it, and how the form is filled in. The tick for blanks
 * stands here only in a form without the figures sheet, under whose table it belongs.
 */
export function composeInfo(form: Form, withTick: boolean): FormSheet {
  const { plan, period } = form;
  const rows = [
    headRow(columns, form),
    wide(columns, 'title', `PHIẾU BÁO CÁO ${period.name.toUpperCase()}`, 28),
    wide(columns, 'subtitle', plan.title, heightFor(plan.title, totalWidth(columns) * 0.85)),
    { cells: [], height: 8 },
    unitRow(form),
    ...givenRows(plan, period),
    ...askedRows(withTick),
    { cells: [], height: 8 },
    ...guideRows(form, columns),
  ];
  const frozen = { rows: 0, columns: 0 };
  return { part: 'info', name: 'Thông tin', landscape: false, columns, rows, frozen };
}

/** The unit's own name, or the list in which it picks it. */
function unitRow(form: Form): FormRow {
  if (!isCommon(form)) return given(infoLabels.unit, unitLine(form.unit), 'unit');
  const accepts: Accepts = { tag: 'list', items: form.choices.map(unitLine) };
  return asked('unit', accepts, 'Bấm vào ô, chọn tên đơn vị trong danh sách');
}

function givenRows(plan: Plan, period: Period): readonly FormRow[] {
  const contact = contactWords(plan);
  return [
    given(periodLabel, `${capitalised(period.name)}, số liệu ${windowWords(period)}`),
    given('Nơi nhận', receiver(plan)),
    given('Hạn gửi', capitalised(dueWords(period))),
    ...(contact === undefined ? [] : [given('Liên hệ khi cần hỏi', contact)]),
  ];
}

function given(label: string, text: string, key?: InfoKey): FormRow {
  return {
    height: Math.max(21, heightFor(text, valueWidth)),
    cells: [cell(0, 'label', label), cell(1, 'closed', text)],
    ...(key !== undefined && { key }),
  };
}

function askedRows(withTick: boolean): readonly FormRow[] {
  const revision: Accepts = { tag: 'whole', min: one };
  const tick = asked('blank-is-zero', mark, 'Chọn “x” thì mọi ô số liệu để trống được tính là 0');
  return [
    asked('revision', revision, 'Gửi lại có sửa đổi thì ghi 2, 3 …', 1),
    asked('document-number', word, 'Ví dụ: 45/BC-UBND'),
    asked('document-date', date, 'Ngày/tháng/năm'),
    asked('signed', date, 'Ngày/tháng/năm'),
    asked('sender-name', word),
    asked('sender-title', word),
    asked('sender-phone', word),
    ...(withTick ? [tick] : []),
  ];
}

function asked(key: InfoKey, accepts: Accepts, help?: string, prefilled?: number): FormRow {
  const name = infoName(key);
  return {
    key,
    height: help === undefined ? 21 : 31,
    cells: [
      { column: 0, look: 'label', text: infoLabels[key], ...(help !== undefined && { help }) },
      {
        column: 1,
        look: 'input',
        left: true,
        input: { accepts, name, ...(prefilled !== undefined && { prefilled }) },
      },
    ],
  };
}
