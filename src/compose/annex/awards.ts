import type { Row } from '../../model/report.ts';
import type { Award } from '../../model/submission.ts';
import { columnsOf, groupRow, headRow, number, numberRow, text } from '../cell.ts';
import type { Context } from '../material.ts';
import { nomineesOf } from '../say/award.ts';
import { unitLine } from '../say/unit.ts';
import { withhold, withholdNumbers } from '../say/withhold.ts';
import type { AnnexPart } from './annex.ts';

const columns = columnsOf('c5', 'l31', 'l21', 'l33', 'c10');
const names = ['TT', 'Tập thể, cá nhân', 'Đơn vị đề nghị', 'Tóm tắt thành tích', 'Hồ sơ (bản)'];

/** Who is put forward for an award, collectives before persons; the dossier's copies where the plan asks for any. */
export const awardsAnnex: AnnexPart = {
  compose(context) {
    const width = context.plan.awards?.copies === undefined ? columns.length - 1 : columns.length;
    const rows = nomineesOf(context).flatMap(({ words, awards }, index) => [
      groupRow(`${String.fromCharCode(65 + index)}. ${words.toUpperCase()} (${awards.length})`, width),
      ...awards.map((award, i) => rowOf(context, award, i + 1, width)),
    ]);
    return {
      table: {
        columns: columns.slice(0, width),
        head: [headRow(names.slice(0, width)), numberRow(width)],
        rows,
      },
      notes: [],
      landscape: false,
    };
  },
};

function rowOf({ plan }: Context, award: Award, position: number, width: number): Row {
  const { name = '', unit, merit = '…', copies } = award;
  const cells = [
    text(`${position}`),
    text(withholdNumbers(name).text),
    text(unitLine(plan, unit)),
    text(withhold(merit).text),
    number(copies),
  ];
  return { cells: cells.slice(0, width) };
}
