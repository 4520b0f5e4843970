import type { UnitArrival } from '../../model/collection.ts';
import type { Row } from '../../model/report.ts';
import { showDay } from '../../vi/date.ts';
import { columnsOf, groupRow, headRow, numberRow, text } from '../cell.ts';
import type { Context } from '../material.ts';
import { arrivalWords, coverageOf, type GroupCoverage } from '../say/arrival.ts';
import { capitalised } from '../say/case.ts';
import { unitLine } from '../say/unit.ts';
import type { AnnexPart } from './annex.ts';

const columns = columnsOf('c6', 'l34', 'l24', 'c18', 'l18');
const names = ['TT', 'Đơn vị', 'Tình trạng', 'Ngày gửi', 'Ghi chú'];

/** Annex V: who sent nothing, and who came late; only to the receiver, as the director decides. */
export const coverageAnnex: AnnexPart = {
  compose: (context) => ({
    table: {
      columns,
      head: [headRow(names), numberRow(names.length)],
      rows: coverageOf(context).flatMap((group) => groupRows(context, group)),
    },
    notes: [`Thời hạn gửi báo cáo: ngày ${showDay(context.period.lastDay)}.`],
    landscape: false,
  }),
};

function groupRows(context: Context, { short, missing, late }: GroupCoverage): readonly Row[] {
  const listed = [...missing, ...late];
  if (listed.length === 0) return [];
  return [
    groupRow(capitalised(short), columns.length),
    ...listed.map((arrival, index) => rowOf(context, arrival, index + 1)),
  ];
}

function rowOf({ plan }: Context, arrival: UnitArrival, number: number): Row {
  const { received } = arrival;
  return {
    cells: [
      text(`${number}`),
      text(unitLine(plan, arrival.unit)),
      text(arrivalWords(arrival)),
      text(received === undefined ? '' : showDay(received)),
      text(''),
    ],
  };
}
