import { isDay } from '../model/day.ts';
import { raise, type Words } from '../model/finding.ts';
import type { Period } from '../model/period.ts';
import type { Place } from '../model/place.ts';
import type { Plan } from '../model/plan.ts';
import { present } from '../model/present.ts';
import type { RegisterColumn, RegisterLayout } from '../model/register.ts';
import type { RawCell, Receipt, Settlement } from '../model/submission.ts';
import { readDay } from '../vi/date.ts';
import { fold } from '../vi/fold.ts';
import { readCsv } from './csv.ts';
import { decodeText } from './decode.ts';
import { badRegister, unreadableFile } from './findings.ts';
import { unitMatcher } from './match-unit.ts';
import type { Context } from './normalise/context.ts';
import { readDatum } from './normalise/datum.ts';
import { type Line, readLines } from './register-lines.ts';
import type { FoundFile } from './scan.ts';

function refuse(context: Context, place: Place, detail: Words): undefined {
  context.findings.push(raise(badRegister, { detail }, { place }));
  return undefined;
}

/** Receipts of nhan.csv: `unit,period,revision,received,document,form`. Lines of other periods are passed over. */
export function readReceipts(file: FoundFile, context: Context): readonly Receipt[] {
  const text = decodeText(file.bytes);
  if (text === undefined) {
    context.findings.push(raise(unreadableFile, notText, { place: { file: file.path } }));
    return [];
  }
  return readCsv(text).rows.flatMap(({ line, cells }) => {
    const place = { file: file.path, line, column: 1 };
    const cell = (key: string): string => cells.get(key) ?? '';
    if (cell('period') !== '' && cell('period') !== context.period.id) return [];
    const receipt = readReceipt(cell, place, context);
    return receipt === undefined ? [] : [receipt];
  });
}

const notText = {
  problem: {
    vi: 'Sổ nhận không lưu theo mã UTF-8; chưa dòng nào được dùng.',
    en: 'The register of receipts is not saved as UTF-8; no line of it is in use.',
  },
  remedy: {
    vi: 'Trong Excel chọn Lưu thành, kiểu “CSV UTF-8”.',
    en: 'In Excel choose Save As, “CSV UTF-8”.',
  },
};

function readReceipt(cell: (key: string) => string, place: Place, context: Context): Receipt | undefined {
  const match = context.matchUnit(cell('unit'));
  if (match.tag === 'none') return refuse(context, place, unknownUnit(cell('unit')));
  const received = readDay(cell('received'));
  if (received === undefined) {
    return refuse(context, place, {
      vi: `có ngày nhận "${cell('received')}" không đọc được`,
      en: `has an unreadable day "${cell('received')}"`,
    });
  }
  const revision = /^\d{1,4}$/.test(cell('revision')) ? Number(cell('revision')) : 1;
  return present({
    unit: match.unit.id,
    period: context.period.id,
    revision,
    received,
    document: cell('document') || undefined,
    form: cell('form') || undefined,
    place,
  });
}

function unknownUnit(named: string): Words {
  return {
    vi: `có đơn vị "${named}" không có trong danh sách`,
    en: `names the unit "${named}", which is not on the list`,
  };
}

/**
 * What the clerk settled, from xu-ly.yaml (a list, or under `settlements`) or xu-ly.xlsx (the first sheet with a head).
 * A line in which nothing has been entered yet is not settled; nothing is wrong with it.
 */
export function readSettlements(file: FoundFile, context: Context): readonly Settlement[] {
  return linesOf(file, context).flatMap((line) => {
    const period = line.cell('period')?.text ?? '';
    if (period !== '' && period !== context.period.id) return [];
    if (answers.every((column) => isBlank(line.cell(column)))) return [];
    const settlement = readSettlement(line, context);
    return settlement === undefined ? [] : [settlement];
  });
}

/** What whoever calls fills in. */
const answers = ['settled', 'reason', 'by', 'at'] as const satisfies readonly RegisterColumn[];

function isBlank(cell: RawCell | undefined): boolean {
  return (cell?.text.trim() ?? '') === '';
}

function linesOf(file: FoundFile, context: Context): readonly Line[] {
  const read = readLines(file);
  switch (read.tag) {
    case 'lines':
      return read.lines;
    case 'yaml':
      for (const { place, detail } of read.problems) {
        const words = { vi: `viết sai cú pháp YAML (${detail})`, en: `is not valid YAML (${detail})` };
        refuse(context, place, words);
      }
      return [];
    case 'unreadable': {
      const problem = { vi: 'Sổ xử lý không mở được.', en: 'The register of settlements cannot be opened.' };
      const remedy = {
        vi: 'Lưu lại sổ dạng .xlsx, hoặc .yaml theo mã UTF-8.',
        en: 'Save it again as .xlsx, or as .yaml in UTF-8.',
      };
      context.findings.push(raise(unreadableFile, { problem, remedy }, { place: { file: file.path } }));
      return [];
    }
    case 'no-list': {
      const vi = 'không phải một dòng của sổ xử lý: mỗi dòng ghi - {unit: …, element: …, settled: …}';
      refuse(
        context,
        { file: file.path, line: 1, column: 1 },
        { vi, en: 'is none of a list of settlements' },
      );
      return [];
    }
    case 'no-head': {
      const vi = 'không có: sổ thiếu dòng tên cột (Mã đơn vị, Mã số liệu, Chốt lại …)';
      refuse(context, { file: file.path }, { vi, en: 'is missing: no row of column names' });
      return [];
    }
  }
}

/** A register to be filled in further: where its lines stand, and which figures it has a line for already. */
interface OpenRegister {
  readonly layout: RegisterLayout;
  /** `<unit> <element>` of this period, and the year where the line is about one: `<unit> <element> 2017`. */
  readonly known: ReadonlySet<string>;
}

/** The register in a workbook; undefined where it is none. */
export function openRegister(bytes: Uint8Array, plan: Plan, period: Period): OpenRegister | undefined {
  const read = readLines({ path: 'xu-ly.xlsx', bytes, sha256: '' });
  if (read.tag !== 'lines' || read.layout === undefined) return undefined;
  const matchUnit = unitMatcher(plan);
  const keys = read.lines.flatMap((line) => {
    const [unit, element, of, year] = (['unit', 'element', 'period', 'year'] as const).map(
      (column) => line.cell(column)?.text.trim() ?? '',
    );
    const match = matchUnit(unit ?? '');
    const isHere = match.tag === 'unit' && (of === '' || of === period.id);
    return isHere ? [`${match.unit.id} ${element} ${year}`.trim()] : [];
  });
  return { layout: read.layout, known: new Set(keys) };
}

function readSettlement(line: Line, context: Context): Settlement | undefined {
  const text = (column: RegisterColumn): string => line.cell(column)?.text.trim() ?? '';
  const match = context.matchUnit(text('unit'));
  if (match.tag === 'none') return refuse(context, line.place, unknownUnit(text('unit')));
  const element = context.plan.elements.get(text('element'));
  if (element === undefined) {
    return refuse(context, line.place, {
      vi: `có mã số liệu "${text('element')}" không có trong kế hoạch`,
      en: `names the element "${text('element')}", which the plan does not have`,
    });
  }
  const year = readYear(line, context);
  if (year === null) return undefined;
  const settled = readSettled(line, context, text('settled'), { unit: match.unit.id, element: element.code });
  if (settled === undefined) return undefined;
  return present({
    unit: match.unit.id,
    element: element.code,
    period: context.period.id,
    year,
    reported: line.cell('reported')?.text,
    settled,
    settledText: text('settled'),
    reason: text('reason'),
    by: text('by'),
    at: dayText(line.cell('at')),
    place: line.place,
  });
}

/** One of the years that the window is reported by; null, with a finding, for any other. */
function readYear(line: Line, context: Context): number | undefined | null {
  const text = line.cell('year')?.text.trim() ?? '';
  if (text === '') return undefined;
  const year = context.period.years.find((each) => String(each) === text);
  if (year !== undefined) return year;
  refuse(context, line.cell('year')?.place ?? line.place, {
    vi: `có năm "${text}" mà kỳ này không báo cáo riêng`,
    en: `names the year "${text}", which this period does not report by itself`,
  });
  return null;
}

function dayText(cell: RawCell | undefined): string {
  const text = cell?.value.tag === 'date' ? cell.value.text.slice(0, 10) : (cell?.text.trim() ?? '');
  return isDay(text) ? text : (readDay(text) ?? text);
}

/** Words for what is no value; a clerk may write them in Vietnamese. */
const settledWords: ReadonlyMap<string, 'zero' | 'gap' | 'as-reported'> = new Map([
  ['zero', 'zero'],
  ['gap', 'gap'],
  ['bỏ trống', 'gap'],
  ['as-reported', 'as-reported'],
  ['giữ nguyên', 'as-reported'],
]);

const nothingSettled: Words = { vi: 'chưa ghi số chốt lại', en: 'does not say what was settled' };

function readSettled(
  line: Line,
  context: Context,
  text: string,
  about: { readonly unit: string; readonly element: string },
): Settlement['settled'] | undefined {
  const word = settledWords.get(fold(text));
  if (word !== undefined) return { tag: word };
  const from = /^(?:from|theo|lấy theo)\s+(.+)$/iu.exec(text.normalize('NFC'))?.[1];
  if (from !== undefined) {
    const match = context.matchUnit(from);
    return match.tag === 'unit'
      ? { tag: 'from', unit: match.unit.id }
      : refuse(context, line.place, unknownUnit(from));
  }
  const cell = line.cell('settled');
  const element = context.plan.elements.get(about.element);
  if (cell === undefined || element === undefined) return refuse(context, line.place, nothingSettled);
  const read = readDatum(cell, {
    element,
    conventions: context.plan.conventions,
    blankIsZero: false,
    where: { place: line.place, ...about },
  });
  context.findings.push(...read.findings);
  if (read.reading.tag === 'value') return { tag: 'value', reading: read.reading };
  return read.findings.length > 0 ? undefined : refuse(context, line.place, nothingSettled);
}
