import { existsSync, readFileSync } from 'node:fs';
import { basename, isAbsolute, join, relative } from 'node:path';
import type { Words } from '../../model/finding.ts';
import type { Context } from '../context.ts';
import type { Reviewed } from './print.ts';

type Pipeline = typeof import('../../pipeline.ts');

interface Wanted {
  /** Folder for the copies that go back. */
  readonly annotate: string | undefined;
  /** Path of the register to be filled in. */
  readonly register: string | undefined;
}

/** Writes the copies and the register that were asked for; false when one could not be written. */
export async function deliver(
  pipeline: Pipeline,
  reviewed: readonly Reviewed[],
  context: Context,
  { annotate, register }: Wanted,
): Promise<boolean> {
  try {
    if (annotate !== undefined) await writeCopies(pipeline, reviewed, context, annotate);
    return register === undefined || (await writeRegister(pipeline, reviewed, context, register));
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    say(context, {
      vi: `Không ghi được: ${error.message}\n  → Đóng tệp đang mở bằng Excel, kiểm tra quyền ghi rồi chạy lại.`,
      en: `Cannot write: ${error.message}\n  → Close the file in Excel, check permissions and run again.`,
    });
    return false;
  }
}

function say({ stderr, language }: Context, words: Words): void {
  stderr(`tongket: ${words[language]}\n`);
}

async function writeCopies(
  pipeline: Pipeline,
  reviewed: readonly Reviewed[],
  context: Context,
  target: string,
): Promise<void> {
  const { returnCopies } = await import('../../pipeline/returns.ts');
  const several = new Set(reviewed.map(({ folder }) => folder)).size > 1;
  let count = 0;
  for (const { done, folder } of reviewed) {
    const { outputs, notices } = await returnCopies(done);
    for (const { name, bytes } of outputs)
      pipeline.storeFile(join(target, several ? basename(folder) : '', name), bytes);
    for (const words of notices) context.notice(words);
    count += outputs.length;
    if (isInside(folder, target)) context.notice(warnInside(target));
  }
  context.notice({
    vi: `Đã ghi ${count} bản trả lại vào ${target}; tệp gốc giữ nguyên.`,
    en: `${count} copies to send back were written to ${target}; the originals are untouched.`,
  });
}

function warnInside(target: string): Words {
  return {
    vi: `Lưu ý: ${target} nằm trong thư mục báo cáo, lần chạy sau sẽ đọc cả các bản này. Nên đặt ở ngoài.`,
    en: `Note: ${target} lies inside the folder of submissions; the next run will read these copies too.`,
  };
}

/** Whether what is written there would be read as a submission. */
function isInside(folder: string, target: string): boolean {
  const papers = existsSync(join(folder, 'submissions')) ? join(folder, 'submissions') : folder;
  const path = relative(papers, target);
  return !path.startsWith('..') && !isAbsolute(path) && !path.split(/[\\/]/).includes('ket-qua');
}

/** Nothing that the clerk has entered is lost: an existing register is only added to. */
async function writeRegister(
  pipeline: Pipeline,
  reviewed: readonly Reviewed[],
  context: Context,
  path: string,
): Promise<boolean> {
  const { fillRegister } = await import('../../pipeline/register.ts');
  let bytes: Uint8Array | undefined = existsSync(path) ? readFileSync(path) : undefined;
  let added = 0;
  for (const { done } of reviewed) {
    const filled = await fillRegister(done, bytes);
    if (!filled.ok) {
      const { message, remedy } = filled.trouble;
      say(context, {
        vi: `${path}: ${message.vi}\n  → ${remedy.vi}`,
        en: `${path}: ${message.en}\n  → ${remedy.en}`,
      });
      return false;
    }
    bytes = filled.value.bytes;
    added += filled.value.added;
  }
  if (bytes !== undefined) pipeline.storeFile(path, bytes);
  context.notice({
    vi: `Đã thêm ${added} dòng chờ chốt vào ${path}.`,
    en: `${added} lines to be settled were added to ${path}.`,
  });
  return true;
}
