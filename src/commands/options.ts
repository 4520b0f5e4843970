import type { Command as Commander } from 'commander';
import type { Language } from '../model/finding.ts';

/** `-p, --plan`, the same for every command that needs a plan. */
export function planOption(command: Commander, language: Language): void {
  const words =
    language === 'vi' ? 'tệp, thư mục hoặc mã kế hoạch có sẵn' : 'file, folder or id of a built-in plan';
  command.option('-p, --plan <plan>', words);
}
