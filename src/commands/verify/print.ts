import type { FileChange } from '../../model/changes.ts';
import { sayIn, type Words } from '../../model/finding.ts';
import type { PaperVerdict, Verdict } from '../../model/verdict.ts';
import type { Contradiction } from '../../model/written.ts';
import { isRounded } from '../../vi/printed-numbers.ts';
import { writtenPlace } from '../../vi/written-place.ts';
import type { Context } from '../context.ts';

/** What differs, a line each, then the verdict in one. Prints to stdout; whether the results hold. */
export function printVerdict(verdict: Verdict, context: Context): boolean {
  const lines = differences(verdict, context);
  for (const line of lines) context.stdout(`${line}\n`);
  const { files, indicators } = verdict;
  const say = sayIn(context.language);
  const holds = lines.length === 0;
  const words = holds
    ? say(
        `Kết quả đúng: tính lại ${indicators} chỉ tiêu từ ${files} tệp, mọi số đều khớp.`,
        `The results hold: ${indicators} indicators worked out anew from ${files} files, all agree.`,
      )
    : say('Kết quả KHÔNG KHỚP với các báo cáo đã nhận.', 'The results DO NOT agree with the submissions.');
  context.stdout(`${words}\n`);
  return holds;
}

function differences({ changes, planChanged, otherwise }: Verdict, context: Context): readonly string[] {
  const say = sayIn(context.language);
  const { indicators, elements, files } = changes;
  return [
    ...(planChanged ? [say('Kế hoạch đã sửa từ sau lần tổng hợp này.', 'The plan was changed since.')] : []),
    ...files.map(({ path, kind }) => `${path}: ${fileWords[kind][context.language]}`),
    ...indicators.map(({ code, name, before, after }) => {
      const figure = `[${code}] ${name}: ${before.shown}`;
      return `${figure}, ${say(`tính lại là ${after.shown}`, `worked out anew ${after.shown}`)}`;
    }),
    ...elements.flatMap(({ code, name, before, after, units }) => [
      `[${code}] ${name}: ${before || '…'}, ${say('tính lại là', 'worked out anew')} ${after || '…'}`,
      ...units.map((each) => `  ${each.unit}: ${each.before} → ${each.after} ${each.place}`.trimEnd()),
    ]),
    ...(otherwise ? [say('Có số khác ngoài các số trên.', 'Some other figure differs.')] : []),
  ];
}

/** Of a file as it lies there now, against the one that the results were worked out from. */
const fileWords: Readonly<Record<FileChange['kind'], Words>> = {
  new: { vi: 'tệp mới, chưa có khi tổng hợp', en: 'a new file, not there at the time' },
  gone: { vi: 'không còn tệp này', en: 'the file is missing' },
  changed: { vi: 'tệp đã sửa từ sau khi tổng hợp', en: 'the file was changed since' },
  used: { vi: 'nay được dùng', en: 'used now' },
  'not-used': { vi: 'nay không được dùng', en: 'no longer used' },
};

/** `trang 7: 1.217/1.489, kết quả là 1.217/1.498`, and under it the sentence. Whether all figures hold. */
export function printPaperVerdict({ numbers, wrong }: PaperVerdict, context: Context): boolean {
  for (const each of wrong) context.stdout(contradictionLines(each, context));
  context.stdout(`${wrong.length === 0 ? holding(numbers, context) : failing(numbers, wrong, context)}\n`);
  return wrong.length === 0;
}

function holding(numbers: number, context: Context): string {
  return sayIn(context.language)(
    `Văn bản đúng: ${numbers} số trong văn bản đều có trong kết quả.`,
    `The document holds: all its ${numbers} numbers are in the results.`,
  );
}

function failing(numbers: number, wrong: readonly Contradiction[], context: Context): string {
  const say = sayIn(context.language);
  const turned = wrong.filter((each) => each.turned).length;
  const words = say(
    `; ${turned} chỗ nói khác về tăng, giảm hoặc đánh giá`,
    `; ${turned} words of direction or judgement say otherwise`,
  );
  return `${say(
    `${wrong.length - turned}/${numbers} số trong văn bản không khớp với kết quả`,
    `${wrong.length - turned} of ${numbers} numbers in the document are not in the results`,
  )}${turned === 0 ? '' : words}.`;
}

export function contradictionLines(wrong: Contradiction, context: Context): string {
  const { line, sentence, found, expected } = wrong;
  const say = sayIn(context.language);
  const shown = found === '' ? say('ô để trống', 'left empty') : found;
  return `${writtenPlace(line)[context.language]}: ${shown}, ${insteadOf(found, expected, context)}\n  ${sentence}\n`;
}

function insteadOf(found: string, expected: string, context: Context): string {
  const say = sayIn(context.language);
  if (expected === '') return say('không có trong kết quả', 'is not in the results');
  const rounded = isRounded(found, expected) ? say(' (làm tròn khác)', ' (rounded otherwise)') : '';
  return `${say(`kết quả là ${expected}`, `the results say ${expected}`)}${rounded}`;
}
