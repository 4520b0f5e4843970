import { groupBy } from '../../model/group.ts';
import type { Annex, Report } from '../../model/report.ts';
import type { StatusFile } from '../../model/status.ts';
import type { UnitGroup } from '../../model/unit.ts';
import { showDay } from '../../vi/date.ts';
import { documentWords } from '../../vi/document.ts';
import { showTally } from '../../vi/sentence/index.ts';
import { paragraph } from '../block.ts';
import { columnsOf, groupRow, headRow, numberRow, text } from '../cell.ts';
import { footOf } from '../head.ts';
import type { PaperContext } from '../material.ts';
import { coverageOf, shareIn } from '../say/arrival.ts';
import { capitalised } from '../say/case.ts';
import { contactWords } from './message.ts';
import { answerBy, headsOf, type Reminded, verbFor } from './reminded.ts';

const blank = '       ';

/** One letter to all that are behind, with the list of them; number and day stay blank until signing. */
export function composeLetter(
  context: PaperContext,
  status: StatusFile,
  reminded: readonly Reminded[],
): Report {
  const { head, period, plan } = context;
  const groups = [...groupBy(reminded, ({ group }) => group)];
  const [symbol, day] = [
    head.symbol.replace(/^BC-/, ''),
    `ngày${blank}tháng${blank}năm ${period.due.slice(0, 4)}`,
  ];
  const subject = `V/v đôn đốc gửi báo cáo ${period.name}`;
  return {
    properties: {
      title: subject,
      subject: plan.title,
      author: head.self,
      keywords: [period.name],
      day: period.due,
    },
    head: {
      ...(head.parent !== undefined && { parent: head.parent }),
      issuer: head.issuer,
      number: `Số:${blank}/${symbol}`,
      placeAndDate: `${head.place}, ${day}`,
      type: '',
      title: '',
      subject,
      to: groups.map(([{ name }]) => `${name} (có danh sách kèm theo)`),
      draft: 'DỰ THẢO',
    },
    body: bodyOf(context, status, groups).map((words) => paragraph(words)),
    foot: { ...footOf(context), recipients: ['Như trên', ...head.recipients.slice(-1)] },
    annexes: [annexOf(groups, `(Kèm theo Công văn số${blank}/${symbol} ${day} của ${head.self})`)],
  };
}

type Groups = readonly (readonly [UnitGroup, readonly Reminded[]])[];

function bodyOf(context: PaperContext, status: StatusFile, groups: Groups): readonly string[] {
  const { plan, period, head } = context;
  const { document, contact } = plan;
  const basis =
    document === undefined ? plan.title : documentWords(document.number, document.date, document.issuer);
  const whom = groups.map(([{ short }]) => `các ${short}`).join(' và ');
  const requests = groups.map(([group, own]) => requestTo(group, own));
  return [
    `Thực hiện ${basis}, ${whom} gửi báo cáo ${period.name} về ${head.self} chậm nhất ngày ${showDay(period.lastDay)}.`,
    `Đến 17 giờ 00 ngày ${showDay(status.asOf)}, ${head.self} ${stateOf(context, groups)} (Phụ lục kèm theo).`,
    `Để kịp thời tổng hợp, ${head.self} ${requests.join('; ')}, gửi về ${head.self} trước 17 giờ 00 ngày ${showDay(answerBy(context))}.`,
    ...(contact === undefined
      ? []
      : [`Quá trình thực hiện, nếu có vướng mắc, đề nghị liên hệ ${contactWords(contact)}.`]),
    'Rất mong nhận được sự quan tâm phối hợp của Quý cơ quan./.',
  ];
}

/** `đã nhận được báo cáo của 127/130 xã, phường; còn 03 xã, phường chưa gửi báo cáo, 06 xã, phường có số liệu cần …` */
function stateOf(context: PaperContext, groups: Groups): string {
  const coverage = new Map(coverageOf(context).map((group) => [group.id, group]));
  const told = groups.map(([{ id, short }, own]) => {
    const group = coverage.get(id);
    const lacks = kindsOfLack.flatMap(({ holds, before, after }) => {
      const count = own.filter(holds).length;
      return count === 0 ? [] : [`${before}${showTally(count)} ${short} ${after}`];
    });
    return `báo cáo của ${group === undefined ? short : shareIn(group)}; ${lacks.join(', ')}`;
  });
  return `đã nhận được ${told.join('; ')}`;
}

const kindsOfLack = [
  {
    holds: ({ unit }: Reminded) => unit.arrival === 'missing' && unit.instead === undefined,
    before: 'còn ',
    after: 'chưa gửi báo cáo',
  },
  {
    holds: ({ unit }: Reminded) => unit.instead === 'report',
    before: '',
    after: 'đã gửi báo cáo, chưa gửi biểu số liệu',
  },
  {
    holds: ({ unit }: Reminded) => unit.instead === 'unreadable' || unit.instead === 'unusable',
    before: '',
    after: 'gửi tệp chưa sử dụng được',
  },
  {
    holds: ({ unit }: Reminded) => unit.arrival !== 'missing' && unit.instead === undefined,
    before: '',
    after: 'có số liệu cần kiểm tra, bổ sung',
  },
] as const;

function requestTo(group: UnitGroup, own: readonly Reminded[]): string {
  const missing = own.some(({ isMissing }) => isMissing);
  const rest = own.some(({ isMissing }) => !isMissing);
  const what = [
    ...(missing ? ['gửi báo cáo, biểu số liệu'] : []),
    ...(rest ? ['kiểm tra, bổ sung số liệu theo Phụ lục'] : []),
  ];
  return `${verbFor(group)} ${headsOf(group)} nêu tại Phụ lục chỉ đạo ${what.join('; ')}`;
}

const columns = columnsOf('c6', 'l28', 'l26', 'l50');
const names = ['TT', 'Đơn vị', 'Tình trạng', 'Nội dung đề nghị bổ sung'];

function annexOf(groups: Groups, attached: string): Annex {
  const rows = groups.flatMap(([{ short }, own]) => [
    groupRow(capitalised(short), columns.length),
    ...own.map(({ unit, asked }, index) => ({
      cells: [`${index + 1}`, capitalised(unit.name), wordsOf(unit), capitalised(asked)].map((words) =>
        text(words),
      ),
    })),
  ]);
  return {
    label: 'Phụ lục',
    title: 'Danh sách đơn vị chưa gửi, cần bổ sung báo cáo',
    attached,
    landscape: false,
    table: { columns, head: [headRow(names), numberRow(names.length)], rows },
    notes: [],
    sheet: 'Phụ lục',
  };
}

/** What came in time and has to be put right is listed for that, not for its coming. */
function wordsOf({ arrival, instead, words }: Reminded['unit']): string {
  return arrival === 'missing' || instead !== undefined ? words : 'Có số liệu cần kiểm tra';
}
