import { endOf } from '../model/period.ts';
import type { Block } from '../model/report.ts';
import { sentences } from '../vi/sentence/index.ts';
import { paragraph } from './block.ts';
import { filled } from './fill.ts';
import type { Context } from './material.ts';
import { notReferred, referTo } from './say/annex.ts';
import { coverageOf, shareIn, tallyOf } from './say/arrival.ts';
import { capitalised } from './say/case.ts';

/** The first paragraph, then once for all: who is missing, and that there are estimates. */
export function openingBlocks(context: Context): readonly Block[] {
  const basis = [coverageSentence(context), estimateSentence(context)].filter((text) => text !== '');
  return [
    paragraph(filled(context.head.opening ?? plainOpening(context), context)),
    ...(basis.length === 0 ? [] : [paragraph(basis.join(' '))]),
  ];
}

function plainOpening({ plan, period }: Context): string {
  const basis = plan.document === undefined ? '' : 'Thực hiện {document}, ';
  const window = period.from === undefined ? 'đến ngày {to}' : 'từ ngày {from} đến ngày {to}';
  return `${basis}{self} báo cáo kết quả thực hiện {period} (số liệu tính ${window}) như sau:`;
}

/** `Theo báo cáo của 127/130 xã, phường; còn 03 xã, phường chưa gửi báo cáo.` Empty when all are in. */
function coverageSentence(context: Context): string {
  const short = coverageOf(context).filter(({ missing }) => missing.length > 0);
  if (short.length === 0) return '';
  const missing = tallyOf(short, 'missing');
  const detail = referTo(context, 'coverage');
  return `Số liệu được tổng hợp theo báo cáo của ${short.map(shareIn).join(' và ')}; còn ${missing} chưa gửi báo cáo${detail}.`;
}

function estimateSentence(context: Context): string {
  const estimating = new Set<string>();
  for (const { units } of context.figures.elements.values())
    for (const { unit, estimated } of units) if (estimated) estimating.add(unit);
  const groups = coverageOf(context).map(({ arrivals, missing, short: units }) => {
    const estimated = arrivals.filter(({ unit }) => estimating.has(unit)).length;
    return { estimated, reported: Math.max(arrivals.length - missing.length, estimated), units };
  });
  return sentences.estimated.write({ groups, to: endOf(context.period) });
}

/** Annexes that nothing has spoken of, the charts, then the last paragraph; the text of a document ends with "./.". */
export function closingBlocks(context: Context, body: readonly Block[]): readonly Block[] {
  const attached = sayAttached(notReferred(context, body), context.chartAnnex);
  const closing = filled(context.head.closing ?? plainClosing(context), context);
  return [
    ...(attached === '' ? [] : [paragraph(attached)]),
    paragraph(`${closing.replace(/[\s./]+$/u, '')}./.`),
  ];
}

/** In one line: every line counts against the pages of a report. */
function sayAttached(labels: readonly string[], charts: string | undefined): string {
  const figures = labels.length === 0 ? [] : [`số liệu chi tiết tại ${labels.join(', ')}`];
  const pictures = charts === undefined ? [] : [`biểu đồ tại ${charts}`];
  const all = [...figures, ...pictures].join(', ');
  return all === '' ? '' : `${capitalised(all)} kèm theo.`;
}

function plainClosing({ head }: Context): string {
  const end = head.to.length === 0 ? '' : ', {self} kính báo cáo {receiver}';
  return `Trên đây là kết quả thực hiện {period}${end}./.`;
}
