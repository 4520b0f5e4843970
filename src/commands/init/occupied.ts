import { type Context, status } from '../context.ts';
import { showTrouble } from '../show.ts';

/** A folder that holds something is left as it is. */
export function refuseOccupied(context: Context, folder: string): number {
  const message = {
    vi: `"${folder}" đã có tệp khác; không ghi gì.`,
    en: `"${folder}" is not empty; nothing is written.`,
  };
  const remedy = { vi: 'Nêu một thư mục mới hoặc đang trống.', en: 'Give a new or empty folder.' };
  showTrouble({ message, remedy }, context);
  return status.output;
}
