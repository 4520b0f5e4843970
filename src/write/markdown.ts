import type { ChartAnnex } from '../model/chart.ts';
import type { Annex, Block, Foot, Head, Report, Run } from '../model/report.ts';
import { pathOf } from './chart/path.ts';
import { bold, broken, guarded, inline, italic, plain, stacked, wrapped } from './markdown/escape.ts';
import { tableParts } from './markdown/table.ts';
import { commentedRuns, listed, motto, nation, signerOf } from './text.ts';

/** Footnote numbers by the run that carries the comment. */
type Notes = ReadonlyMap<Run, number>;

/**
 * The report as GitHub-flavoured Markdown, word for word in the order of the Word file, one paragraph a line, so
 * that two runs can be compared. Comments are footnotes; figure ids are left out.
 */
export function writeMarkdown(report: Report): string {
  const notes = new Map(commentedRuns(report.body).map((run, index) => [run, index + 1]));
  const parts = [
    ...headParts(report.head),
    ...report.body.map((block) => blockPart(block, notes)),
    ...footParts(report.foot),
    ...report.annexes.flatMap(annexParts),
    ...chartParts(report.charts),
    ...Array.from(notes, ([run, number]) => `[^${number}]: ${inline(run.comment ?? '')}`),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function headParts(head: Head): string[] {
  const names = [...(head.parent === undefined ? [] : [plain(head.parent)]), ...head.issuer.map(bold)];
  return [
    stacked(names),
    plain(head.number),
    bold(head.draft ?? ''),
    stacked([bold(nation), bold(motto)]),
    italic(head.placeAndDate),
    `# ${inline(head.type)}`,
    bold(head.title),
    ...addressees(head.to),
  ];
}

function addressees(to: readonly string[]): string[] {
  if (to.length < 2) return to.map((one) => `Kính gửi: ${broken(one)}`);
  return ['Kính gửi:', listPart(to)];
}

function footParts(foot: Foot): string[] {
  const recipients = foot.recipients.length === 0 ? [] : ['***Nơi nhận:***', listPart(foot.recipients)];
  const offices = [...foot.authority, foot.title].map(bold);
  return ['---', ...recipients, stacked(offices), bold(signerOf(foot))];
}

function annexParts(annex: Annex): string[] {
  const { table, notes } = annex;
  return [...annexHead(annex), ...tableParts(table), ...notes.map(plain)];
}

function annexHead({ label, title, attached }: Pick<Annex, 'label' | 'title' | 'attached'>): string[] {
  return ['---', `# ${inline(label)}`, bold(title), italic(attached)];
}

/** The pictures lie beside the file. */
function chartParts(annex: ChartAnnex | undefined): string[] {
  if (annex === undefined) return [];
  const shown = annex.charts.flatMap((chart) => [
    `![${inline(chart.label)}](${pathOf(chart, 'svg')})`,
    bold(`${chart.label}. ${chart.title}`),
    plain(chart.alternative),
  ]);
  return [...annexHead(annex), ...shown];
}

function blockPart(block: Block, notes: Notes): string {
  if (block.tag === 'heading') return `${'#'.repeat(Math.min(block.level + 1, 6))} ${inline(block.text)}`;
  if (block.tag === 'table') return tableParts(block.table).join('\n\n');
  const text = block.runs.map((run) => runText(run, notes)).join('');
  return block.bullet === undefined ? guarded(text) : `${block.bullet} ${text}`;
}

function runText(run: Run, notes: Notes): string {
  const mark = `${run.bold === true ? '**' : ''}${run.italic === true ? '*' : ''}`;
  const note = notes.get(run);
  return `${wrapped(broken(run.text), mark)}${note === undefined ? '' : `[^${note}]`}`;
}

/** The items bring their own dashes. */
function listPart(items: readonly string[]): string {
  return listed(items)
    .map((item) => `- ${inline(item.slice(2))}`)
    .join('\n');
}
