import { dirname } from 'node:path';
import { composeReport } from '../compose/index.ts';
import { align } from '../compose/written/align.ts';
import { contradictions } from '../compose/written/contradictions.ts';
import { hasCharts, writtenOf } from '../compose/written/lines.ts';
import { stalePictures } from '../compose/written/pictures.ts';
import { unrenewedIn } from '../compose/written/unrenewed.ts';
import type { Language } from '../model/finding.ts';
import { type Attempt, failed } from '../model/trouble.ts';
import type { Contradiction, Unrenewed, WrittenLine } from '../model/written.ts';
import { readDocx, readDocxFile, readReports } from '../read/written.ts';
import { numbersIn } from '../vi/printed-numbers.ts';
import type { Output } from '../write/index.ts';
import { type Renewed, renewFigures } from '../write/renew.ts';
import { readAsWritten } from '../write/store.ts';
import type { Consolidation } from './consolidation.ts';
import { chooseHead } from './head.ts';

/** An edited report with its figures renewed, and what of it the clerk has to look at. */
interface Update {
  readonly output: Output;
  readonly renewed: number;
  /** Sentences and rows that read otherwise now, are new or are gone; pictures that show otherwise. */
  readonly unrenewed: readonly Unrenewed[];
  /** Numbers and words elsewhere that the results do not bear out. */
  readonly left: readonly Contradiction[];
}

/** What an edited report is brought up to. */
interface UpdateRequest {
  readonly variant: string | undefined;
  readonly language: Language;
  readonly isPublic: boolean;
  /** The folder of the last run: where the report stands as it was before it was edited, if not beside it. */
  readonly last: string | undefined;
}

/** `--update`: the edited report as a copy, its figures as they are now, its words as they are there. */
export function updateReport(path: string, done: Consolidation, request: UpdateRequest): Attempt<Update> {
  const { variant, last, ...material } = request;
  const head = chooseHead(done.plan, variant);
  if (!head.ok) return head;
  const edited = readDocxFile(path);
  if (!edited.ok) return unreadable(path, edited.problem);
  const withCharts = hasCharts(edited.lines);
  const report = composeReport({ ...done, ...material, withCharts, head: head.value });
  const composed = writtenOf(report);
  const original = originalOf([dirname(path), ...(last === undefined ? [] : [last])]);
  const renewed = renewFigures(edited.bytes, {
    figure: printedIn(composed),
    numbers: numbersOf(edited.lines, composed, original),
    cells: cellsOf(edited.lines, composed, original),
  });
  if (renewed === undefined) return unreadable(path, damaged);
  const update = updateOf(renewed, composed, original);
  const pictures = stalePictures(edited.lines, report.charts?.charts ?? [], renewed.pictures);
  return { ok: true, value: { ...update, unrenewed: [...update.unrenewed, ...pictures] } };
}

/** The report as a run wrote it, from the first folder in which nobody has edited it since. */
function originalOf(folders: readonly string[]): readonly WrittenLine[] | undefined {
  const reports = folders.map((folder) =>
    readReports(
      (name) => readAsWritten(folder, name),
      () => undefined,
    ),
  );
  return reports.find(([lines]) => lines !== undefined)?.[0];
}

function updateOf(
  { bytes, count }: Renewed,
  composed: readonly WrittenLine[],
  original: readonly WrittenLine[] | undefined,
): Update {
  const read = readDocx(bytes);
  const lines = read.ok ? read.lines : [];
  const unrenewed = unrenewedIn(lines, composed, original);
  const told = new Set(unrenewed.map(({ line }) => line));
  return {
    output: { name: 'bao-cao-cap-nhat.docx', bytes },
    renewed: count,
    unrenewed,
    left: contradictions(lines, composed).filter(({ line }) => !told.has(line)),
  };
}

/** A figure as the new report prints it: in running text where it stands there, else as its tables do. */
function printedIn(lines: readonly WrittenLine[]): (id: string, inTable: boolean) => string | undefined {
  const [inRows, inText] = [new Map<string, string>(), new Map<string, string>()];
  for (const { kind, figures } of lines) {
    const printed = kind === 'row' ? inRows : inText;
    for (const { id, text } of figures) if (!printed.has(id)) printed.set(id, text);
  }
  return (id, inTable) => (inTable ? (inRows.get(id) ?? inText.get(id)) : (inText.get(id) ?? inRows.get(id)));
}

/**
 * The numbers, as they are now, of lines that still have our words. Running text counts where a figure of ours stands
 * in it, or nobody has touched it: other numbers may be those of a unit's own words, which the clerk may have put right.
 */
function numbersOf(
  edited: readonly WrittenLine[],
  composed: readonly WrittenLine[],
  original: readonly WrittenLine[] = [],
): (line: string) => readonly string[] | undefined {
  const untouched = new Set(original.map(({ text }) => text));
  const ours = align(edited, composed).filter(
    ({ line, other, sameWords }) =>
      sameWords && (line.kind === 'row' || hasFigures(line) || hasFigures(other) || untouched.has(line.text)),
  );
  const numbers = new Map(
    ours.map(({ line, other }) => [line.text, numbersIn(other?.text ?? '').map(({ text }) => text)]),
  );
  return (line) => numbers.get(line);
}

/** The cells, as they are now, of rows that stand as they were first written and say something else by now. */
function cellsOf(
  edited: readonly WrittenLine[],
  composed: readonly WrittenLine[],
  original: readonly WrittenLine[] = [],
): (line: string) => readonly string[] | undefined {
  const untouched = new Set(original.filter(({ kind }) => kind === 'row').map(({ text }) => text));
  const rows = align(edited, composed).filter(
    ({ line, other, sameWords }) => line.kind === 'row' && other && !sameWords && untouched.has(line.text),
  );
  const cells = new Map(rows.map(({ line, other }) => [line.text, (other?.text ?? '').split(/ \|(?: |$)/)]));
  return (line) => cells.get(line);
}

/** Another office may have dropped the controls from the edited line. */
function hasFigures(line: WrittenLine | undefined): boolean {
  return line !== undefined && line.figures.length > 0;
}

const damaged = { vi: 'không sửa được từng phần', en: 'cannot be changed part by part' };

function unreadable(path: string, problem: { readonly vi: string; readonly en: string }): Attempt<never> {
  return failed(
    { vi: `"${path}" ${problem.vi}.`, en: `"${path}" ${problem.en}.` },
    {
      vi: 'Nêu bản bao-cao.docx đã sửa; nếu hỏng thì mở bằng Word rồi lưu lại.',
      en: 'Give the edited bao-cao.docx; where it is damaged, open and save it in Word.',
    },
  );
}
