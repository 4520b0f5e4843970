import { composeReturns } from '../compose/returns.ts';
import type { Words } from '../model/finding.ts';
import type { ReturnedFile } from '../model/returned.ts';
import { cellTexts } from '../read/cell-texts.ts';
import { annotate, writeReturnList } from '../write/annotate/index.ts';
import type { Output } from '../write/index.ts';
import type { Consolidation } from './consolidation.ts';

/** The copies that go back, named by the path of what they are of, and what they could not keep. */
export interface Returns {
  readonly outputs: readonly Output[];
  readonly notices: readonly Words[];
}

/** A marked copy of every workbook that has to be looked at again; a list in Word for what cannot be marked. */
export async function returnCopies(done: Consolidation): Promise<Returns> {
  const { raw, period } = done;
  const texts = cellTexts(raw.files.flatMap(({ submissions, sheets = [] }) => [...submissions, ...sheets]));
  const bytes = new Map(raw.files.map((file) => [file.path, file.bytes]));
  const outputs: Output[] = [];
  const notices: Words[] = [];
  for (const returned of composeReturns({ ...done, texts })) {
    const copy = markedCopy(returned, bytes.get(returned.path));
    if (copy === undefined) {
      const name = nameOf(`${returned.path}.docx`);
      outputs.push({ name, bytes: await writeReturnList(withReason(returned), period.due) });
    } else {
      const name = nameOf(returned.path);
      outputs.push({ name, bytes: copy.bytes });
      notices.push(...copy.lost.map((lost) => ({ vi: `${name}: ${lost}`, en: `${name}: ${lost}` })));
    }
  }
  return { outputs, notices };
}

function markedCopy(returned: ReturnedFile, bytes: Uint8Array | undefined): ReturnType<typeof annotate> {
  const isWorkbook = /\.(?:xlsx|xlsm)$/i.test(returned.path);
  return bytes === undefined || !isWorkbook ? undefined : annotate(bytes, returned);
}

/** A list about a workbook says why the workbook itself is not marked. */
function withReason(returned: ReturnedFile): ReturnedFile {
  if (/\.ya?ml$/i.test(returned.path)) return returned;
  const reason =
    'Không đánh dấu được ngay trong tệp đã gửi; đề nghị xem theo tên trang, ô hoặc nội dung dưới đây.';
  return { ...returned, lead: [...returned.lead, reason] };
}

/** `xa/016_Xa-Nam-Dan.xlsx` → `xa/TRA-LAI_016_Xa-Nam-Dan.xlsx`; the folder stays, an archive becomes one. */
function nameOf(sent: string): string {
  const path = sent.replace(/\.zip\//gi, '/');
  const at = path.lastIndexOf('/') + 1;
  return `${path.slice(0, at)}TRA-LAI_${path.slice(at)}`;
}
