import { normalLimits } from '../model/limits.ts';
import type { RawCell } from '../model/submission.ts';
import { parseFile } from './parse.ts';
import type { RawSubmission } from './raw.ts';
import { foundFile } from './scan.ts';

/**
 * Whether a file is a form of ours, in Excel or YAML, into which nobody has written yet. What the form itself fills in,
 * last year's figures among it, is no answer; of a file that cannot be told it is false.
 */
export async function isBlankForm(path: string, bytes: Uint8Array): Promise<boolean> {
  const { files } = await parseFile(foundFile(path, bytes), normalLimits);
  const submissions = files.flatMap((file) => file.submissions);
  return submissions.length > 0 && submissions.every((each) => answersIn(each).every(isBlank));
}

function answersIn(form: RawSubmission): readonly (RawCell | undefined)[] {
  return [
    form.documentNumber,
    form.documentDate,
    form.signed,
    form.senderName,
    ...form.entries.flatMap(({ value, note }) => [value, note]),
    ...form.sections.map(({ text }) => text),
    ...form.tasks.flatMap(({ status, note }) => [status, note]),
    ...form.projects.flatMap(({ progress, problems, funding }) => [
      progress,
      problems,
      ...funding.flatMap(({ allocated, spent }) => [allocated, spent]),
    ]),
    ...form.awards.flatMap(({ name, merit }) => [name, merit]),
  ];
}

function isBlank(cell: RawCell | undefined): boolean {
  return cell === undefined || cell.value.tag === 'blank';
}
