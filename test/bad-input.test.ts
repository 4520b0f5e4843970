import { afterEach, describe, expect, it } from 'vitest';
import { plan, sent } from '../fixtures/findings/plan.ts';
import { type EarlierSpec, workspace } from '../fixtures/findings/workspace.ts';
import { makeFolder, tongket } from './support/cli.ts';

/** What a tree of units, several periods and a baseline can get wrong: each is named at its place, none is passed over. */

const folders: { readonly remove: () => void }[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) folder.remove();
});

/** `TK122 units.csv:3:1 …` of every error and warning, as `validate --format json` gives them. */
async function said(files: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const folder = makeFolder(files);
  folders.push(folder);
  const args = ['validate', folder.path, '--period', '2026-6T', '--as-of', '2026-06-16', '--format', 'json'];
  const { stdout } = await tongket(args);
  const { findings }: { findings: readonly Said[] } = JSON.parse(stdout);
  return findings.map(({ code, place, message }) => {
    const at = place?.line === undefined ? '' : `:${place.line}:${place.column}`;
    return `${code} ${place?.file.replace(`${folder.path}/`, '') ?? '-'}${at} ${message}`;
  });
}

interface Said {
  readonly code: string;
  readonly message: string;
  readonly place?: { readonly file: string; readonly line?: number; readonly column?: number };
}

const two = plan({ units: ['A', 'B'] });
const papers = { 'xa-a.yaml': sent('{NNT: 24}'), 'xa-b.yaml': sent('{NNT: 9}', '', 'xa-b') };

/** The small plan with its units in a CSV file. */
const rostered = (rows: readonly string[]): Readonly<Record<string, string>> => ({
  // Asked of one alone: asked of a unit and of one below it, its figure would count twice.
  'plan.yaml': two.replace(/units: \[\{id.*\]\}/, 'roster: units.csv}').replace('from: xa}', 'from: xa-a}'),
  'units.csv': ['id,name,kind,parent', ...rows, ''].join('\n'),
  ...papers,
});

const quarter: EarlierSpec = {
  id: '2026-Q1',
  window: ['2025-12-15', '2026-03-14'],
  values: { NNT: { 'xa-a': '24', 'xa-b': '9' }, CU: { 'xa-a': '1' } },
};
const results = 'ket-qua/2026-Q1/lan-01/ket-qua.json';
const following = (other: EarlierSpec['plan']): Readonly<Record<string, string>> =>
  workspace(two, papers, [{ ...quarter, ...(other && { plan: other }) }]);

/** Growth since the opening, with the stocks of the opening in a baseline. */
const based = (...rows: readonly string[]): Readonly<Record<string, string>> => ({
  'plan.yaml': plan({
    units: ['A', 'B'],
    more: 'baseline: baseline.csv\nindicators: [{code: CT, name: Giảm, formula: opening(NNT) - NNT}]\n',
  }).replace('shows: [', 'shows: [{indicators: [CT]}, '),
  'baseline.csv': ['unit,element,date,value,source', ...rows, ''].join('\n'),
  ...papers,
});

describe('bad input', () => {
  it.each<[what: string, files: Readonly<Record<string, string>>, findings: readonly string[]]>([
    [
      'results of another plan',
      following({ id: 'ke-hoach-2025' }),
      [
        `TK511 ${results} ${results}: kết quả theo kế hoạch "ke-hoach-2025"; 1 mã số liệu không có trong kế hoạch này, các mã trùng tên vẫn được dùng để so sánh.`,
      ],
    ],
    [
      'results of another version of the plan',
      following({ sha256: '0'.repeat(64) }),
      [`TK512 ${results} ${results}: kết quả theo bản kế hoạch trước khi sửa; 1 mã số liệu nay không còn.`],
    ],
    [
      'a circular tree',
      rostered(['xa-a,A,xã,xa-b', 'xa-b,B,xã,xa-a']),
      [
        'TK122 units.csv:2:1 Đơn vị "xa-a" là cấp trên của chính nó (parent vòng tròn).',
        'TK122 units.csv:3:1 Đơn vị "xa-b" là cấp trên của chính nó (parent vòng tròn).',
      ],
    ],
    [
      'a unit in two branches',
      rostered(['xa-a,A,xã,xa-b;xa-c', 'xa-b,B,xã,', 'xa-c,C,xã,']),
      ['TK122 units.csv:2:1 Đơn vị "xa-a" có hai đơn vị cấp trên (xa-b, xa-c).'],
    ],
    [
      'periods of one kind that overlap',
      {
        'plan.yaml': two.replace(
          'units:\n',
          '  - {id: 2026-6T-2, kind: half, name: 6 tháng cuối năm 2026, from: 2026-06-01, to: 2026-12-14, due: 2026-12-14}\nunits:\n',
        ),
        ...papers,
      },
      ['TK110 plan.yaml:6:5 Kỳ báo cáo "2026-6T-2": chồng lên kỳ "2026-6T" cùng loại.'],
    ],
    [
      'a baseline for a unit that is not in the plan',
      based('xa-a,NNT,2025-12-14,30,BC', 'xa-x,NNT,2025-12-14,11,BC'),
      ['TK109 baseline.csv:3:1 Không có "xa-x" (cột unit).'],
    ],
    [
      'a baseline without one of the units',
      based('xa-a,NNT,2025-12-14,30,BC'),
      [
        'TK606 baseline.csv baseline.csv không có số đầu kỳ của 1 đơn vị (xã B) ở: Số NNT; các đơn vị này chưa được so sánh.',
      ],
    ],
    ['a baseline with all of them', based('xa-a,NNT,2025-12-14,30,BC', 'xa-b,NNT,2025-12-14,11,BC'), []],
  ])('%s', async (_, files, findings) => {
    expect(await said(files)).toEqual(findings);
  });
});
