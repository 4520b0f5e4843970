import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sayIn } from '../model/finding.ts';
import type { Attempt } from '../model/trouble.ts';
import type { Listed } from '../pipeline/archive.ts';
import { type Command, collect, flagOption, listOption, type Options, textOption } from './command.ts';
import { type Context, status } from './context.ts';
import { showTrouble } from './show.ts';
import { shown } from './shown.ts';

/** `tongket archive <workspace>`: the list of all papers of a finished report, and what is missing among them. */
export const archive: Command = {
  name: 'archive',
  summary: {
    vi: 'Mục lục văn bản, tài liệu của một báo cáo đã xong; còn thiếu gì',
    en: 'List all papers of a finished report, and what is missing',
  },
  declare: (command, language) => {
    const say = sayIn(language);
    command
      .argument('<workspace>', say('thư mục làm việc', 'workspace'))
      .option('--period <id>', say('kỳ báo cáo; mặc định: kỳ xong sau cùng', 'period; the last finished one'))
      .option('--unit <id>', say('chỉ nhánh của đơn vị này', 'only the branch of this unit'))
      .option(
        '--with <file>',
        say(
          'tài liệu để nơi khác, như bản đã ký (lặp lại được)',
          'a paper that lies elsewhere (may be repeated)',
        ),
        collect,
      )
      .option('-o, --output <dir>', say('thư mục ghi mục lục', 'folder for the list'))
      .option('--force', say('ghi đè mục lục đã sửa tay', 'overwrite a list edited by hand'));
  },
  run: (context, [folder = '.'], options) => runArchive(context, folder, options),
};

async function runArchive(context: Context, folder: string, options: Options): Promise<Attempt<number>> {
  const { consolidate } = await import('../pipeline.ts');
  const { listPapers } = await import('../pipeline/archive.ts');
  const listed = await listPapers({
    folder,
    period: textOption(options, 'period'),
    unit: textOption(options, 'unit'),
    others: listOption(options, 'with'),
    templates: context.templates,
    consolidate,
  });
  if (!listed.ok) return listed;
  const { root, period } = listed.value;
  const target =
    textOption(options, 'output') ?? shown(join(root, 'luu-tru', period, textOption(options, 'unit') ?? ''));
  const edited = flagOption(options, 'force') ? [] : standing(target, listed.value);
  if (edited.length > 0) return { ok: true, value: refuse(context, edited) };
  await store(context, target, listed.value);
  tell(context, listed.value);
  return { ok: true, value: listed.value.archive.changed.length > 0 ? status.findings : status.done };
}

/** Files that stand there and are not what would be written. */
function standing(target: string, { outputs }: Listed): readonly string[] {
  return outputs
    .filter(({ name, bytes }) => {
      const path = join(target, name);
      return existsSync(path) && !readFileSync(path).equals(bytes);
    })
    .map(({ name }) => join(target, name));
}

function refuse(context: Context, paths: readonly string[]): number {
  const list = paths.join(', ');
  const message = {
    vi: `Đã có mục lục khác: ${list}. Không ghi đè.`,
    en: `There is another list: ${list}. Nothing is overwritten.`,
  };
  const remedy = {
    vi: 'Ghi vào thư mục khác (-o), hoặc thêm --force nếu không cần bản cũ.',
    en: 'Write elsewhere (-o), or add --force if the old one is not needed.',
  };
  showTrouble({ message, remedy }, context);
  return status.output;
}

async function store(context: Context, target: string, { outputs }: Listed): Promise<void> {
  const { storeFile } = await import('../pipeline.ts');
  for (const { name, bytes } of outputs) {
    storeFile(join(target, name), bytes);
    context.stdout(`${join(target, name)}\n`);
  }
}

function tell(context: Context, { archive: { groups, missing, changed } }: Listed): void {
  const count = groups.reduce((sum, { items }) => sum + items.length, 0);
  context.notice({ vi: `Mục lục có ${count} văn bản, tài liệu.`, en: `${count} papers are listed.` });
  for (const line of missing) context.notice({ vi: `  còn thiếu: ${line}`, en: `  missing: ${line}` });
  for (const path of changed)
    context.notice({
      vi: `  không còn khớp với kết quả đã tổng hợp: ${path}`,
      en: `  no longer what the results were made from: ${path}`,
    });
}
