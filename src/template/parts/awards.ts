import { asksForAwards } from '../../model/asked.ts';
import { one, whole } from '../../model/exact.ts';
import { type AwardKey, awardKeys, awardKindWords, awardRow } from '../../model/form.ts';
import { cellName } from '../../model/form-names.ts';
import { awardLabels, awardNumberLabel } from '../../model/form-words.ts';
import type { AwardsPlan, Plan } from '../../model/plan.ts';
import { showDay } from '../../vi/date.ts';
import { showCount } from '../../vi/show-number.ts';
import { date, paragraph } from '../accepts.ts';
import { cell, headRow, type LabelledColumn, labelRow, numberRow, wide } from '../rows.ts';
import type { Form } from '../sender.ts';
import type { Accepts, FormRow, FormSheet } from '../sheet.ts';
import { receiver } from '../words.ts';

const lines = 15;
const lineHeight = 36;
const mostCopies = whole(99);

const accepted: Readonly<Record<AwardKey, Accepts>> = {
  kind: { tag: 'list', items: Object.values(awardKindWords) },
  name: paragraph,
  merit: paragraph,
  copies: { tag: 'whole', min: one, max: mostCopies },
  sent: date,
};
const widths: Readonly<Record<AwardKey, number>> = { kind: 12, name: 48, merit: 78, copies: 10, sent: 13 };
const columns: readonly LabelledColumn[] = [
  { label: awardNumberLabel, width: 5.5 },
  ...awardKeys.map((key) => ({ label: awardLabels[key], width: widths[key], key })),
];

/** Whom the unit puts forward for an award, one a line, each with its dossier. */
export function composeAwards(form: Form): readonly FormSheet[] {
  const { plan, period, unit } = form;
  if (!asksForAwards(plan, unit)) return [];
  const head = [
    headRow(columns, form),
    wide(columns, 'title', `ĐỀ NGHỊ KHEN THƯỞNG ${period.name.toUpperCase()}`, 28),
    wide(columns, 'italic', dossierWords(plan), 18),
    labelRow(columns),
    numberRow(columns.length),
  ];
  const rows = [...head, ...Array.from({ length: lines }, (_, i) => lineRow(i + 1))];
  const frozen = { rows: head.length, columns: 2 };
  const repeated = { from: head.length - 2, to: head.length - 1 };
  return [{ part: 'awards', name: 'Khen thưởng', landscape: true, columns, rows, frozen, repeated }];
}

function lineRow(line: number): FormRow {
  const inputs = awardKeys.map((key, i) => ({
    column: i + 1,
    look: 'input' as const,
    input: { accepts: accepted[key], name: cellName('awards', awardRow, key, line) },
  }));
  return { key: awardRow, height: lineHeight, cells: [cell(0, 'centred', `${line}`), ...inputs] };
}

/** `Hồ sơ lập thành 03 bản, gửi Công an tỉnh chậm nhất ngày 19/4/2016.`, as far as the plan says. */
export function dossierWords(plan: Plan): string {
  const { copies, lastDay }: AwardsPlan = plan.awards ?? {};
  const many = copies === undefined ? '' : ` lập thành ${showCount(whole(copies))} bản,`;
  const by = lastDay === undefined ? '' : ` chậm nhất ngày ${showDay(lastDay)}`;
  return `Hồ sơ${many} gửi ${receiver(plan)}${by}. Mỗi tập thể, cá nhân ghi một dòng; không có thì để trống.`;
}
