import type { Command as Commander } from 'commander';
import type { Language } from '../model/finding.ts';
import { type Attempt, failed } from '../model/trouble.ts';
import { type Options, textOption } from './command.ts';

/** `--format pretty | json`, of commands that print. */
export function readFormat(options: Options): Attempt<'pretty' | 'json'> {
  const format = textOption(options, 'format') ?? 'pretty';
  if (format === 'pretty' || format === 'json') return { ok: true, value: format };
  return failed(
    { vi: `Không có định dạng "${format}".`, en: `There is no format "${format}".` },
    { vi: 'Chọn trong: pretty, json.', en: 'Choose among: pretty, json.' },
  );
}

/** `-p, --plan`, the same for every command that needs a plan. */
export function planOption(command: Commander, language: Language): void {
  const words =
    language === 'vi' ? 'tệp, thư mục hoặc mã kế hoạch có sẵn' : 'file, folder or id of a built-in plan';
  command.option('-p, --plan <plan>', words);
}
