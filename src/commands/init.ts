import { join } from 'node:path';
import { type Attempt, failed } from '../model/trouble.ts';
import { type Command, type Options, textOption } from './command.ts';
import { type Context, status } from './context.ts';
import { showTrouble } from './show.ts';

/** `tongket init <folder> --plan <id>`: a workspace made from a built-in plan. Nothing that is there is overwritten. */
export const init: Command = {
  name: 'init',
  summary: {
    vi: 'Tạo thư mục làm việc từ một kế hoạch có sẵn',
    en: 'Make a workspace from a built-in plan',
  },
  declare: (command, language) => {
    const say = (vi: string, en: string): string => (language === 'vi' ? vi : en);
    command
      .argument('<folder>', say('thư mục mới, hoặc đang trống', 'a new or empty folder'))
      .option('-p, --plan <id>', say('mã kế hoạch có sẵn (xem: plan list)', 'id of a built-in plan'));
  },
  run: async (context, [folder = '.'], options) => {
    const done = await runInit(context, folder, options);
    if (done.ok) return done.value;
    showTrouble(done.trouble, context);
    return status.usage;
  },
};

async function runInit(context: Context, folder: string, options: Options): Promise<Attempt<number>> {
  const { builtIns, storeFolder, workspaceOf } = await import('../pipeline.ts');
  const id = textOption(options, 'plan');
  if (id === undefined) return noPlan(builtIns(context.templates).map((each) => each.id));
  const files = workspaceOf(id, context.templates);
  if (!files.ok) return files;
  if (!storeFolder(folder, files.value)) {
    showTrouble(occupied(folder), context);
    return { ok: true, value: status.output };
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

function occupied(folder: string) {
  return {
    message: {
      vi: `"${folder}" đã có tệp khác; không ghi gì.`,
      en: `"${folder}" is not empty; nothing is written.`,
    },
    remedy: {
      vi: 'Nêu một thư mục mới hoặc đang trống.',
      en: 'Give a new or empty folder.',
    },
  };
}
