/**
 * Opens the file it is given and prints what became of it, with the most memory it took, in a process of its own: a
 * hostile file may take that process down, never the test that started it.
 */
import { readFileSync } from 'node:fs';
import { openWorkbook } from '../../../src/read/excel/index.ts';

const started = process.hrtime.bigint();
const opened = openWorkbook(readFileSync(process.argv[2] ?? ''));
let cells = 0;
if (opened.ok) for (const sheet of opened.workbook.sheets) for (const _ of sheet.cells()) cells += 1;
const outcome = opened.ok ? `${cells} cells` : opened.problem.kind;
const milliseconds = Number(process.hrtime.bigint() - started) / 1e6;
console.log(JSON.stringify({ outcome, milliseconds, mebibytes: process.resourceUsage().maxRSS / 1024 }));
