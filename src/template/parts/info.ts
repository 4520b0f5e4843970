import type { InfoKey } from '../../model/form.ts';
import { infoName } from '../../model/form-names.ts';
import { infoLabels, periodLabel } from '../../model/form-words.ts';
import type { Period } from '../../model/period.ts';
import type { Plan } from '../../model/plan.ts';
import { heightFor } from '../height.ts';
import { cell, headRow, totalWidth, wide } from '../rows.ts';
import { type Form, isCommon } from '../sender.ts';
import type { FormColumn, FormRow, FormSheet } from '../sheet.ts';
import { capitalised, contactWords, dueWords, receiver, unitLine, windowWords } from '../words.ts';
import { guideRows } from './guides.ts';
import { type Particular, particulars, tick, unitPick } from './particulars.ts';

const valueWidth = 62;
const columns: readonly FormColumn[] = [{ width: 36 }, { width: valueWidth, key: 'value' }];

/**
 * First sheet of a form whose figures do not fit on one page with this: which report of which unit it is, who signs
 * it, and how the form is filled in. The tick for blanks
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
    ...particulars.map(asked),
    ...(withTick ? [asked(tick)] : []),
    { cells: [], height: 8 },
    ...guideRows(form, columns),
  ];
  const frozen = { rows: 0, columns: 0 };
  return { part: 'info', name: 'Thông tin', landscape: false, columns, rows, frozen };
}

/** The unit's own name, or the list in which it picks it. */
function unitRow(form: Form): FormRow {
  return isCommon(form) ? asked(unitPick(form)) : given(infoLabels.unit, unitLine(form.unit), 'unit');
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

function asked({ key, accepts, help, prefilled }: Particular): FormRow {
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
