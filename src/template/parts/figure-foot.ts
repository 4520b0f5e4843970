import { infoRow } from '../../model/form.ts';
import { tickQuestion } from '../../model/form-words.ts';
import { mark } from '../accepts.ts';
import { quoted } from '../live/excel.ts';
import { doubtWord, notAskedTerm, statusText } from '../live/status.ts';
import { tickName } from '../live/tick.ts';
import { onFirstPage } from '../rows.ts';
import type { FormRow } from '../sheet.ts';
import { answerOf, columnsWhere } from './figure-check.ts';
import { isOwed } from './figure-columns.ts';
import type { FigureTable } from './figure-table.ts';

/** Under the table: the tick for blanks, and what is still missing or in doubt. */
export function footRows(table: FigureTable): readonly FormRow[] {
  const at = columnsWhere(table, isOwed)[0] ?? table.checkColumn;
  const across = onFirstPage(table.columns);
  return [
    { cells: [], height: 6 },
    {
      key: infoRow('blank-is-zero'),
      height: 20,
      cells: [
        {
          column: 0,
          look: 'question',
          text: tickQuestion,
          across: at,
        },
        { column: at, look: 'input', input: { accepts: mark, name: tickName, guide: tickGuide } },
      ],
    },
    { height: 20, cells: [{ column: 0, look: 'status', live: statusOf(table), across }] },
  ];
}

const tickGuide = 'Chọn “x” thì mọi ô số liệu để trống được tính là 0 (không phát sinh).';

function statusOf(table: FigureTable) {
  const { blocks, checkColumn, range } = table;
  const elements = table.lines.flatMap((line) => (line.tag === 'element' ? line.element : []));
  const conditional = elements.flatMap((element) => {
    const answer = answerOf(element, table);
    return answer === undefined
      ? []
      : table.inputs(element, isOwed).map((cell) => notAskedTerm(cell, answer));
  });
  const whole = { from: blocks[0]?.from ?? 0, to: blocks.at(-1)?.to ?? 0 };
  return statusText({
    ranges: columnsWhere(table, isOwed).flatMap((column) => blocks.map((block) => range(block, column))),
    blank: elements.flatMap((element) => table.inputs(element, isOwed)).length - conditional.length,
    notAsked: conditional,
    doubtful: `COUNTIF(${range(whole, checkColumn)},${quoted(`${doubtWord}*`)})`,
    doubtUnit: 'ô',
  });
}
