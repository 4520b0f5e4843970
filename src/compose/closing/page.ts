import type { CarriedStocks, Closing, ResultSettlement } from '../../model/closing.ts';
import type { Plan } from '../../model/plan.ts';
import type { Block, NarrativeBook, Row } from '../../model/report.ts';
import { readDay, showDay } from '../../vi/date.ts';
import { heading, listed, paragraph } from '../block.ts';
import { columnsOf, headRow, number, tally, text } from '../cell.ts';
import { unitLine } from '../say/unit.ts';

/** What passed from one period to the next, and what did not, for the clerk who opens it. Internal. */
export function composePage(closing: Closing): NarrativeBook {
  const { finished, opened, open, stocks, settlements, roster } = closing;
  const { plan } = finished;
  return {
    title: `Chuyển kỳ: ${finished.period.name} sang ${opened.period.name}`,
    lead: 'Tài liệu nội bộ: điều gì được chuyển sang kỳ sau, điều gì không và vì sao.',
    day: opened.period.due,
    blocks: [
      ...listed('Kỳ trước còn việc chưa xong', open),
      ...stockBlocks(stocks),
      ...listed(
        'Điều lạ đã xác minh, còn đúng khi đơn vị vẫn ghi như cũ',
        settlements.kept.map((each) => `${settled(each, plan)}; đơn vị ghi: ${each.reported}.`),
      ),
      ...listed(
        'Dòng của sổ xử lý không chuyển',
        settlements.dropped.map(({ settlement, why }) => `${settled(settlement, plan)}: ${why}.`),
      ),
      ...listed(
        'Đơn vị không còn báo cáo',
        roster.ended.map(({ unit, into }) => (into.length === 0 ? unit : `${unit} → ${into.join(', ')}`)),
      ),
      ...listed('Đơn vị mới báo cáo', roster.begun),
      heading('Biểu mẫu'),
      paragraph(formWords(closing)),
    ],
  };
}

function formWords({ form, finished }: Closing): string {
  return form.length === 0
    ? `Không có thay đổi so với ${finished.period.name}.`
    : `${form.length} thay đổi so với ${finished.period.name}, nêu trong thay-doi-bieu-mau.docx để gửi kèm biểu mẫu mới.`;
}

function settled({ unit, element, settled: to, reason, by, at }: ResultSettlement, plan: Plan): string {
  const name = plan.elements.get(element)?.name ?? element;
  const day = readDay(at);
  const who = [reason, by, day === undefined ? at : showDay(day)].filter((part) => part !== '');
  const what = to === 'as-reported' ? 'giữ nguyên số đã ghi' : `chốt “${to}”`;
  return `${unitLine(plan, unit)}, ${name}: ${what} (${who.join('; ')})`;
}

function stockBlocks({ day, opening, elements }: CarriedStocks): readonly Block[] {
  if (elements.length === 0) return [];
  const use = opening
    ? 'là số đầu kỳ của kỳ sau, tự lấy từ kết quả kỳ trước và điền sẵn trong biểu mẫu'
    : 'dùng để đối chiếu; số đầu kỳ của kỳ sau tính từ đầu năm kế hoạch, không phải từ ngày này';
  const rows = elements.map(
    ({ name, measure, total, given, lacking }): Row => ({
      cells: [text(name), text(measure), number(total), tally(given), text(lacking.join(', '))],
    }),
  );
  return [
    heading(`Số tại ngày ${showDay(day)}`),
    paragraph(`Các số dưới đây ${use}. Đơn vị chưa có số thì số đầu kỳ cũng chưa có, không phải bằng 0.`),
    {
      tag: 'table',
      table: {
        columns: columnsOf('l40', 'c12', 'r14', 'r10', 'l30'),
        head: [headRow(['Số liệu', 'ĐVT', 'Tổng', 'Số đơn vị', 'Đơn vị chưa có số'])],
        rows,
      },
    },
  ];
}
