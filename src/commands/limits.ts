import type { Command as Commander } from 'commander';
import type { Language } from '../model/finding.ts';
import { isLimitName, type Limits, limitBounds, limitNames, readLimit } from '../model/limits.ts';
import { type Attempt, failed } from '../model/trouble.ts';
import { collect, listOption, type Options } from './command.ts';

/** `--limit`, the same for every command that reads a folder. */
export function limitOption(command: Commander, language: Language): void {
  const words =
    language === 'vi'
      ? 'giới hạn đọc, ví dụ file-size=50MB (lặp lại được)'
      : 'limit of reading, such as file-size=50MB (may be repeated)';
  command.option('--limit <name=value>', words, collect);
}

/** The limits that `--limit` sets; of one named twice the last counts. */
export function readLimits(options: Options): Attempt<Partial<Limits>> {
  const limits: Partial<Record<keyof Limits, number>> = {};
  for (const text of listOption(options, 'limit')) {
    const [name = '', value = ''] = text.split('=').map((part) => part.trim());
    if (!isLimitName(name)) return noLimit(text);
    const read = readLimit(name, value);
    if (read === undefined)
      return failed(wrongValue(text), {
        vi: `${name}: ${limitBounds(name)}.`,
        en: `${name}: ${limitBounds(name)}.`,
      });
    limits[name] = read;
  }
  return { ok: true, value: limits };
}

const wrongValue = (text: string) => ({
  vi: `Giới hạn "${text}" không dùng được.`,
  en: `The limit "${text}" cannot be set.`,
});

function noLimit(text: string): Attempt<never> {
  const names = limitNames.join(', ');
  return failed(
    { vi: `Không có giới hạn "${text}".`, en: `There is no limit "${text}".` },
    {
      vi: `Ghi dạng tên=giá trị, tên là một trong: ${names}.`,
      en: `Write name=value, the name one of: ${names}.`,
    },
  );
}
