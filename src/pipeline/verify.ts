import { namesIn } from '../compose/changes/names.ts';
import { compareResults } from '../compose/changes/results.ts';
import { composeReport } from '../compose/index.ts';
import { composeResults } from '../compose/results.ts';
import { contradictions, countNumbers } from '../compose/written/contradictions.ts';
import { hasCharts, writtenOf } from '../compose/written/lines.ts';
import type { Language } from '../model/finding.ts';
import type { Results } from '../model/results.ts';
import { type Attempt, failed } from '../model/trouble.ts';
import type { PaperVerdict, Verdict } from '../model/verdict.ts';
import type { WrittenLine } from '../model/written.ts';
import { readDocxFile } from '../read/written.ts';
import type { Consolidation } from './consolidation.ts';
import { chooseHead } from './head.ts';

/** Holds results against what their submissions come to now. */
export function verifyResults(results: Results, done: Consolidation, language: Language): Verdict {
  const again = { ...composeResults({ ...done, tool: results.tool, language }), outputs: results.outputs };
  const names = namesIn(done.plan);
  const changes = compareResults({ before: results, after: again, names, language });
  const told = Object.values(changes).some((each) => each.length > 0);
  return {
    changes,
    planChanged: results.plan.sha256 !== again.plan.sha256,
    otherwise: !told && figuresOf(results) !== figuresOf(again),
    files: results.files.length,
    indicators: Object.keys(results.indicators).length,
  };
}

function figuresOf({ elements, indicators, coverage }: Results): string {
  return JSON.stringify([elements, indicators, coverage]);
}

/** The lines of a signed report; a file that is none is trouble. */
export function openPaper(path: string): Attempt<readonly WrittenLine[]> {
  const read = readDocxFile(path);
  if (read.ok) return { ok: true, value: read.lines };
  return failed(
    { vi: `"${path}" ${read.problem.vi}.`, en: `"${path}" ${read.problem.en}.` },
    {
      vi: 'Nêu báo cáo dạng .docx; tệp khác thì mở bằng Word rồi lưu thành .docx.',
      en: 'Give the report as .docx; open other files in Word and save them as that.',
    },
  );
}

/** Holds a signed report against the report that the submissions come to. */
export function verifyPaper(
  paper: readonly WrittenLine[],
  done: Consolidation,
  variant: string | undefined,
  material: { readonly language: Language; readonly isPublic: boolean },
): Attempt<PaperVerdict> {
  const head = chooseHead(done.plan, variant);
  if (!head.ok) return head;
  const withCharts = hasCharts(paper);
  const composed = writtenOf(composeReport({ ...done, ...material, withCharts, head: head.value }));
  return { ok: true, value: { numbers: countNumbers(paper), wrong: contradictions(paper, composed) } };
}

export { readResults } from '../read/index.ts';
export { resultsFor, submissionsOf } from './runs.ts';
