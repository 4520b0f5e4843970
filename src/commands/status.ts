import { join } from 'node:path';
import { sayIn } from '../model/finding.ts';
import type { Attempt } from '../model/trouble.ts';
import type { Standing } from '../pipeline/status.ts';
import { type Command, flagOption, type Options, textOption } from './command.ts';
import { type Context, status as exit } from './context.ts';
import { requestOf } from './folder.ts';
import { limitOption } from './limits.ts';
import { planOption, readFormat } from './options.ts';
import { showTrouble } from './show.ts';
import { showStatus } from './status/pretty.ts';

/** `tongket status <folder>`: who has sent what, what keeps the report from being signed, what is due next. */
export const status: Command = {
  name: 'status',
  summary: {
    vi: 'Ai đã gửi, ai chưa, còn lỗi gì; đôn đốc',
    en: 'Who is in, who is not, what is wrong; reminders',
  },
  declare: (command, language) => {
    const say = sayIn(language);
    command.argument('<folder>', say('thư mục chứa báo cáo đã nhận', 'folder of submissions'));
    planOption(command, language);
    limitOption(command, language);
    command
      .option('--period <id>', say('kỳ báo cáo', 'period'))
      .option('--as-of <date>', say('tính đến ngày', 'as of this day'))
      .option('--format <format>', 'pretty | json', 'pretty')
      .option(
        '--full',
        say(
          'tính cả chỉ tiêu, xét đủ trang “Còn thiếu gì để ký”',
          'work out the figures too: all that is missing to sign',
        ),
      )
      .option(
        '--reminders <dir>',
        say('ghi công văn đôn đốc và tin nhắn', 'write the reminder letter and messages'),
      );
  },
  run: (context, [folder = '.'], options) => runStatus(context, folder, options),
};

async function runStatus(context: Context, folder: string, options: Options): Promise<Attempt<number>> {
  const format = readFormat(options);
  if (!format.ok) return format;
  const request = requestOf(context, folder, options);
  if (!request.ok) return request;
  const { statusOf } = await import('../pipeline/status.ts');
  const standing = await statusOf(request.value, context.language, flagOption(options, 'full'));
  if (!standing.ok) return standing;
  if (format.value === 'json') context.stdout(standing.value.json());
  else showStatus(standing.value.status, standing.value.title, context);
  const target = textOption(options, 'reminders');
  if (target === undefined) return { ok: true, value: exit.done };
  return { ok: true, value: await writeReminders(context, standing.value, target) };
}

async function writeReminders(context: Context, standing: Standing, target: string): Promise<number> {
  const outputs = await standing.reminders();
  if (outputs.length === 0) {
    context.notice({
      vi: 'Không có đơn vị nào cần đôn đốc; không ghi công văn.',
      en: 'Nobody has to be reminded; no letter is written.',
    });
    return exit.done;
  }
  const { storeFile } = await import('../pipeline.ts');
  try {
    for (const { name, bytes } of outputs) storeFile(join(target, name), bytes);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    const message = { vi: `Không ghi được vào ${target}.`, en: `Cannot write to ${target}.` };
    const remedy = {
      vi: 'Đóng các tệp đang mở, kiểm tra quyền ghi.',
      en: 'Close open files; check permissions.',
    };
    showTrouble({ message, remedy }, context);
    return exit.output;
  }
  const names = outputs.map(({ name }) => join(target, name)).join(', ');
  context.notice({ vi: `Đã ghi ${names}.`, en: `Written: ${names}.` });
  return exit.done;
}
