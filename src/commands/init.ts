import { join } from 'node:path';
import { sayIn } from '../model/finding.ts';
import { type Attempt, failed } from '../model/trouble.ts';
import { type Command, type Options, textOption } from './command.ts';
import { type Context, status } from './context.ts';
import { refuseOccupied } from './init/occupied.ts';

/**
 * `tongket init <folder> --plan <id>`: a workspace made from a built-in plan; `--from <workspace>`: the next one after
 * another, or the next period of the same. Nothing that is there is overwritten.
 */
export const init: Command = {
  name: 'init',
  summary: {
    vi: 'Tạo thư mục làm việc từ một kế hoạch có sẵn, hoặc mở kỳ sau của một thư mục',
    en: 'Make a workspace from a built-in plan, or open the period after a finished one',
  },
  declare: (command, language) => {
    const say = sayIn(language);
    command
      .argument(
        '[folder]',
        say(
          'thư mục mới, hoặc đang trống; với --from, không nêu là chính thư mục đó',
          'a new or empty folder',
        ),
      )
      .option(
        '-p, --plan <id>',
        say(
          'mã kế hoạch có sẵn (xem: plan list); với --from, bản kế hoạch mới: tệp, thư mục hoặc mã',
          'id of a built-in plan; with --from, the new version: file, folder or id',
        ),
      )
      .option(
        '--from <workspace>',
        say('mở kỳ sau của thư mục làm việc này', 'open the period after the last one of this workspace'),
      )
      .option('--period <id>', say('với --from: kỳ được mở', 'with --from: the period to open'))
      .option(
        '--unit <id>',
        say('với --from: nhánh mà thư mục đó tổng hợp', 'with --from: the branch that it consolidates'),
      );
  },
  run: (context, [folder], options) => runInit(context, folder, options),
};

async function runInit(
  context: Context,
  folder: string | undefined,
  options: Options,
): Promise<Attempt<number>> {
  const from = textOption(options, 'from');
  if (from !== undefined) {
    const { runFrom } = await import('./init/from.ts');
    return runFrom(context, folder, from, options);
  }
  if (folder === undefined) return noFolder();
  const stray = ['period', 'unit'].find((name) => textOption(options, name) !== undefined);
  if (stray !== undefined) return onlyWithFrom(stray);
  const { builtIns, storeFolder, workspaceOf } = await import('../pipeline.ts');
  const id = textOption(options, 'plan');
  if (id === undefined) return noPlan(builtIns(context.templates).map((each) => each.id));
  const files = workspaceOf(id, context.templates);
  if (!files.ok) return files;
  if (!storeFolder(folder, files.value)) {
    return { ok: true, value: refuseOccupied(context, folder) };
  }
  for (const { name } of files.value) context.stdout(`${join(folder, name)}\n`);
  const guide = join(folder, 'HUONG-DAN.md');
  context.notice({
    vi: `Đã tạo thư mục làm việc ${folder}; việc tiếp theo ghi trong ${guide}.`,
    en: `The workspace ${folder} is made; ${guide} says what comes next.`,
  });
  return { ok: true, value: status.done };
}

function noPlan(ids: readonly string[]): Attempt<never> {
  const list = ids.join(', ');
  return failed(
    { vi: 'Chưa nêu kế hoạch (--plan).', en: 'No plan was given (--plan).' },
    { vi: `Chọn trong: ${list}.`, en: `Choose among: ${list}.` },
  );
}

function onlyWithFrom(name: string): Attempt<never> {
  return failed(
    { vi: `--${name} chỉ dùng cùng --from.`, en: `--${name} goes with --from only.` },
    { vi: 'Bỏ tùy chọn này, hoặc nêu thư mục của kỳ trước (--from).', en: 'Leave it out, or give --from.' },
  );
}

function noFolder(): Attempt<never> {
  return failed(
    { vi: 'Thiếu tham số: folder.', en: 'Missing argument: folder.' },
    { vi: 'Nêu thư mục cần tạo.', en: 'Give the folder to make.' },
  );
}
