import { composeRegister, openRows } from '../compose/register.ts';
import { type Attempt, failed } from '../model/trouble.ts';
import { openRegister } from '../read/registers.ts';
import { appendRows } from '../write/append-rows.ts';
import { writeRegister } from '../write/index.ts';
import type { Consolidation } from './consolidation.ts';

/** A register with what is open filled in. */
interface FilledRegister {
  readonly bytes: Uint8Array;
  /** Lines that were added. */
  readonly added: number;
}

/**
 * xu-ly.xlsx with a line for every figure that is open. An existing one keeps its lines; what it has no line for yet
 * is added below.
 */
export async function fillRegister(
  done: Consolidation,
  existing: Uint8Array | undefined,
): Promise<Attempt<FilledRegister>> {
  if (existing === undefined) {
    const book = composeRegister(done);
    return { ok: true, value: { bytes: await writeRegister(book), added: book.rows.length } };
  }
  const register = openRegister(existing, done.plan, done.period);
  const fresh = openRows(done).filter(
    ({ unit, element, year = '' }) => !register?.known.has(`${unit} ${element} ${year}`.trim()),
  );
  const bytes = register && (fresh.length === 0 ? existing : appendRows(existing, register.layout, fresh));
  if (bytes !== undefined) return { ok: true, value: { bytes, added: fresh.length } };
  return failed(
    { vi: 'Tệp đã có không phải sổ xử lý.', en: 'The file that is there is no register of settlements.' },
    { vi: 'Đổi tên tệp đó, hoặc nêu một tên khác.', en: 'Rename that file, or give another name.' },
  );
}
