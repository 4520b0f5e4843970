import { sayIn } from '../model/finding.ts';
import { type Attempt, failed } from '../model/trouble.ts';
import { type Command, type Options, textOption } from './command.ts';
import { type Context, status } from './context.ts';
import { requestOf } from './folder.ts';
import { limitOption } from './limits.ts';
import { planOption } from './options.ts';
import { deliver } from './validate/deliver.ts';
import { print, printPlan, type Reviewed } from './validate/print.ts';
import { whereIs } from './validate/where.ts';

/** `tongket validate <path...>`: every finding, none cut off; exit status 1 when one is an error. */
export const validate: Command = {
  name: 'validate',
  summary: { vi: 'Kiểm tra báo cáo, nêu mọi chỗ cần sửa', en: 'Check submissions and list every finding' },
  declare: (command, language) => {
    const say = sayIn(language);
    command.argument(
      '<path...>',
      say('thư mục báo cáo đã nhận, hoặc tệp', 'folders of submissions, or files'),
    );
    planOption(command, language);
    limitOption(command, language);
    command
      .option('--period <id>', say('kỳ báo cáo', 'period'))
      .option('--as-of <date>', say('tính đến ngày', 'as of this day'))
      .option('--format <format>', 'pretty | json | sarif | junit | github', 'pretty')
      .option(
        '--annotate <dir>',
        say('ghi bản trả lại đơn vị, ô cần sửa được đánh dấu', 'write marked copies to send back'),
      )
      .option(
        '--settlements <xu-ly.xlsx>',
        say('ghi sổ xử lý, điền sẵn các chỗ còn mở', 'write the register with the open findings filled in'),
      );
  },
  run: (context, paths, options) => runValidate(context, paths, options),
};

async function runValidate(
  context: Context,
  paths: readonly string[],
  options: Options,
): Promise<Attempt<number>> {
  const pipeline = await import('../pipeline.ts');
  const name = textOption(options, 'format') ?? 'pretty';
  const format = pipeline.findingsFormats.find((each) => each.name === name);
  if (format === undefined && name !== 'pretty') return noFormat(name, pipeline.findingsFormats);
  const register = textOption(options, 'settlements');
  if (register !== undefined && !/\.xlsx$/i.test(register)) return noRegister(register);
  // The same of every path, but for its folder.
  const asked = requestOf(context, '.', options);
  if (!asked.ok) return asked;
  const { asOf } = asked.value;
  const reviewed: Reviewed[] = [];
  for (const path of paths) {
    const where = whereIs(path);
    const request = { ...asked.value, ...where };
    const raw = await pipeline.openFolder(request);
    const done = raw.ok ? pipeline.consolidate(request, raw.value) : raw;
    if (!done.ok) {
      printPlan(pipeline, format, done.trouble, { context, asOf });
      return done;
    }
    reviewed.push({ path, folder: where.folder, done: done.value });
  }
  print(pipeline, format, reviewed, { context, asOf });
  const delivered = await deliver(pipeline, reviewed, context, {
    annotate: textOption(options, 'annotate'),
    register,
  });
  if (!delivered) return { ok: true, value: status.output };
  const failing = reviewed.some(({ done }) => done.findings.some(({ severity }) => severity === 'error'));
  return { ok: true, value: failing ? status.findings : status.done };
}

function noFormat(name: string, formats: readonly { readonly name: string }[]): Attempt<never> {
  const list = ['pretty', ...formats.map((each) => each.name)].join(', ');
  return failed(
    { vi: `Không có định dạng "${name}".`, en: `There is no format "${name}".` },
    { vi: `Chọn trong: ${list}.`, en: `Choose among: ${list}.` },
  );
}

function noRegister(path: string): Attempt<never> {
  return failed(
    { vi: `"${path}" không phải tên của một sổ Excel.`, en: `"${path}" is not the name of a workbook.` },
    {
      vi: 'Nêu tên có đuôi .xlsx, ví dụ xu-ly.xlsx.',
      en: 'Give a name that ends in .xlsx, such as xu-ly.xlsx.',
    },
  );
}
