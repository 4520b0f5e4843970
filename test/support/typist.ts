import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Office } from './programs.ts';

/**
 * What somebody does who fills in a form, by what can be seen on the screen. A cell is found by the words it begins
 * with; what is typed goes to the next cell after it, in reading order, that is empty and not locked.
 */
export type Order =
  | readonly ['sheet', name: string]
  | readonly ['number', words: string, value: string]
  | readonly ['text', words: string, value: string]
  | readonly ['date', words: string, value: string]
  | readonly ['row-above', words: string]
  | readonly ['rename', name: string];

/**
 * LibreOffice opens the workbook and saves it as flat OpenDocument, in which the orders are carried out; LibreOffice
 * opens that again and saves it as each of the given kinds. Gives the paths by kind.
 */
export function typeIn<Kind extends string>(
  office: Office,
  file: string,
  orders: readonly Order[],
  kinds: readonly Kind[],
): Map<Kind, string> {
  office.run('--convert-to', 'fods', '--outdir', office.folder, file);
  const flat = join(office.folder, basename(file).replace(/\.xlsx$/, '.fods'));
  writeFileSync(flat, followed(readFileSync(flat, 'utf8'), orders));
  for (const kind of kinds) office.run('--convert-to', kind, '--outdir', office.folder, flat);
  return new Map(kinds.map((kind) => [kind, flat.replace(/fods$/, kind)]));
}

function followed(document: string, orders: readonly Order[]): string {
  const unlocked = unlockedStyles(document);
  let text = document;
  let sheet = '';
  for (const [what, words, value] of orders) {
    if (what === 'sheet') sheet = words;
    else if (what === 'rename') {
      text = text
        .replaceAll(`"${sheet}"`, `"${words}"`)
        .replaceAll(`&apos;${sheet}&apos;`, `&apos;${words}&apos;`);
    } else text = inSheet(text, sheet, (table) => change(table, what, words, value ?? '', unlocked));
  }
  return text;
}

function change(
  table: string,
  what: string,
  words: string,
  value: string,
  unlocked: ReadonlySet<string>,
): string {
  const start = labelled(table, words);
  if (what === 'row-above') {
    const row = table.lastIndexOf('<table:table-row', start);
    return `${table.slice(0, row)}${extraRow}${table.slice(row)}`;
  }
  const free = freeCell(table, start, unlocked);
  return table.slice(0, free.at) + typed(free.cell, what, value) + table.slice(free.at + free.cell.length);
}

const extraRow = `<table:table-row><table:table-cell table:number-columns-repeated="2"/>
  <table:table-cell office:value-type="string"><text:p>dòng ghi thêm</text:p></table:table-cell></table:table-row>`;

function inSheet(document: string, name: string, edit: (table: string) => string): string {
  const start = document.indexOf(`<table:table table:name="${name}"`);
  const end = document.indexOf('</table:table>', start);
  if (start < 0) throw new Error(`no sheet ${name}`);
  return document.slice(0, start) + edit(document.slice(start, end)) + document.slice(end);
}

/** Where the cell ends that begins with these words. */
function labelled(table: string, words: string): number {
  for (const { 0: cell, index } of table.matchAll(
    /<table:table-cell\b[^>]*[^/]>[\s\S]*?<\/table:table-cell>/g,
  )) {
    const shown = cell
      .replace(/<office:annotation[\s\S]*?<\/office:annotation>/g, '')
      .replace(/<[^>]*>/g, '');
    if (shown.trim().startsWith(words)) return index + cell.length;
  }
  throw new Error(`nothing begins with ${words}`);
}

function freeCell(table: string, from: number, unlocked: ReadonlySet<string>): { at: number; cell: string } {
  for (const { 0: cell, 1: style = '', index } of table
    .slice(from)
    .matchAll(/<table:table-cell\b[^>]*?table:style-name="([^"]*)"[^>]*\/>/g)) {
    if (unlocked.has(style)) return { at: from + index, cell };
  }
  throw new Error('no cell to type into');
}

/** An empty cell may stand for several in a row: the first is typed into. */
function typed(cell: string, what: string, value: string): string {
  const repeated = / table:number-columns-repeated="(\d+)"/.exec(cell);
  const one = cell.replace(/ table:number-columns-repeated="\d+"/, '');
  const filled = one.replace(
    /\/>$/,
    ` ${contents(what, value)}><text:p>${value}</text:p></table:table-cell>`,
  );
  const others = Number(repeated?.[1] ?? 1) - 1;
  return others === 0 ? filled : filled + one.replace(/\/>$/, ` table:number-columns-repeated="${others}"/>`);
}

function contents(what: string, value: string): string {
  if (what === 'number') return `office:value-type="float" office:value="${value}"`;
  return what === 'date'
    ? `office:value-type="date" office:date-value="${value}"`
    : 'office:value-type="string"';
}

function unlockedStyles(document: string): Set<string> {
  const styles = document.matchAll(
    /<style:style style:name="([^"]*)" style:family="table-cell"[\s\S]*?<\/style:style>/g,
  );
  return new Set(
    [...styles].filter(([style]) => style.includes('cell-protect="none"')).map(([, name]) => name ?? ''),
  );
}
