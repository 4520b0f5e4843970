import { join } from 'node:path';
import type { Finding } from '../../model/finding.ts';
import type { Output } from '../../pipeline.ts';
import { type Context, status } from '../context.ts';
import { showCounts, showTrouble } from '../show.ts';
import { shown } from '../shown.ts';

export interface Stored {
  readonly ok: boolean;
  /** Files that somebody edited, for which nothing was written. */
  readonly edited?: readonly string[];
}

/** `--strict`: an error keeps everything from being written. */
export function refuseStrictly(context: Context, findings: readonly Finding[]): number {
  const counts = showCounts(findings, context);
  context.notice({
    vi: `${counts}. Có lỗi nên không ghi gì (--strict).`,
    en: `${counts}. Nothing is written (--strict).`,
  });
  return status.findings;
}

/** Nothing came or changed since the last run: it stands, and no other is written. */
export function sayUnchanged(context: Context, run: string): number {
  const last = shown(run);
  context.notice({
    vi: `Không có gì thay đổi so với ${last}; không ghi bản mới.`,
    en: `Nothing has changed since ${last}; no new run is written.`,
  });
  context.stdout(`${last}\n`);
  return status.done;
}

/** Writes the outputs and says where they lie, or why they could not be written; the exit status. */
export function store(
  context: Context,
  folder: string,
  outputs: readonly Output[],
  findings: readonly Finding[],
  write: () => Stored,
): number {
  const written = tryStore(write);
  const place = shown(folder);
  if (typeof written === 'string') {
    const message = {
      vi: `Không ghi được vào ${place} (${written}).`,
      en: `Cannot write to ${place} (${written}).`,
    };
    const remedy = {
      vi: 'Đóng các tệp đang mở, kiểm tra quyền ghi và dung lượng đĩa.',
      en: 'Close open files; check permissions and disk space.',
    };
    showTrouble({ message, remedy }, context);
    return status.output;
  }
  if (!written.ok) {
    showTrouble(editedTrouble(place, written.edited ?? []), context);
    return status.output;
  }
  sayWritten(context, place, outputs, findings);
  return status.done;
}

function editedTrouble(place: string, edited: readonly string[]): Parameters<typeof showTrouble>[0] {
  const names = edited.join(', ');
  return {
    message: {
      vi: `Trong ${place} có tệp đã sửa tay hoặc không do tongket ghi: ${names}. Không ghi đè.`,
      en: `Files in ${place} were edited or are not ours: ${names}. Nothing is overwritten.`,
    },
    remedy: {
      vi: 'Ghi vào thư mục khác (-o), hoặc thêm --force nếu chấp nhận mất phần đã sửa.',
      en: 'Write elsewhere (-o), or add --force to lose the edits.',
    },
  };
}

function sayWritten(
  context: Context,
  place: string,
  outputs: readonly Output[],
  findings: readonly Finding[],
): void {
  const counts = showCounts(findings, context);
  const details = outputs.find(({ name }) => name === 'kiem-tra.xlsx')?.name ?? 'tongket validate';
  context.notice({
    vi: `Đã đọc và kiểm tra: ${counts} (chi tiết: ${details}).`,
    en: `Read and checked: ${counts} (details: ${details}).`,
  });
  context.notice({ vi: `Kết quả nằm trong ${place}:`, en: `The results lie in ${place}:` });
  for (const { name } of outputs) context.stdout(`${join(place, name)}\n`);
}

/** The outcome, or the system's code of what went wrong. */
function tryStore<T>(write: () => T): T | string {
  try {
    return write();
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (typeof code !== 'string') throw error;
    return code;
  }
}
