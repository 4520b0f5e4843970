import { composeReturns } from '../compose/returns.ts';
import type { Words } from '../model/finding.ts';
import type { ReturnedFile } from '../model/returned.ts';
import { cellTexts } from '../read/cell-texts.ts';
import { annotate, writeReturnList } from '../write/annotate/index.ts';
import type { Output } from '../write/index.ts';
import type { Consolidation } from './consolidation.ts';

/** The copies that go back, named by the path of what they are of, and what they could not keep. */
interface Returns {
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

/** A list says why the file itself is not marked, and what a marked copy would have had that it has not. */
function withReason(returned: ReturnedFile): ReturnedFile {
  return { ...returned, lead: [...returned.lead, `${reasonFor(returned.path)} ${onlyList}`] };
}

const onlyList =
  'Đây chỉ là danh sách: không kèm tệp đã gửi, không tô màu, không có ghi chú và đường dẫn tới từng ô; tệp đã gửi vẫn giữ nguyên.';

function reasonFor(path: string): string {
  const [, kind = ''] = /\.([a-z]+)$/i.exec(path) ?? [];
  if (/^ya?ml$/i.test(kind)) return 'Tệp YAML không có ô để đánh dấu; xem theo dòng, cột dưới đây.';
  if (/^(?:xls|xlsb|ods)$/i.test(kind))
    return `Tệp .${kind.toLowerCase()} không đánh dấu được ngay trong tệp (chỉ tệp .xlsx đánh dấu được); xem theo tên trang, ô dưới đây.`;
  return 'Không đánh dấu được ngay trong tệp đã gửi; xem theo tên trang, ô hoặc nội dung dưới đây.';
}

/** `xa/016_Xa-Nam-Dan.xlsx` → `xa/TRA-LAI_016_Xa-Nam-Dan.xlsx`; the folder stays, an archive becomes one. */
function nameOf(sent: string): string {
  const path = sent.replace(/\.zip\//gi, '/');
  const at = path.lastIndexOf('/') + 1;
  return `${path.slice(0, at)}TRA-LAI_${path.slice(at)}`;
}
