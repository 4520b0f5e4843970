import { composeChangeList } from '../compose/changes/document.ts';
import { composeChanges, isUnchanged } from '../compose/changes/index.ts';
import { composeReport } from '../compose/index.ts';
import { align } from '../compose/written/align.ts';
import { contradictions } from '../compose/written/contradictions.ts';
import { writtenOf } from '../compose/written/lines.ts';
import type { Language } from '../model/finding.ts';
import { resultsFile } from '../model/results.ts';
import { type Attempt, failed } from '../model/trouble.ts';
import type { Contradiction, WrittenLine } from '../model/written.ts';
import { readResults } from '../read/index.ts';
import { outputsIn, readDocx, readDocxFile, readReports } from '../read/written.ts';
import { numbersIn } from '../vi/printed-numbers.ts';
import { writeNarrativesDocx } from '../write/docx.ts';
import type { Output } from '../write/index.ts';
import { type Renewed, renewFigures } from '../write/renew.ts';
import type { Consolidation } from './consolidation.ts';
import { chooseHead } from './head.ts';

/**
 * thay-doi.docx: what changed since the run in `last`. Its old sentences are those of the report as it lies there,
 * edited or not: that is the one that was sent. Not among the hashes of the results, which do not depend on what was
 * there before. Undefined where nothing changed, or no results lie there.
 */
export async function changesSince(
  last: string,
  done: Consolidation,
  outputs: readonly Output[],
): Promise<Output | undefined> {
  const before = readResults(`${last}/ket-qua.json`);
  const now = (name: string) => outputs.find((each) => each.name === name)?.bytes;
  const after = resultsFile.safeParse(JSON.parse(new TextDecoder().decode(now('ket-qua.json'))));
  if (before === undefined || !after.success) return undefined;
  const [was, is] = readReports(outputsIn(last), now);
  const changes = composeChanges(
    { results: before, report: was },
    { results: after.data, report: is },
    done.plan,
    'vi',
  );
  if (isUnchanged(changes)) return undefined;
  const bytes = await writeNarrativesDocx(composeChangeList(changes, done.period));
  return { name: 'thay-doi.docx', bytes };
}

/** An edited report with its figures renewed, and what of it the clerk has to look at. */
export interface Update {
  readonly output: Output;
  readonly renewed: number;
  /** Numbers outside of content controls, or of figures that are gone, that the results do not bear out. */
  readonly left: readonly Contradiction[];
}

/** `--update`: the edited report as a copy, its figures as they are now, its words as they are there. */
export function updateReport(
  path: string,
  done: Consolidation,
  variant: string | undefined,
  material: { readonly language: Language; readonly isPublic: boolean },
): Attempt<Update> {
  const head = chooseHead(done.plan, variant);
  if (!head.ok) return head;
  const edited = readDocxFile(path);
  if (!edited.ok) return unreadable(path, edited.problem);
  const composed = writtenOf(composeReport({ ...done, ...material, head: head.value }));
  const renewed = renewFigures(edited.bytes, {
    figure: printedIn(composed),
    numbers: numbersOf(edited.lines, composed),
  });
  if (renewed === undefined) return unreadable(path, damaged);
  return { ok: true, value: updateOf(renewed, composed) };
}

function updateOf({ bytes, count }: Renewed, composed: readonly WrittenLine[]): Update {
  const read = readDocx(bytes);
  return {
    output: { name: 'bao-cao-cap-nhat.docx', bytes },
    renewed: count,
    left: read.ok ? contradictions(read.lines, composed) : [],
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
 * in it: other numbers may be those of a unit's own words, which the clerk may have put right.
 */
function numbersOf(
  edited: readonly WrittenLine[],
  composed: readonly WrittenLine[],
): (line: string) => readonly string[] | undefined {
  const ours = align(edited, composed).filter(
    ({ line, sameWords }) => sameWords && (line.kind === 'row' || line.figures.length > 0),
  );
  const numbers = new Map(
    ours.map(({ line, other }) => [line.text, numbersIn(other?.text ?? '').map(({ text }) => text)]),
  );
  return (line) => numbers.get(line);
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
