import { type ChartAnnex, chartTitle } from '../../model/chart.ts';
import type { Annex, Block, Report, Row, Run } from '../../model/report.ts';
import { numberedLines, oneLine, type WrittenFigure, type WrittenLine } from '../../model/written.ts';

type Line = Omit<WrittenLine, 'heading' | 'number'>;

/** A composed report line by line, as it reads once it is printed; of its head the title alone, without its foot. */
export function writtenOf({ head, body, annexes, charts }: Report): readonly WrittenLine[] {
  const lines = [
    line('text', head.title),
    ...body.flatMap(blockLines),
    ...annexes.flatMap(annexLines),
    ...(charts === undefined ? [] : chartLines(charts)),
  ];
  return numberedLines(lines.filter(({ text }) => text !== ''));
}

function blockLines(block: Block): readonly Line[] {
  if (block.tag === 'heading') return [line('heading', block.text)];
  if (block.tag === 'table') return tableLines(block.table);
  const mark = block.bullet === undefined ? '' : `${block.bullet} `;
  return [line('text', mark + block.runs.map(({ text }) => text).join(''), block.runs.flatMap(figureOf))];
}

function line(kind: Line['kind'], text: string, figures: readonly WrittenFigure[] = []): Line {
  return { kind, text: oneLine(text), figures };
}

function figureOf({ figure, text }: Run): readonly WrittenFigure[] {
  return figure === undefined ? [] : [{ id: figure, text: oneLine(text) }];
}

function tableLines({ measure, head, rows }: Annex['table']): readonly Line[] {
  return [...(measure === undefined ? [] : [line('text', measure)]), ...[...head, ...rows].map(rowLine)];
}

/** Figures of single units stand in no content control: they are found by their row. */
function rowLine({ cells }: Row): Line {
  const figures = cells.flatMap(({ figure, text }) =>
    figure === undefined || figure.split('/').length > 2 ? [] : [{ id: figure, text: oneLine(text) }],
  );
  return line('row', cells.map(({ text }) => oneLine(text)).join(' | '), figures);
}

function annexLines(annex: Annex): readonly Line[] {
  const { table, notes } = annex;
  return [...annexHead(annex), ...tableLines(table), ...notes.map((note) => line('text', note))];
}

function annexHead({ label, title, attached }: Pick<Annex, 'label' | 'title' | 'attached'>): readonly Line[] {
  return [line('heading', label), line('text', title), line('text', attached)];
}

/** Of a picture its name alone is written. */
function chartLines(annex: ChartAnnex): readonly Line[] {
  return [...annexHead(annex), ...annex.charts.map(({ label, title }) => line('text', `${label}. ${title}`))];
}

/** Whether a paper was composed with charts. */
export function hasCharts(paper: readonly WrittenLine[]): boolean {
  return paper.some(({ text }) => text === chartTitle);
}
