import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Results, resultsFile } from '../../src/model/results.ts';
import { makeFolder, tongket } from '../support/cli.ts';

/**
 * Every kind of target from the plan file to the sentence: milestones, ranges, zero, strict and inclusive bounds,
 * targets that each unit has to reach, targets of single units, base years, absolute decreases. Two periods: a year,
 * and a window of two years that is reported year by year.
 */

const plan = `schema: tongket/plan@1
id: muc-tieu
title: Kế hoạch thử nghiệm
baseline: baseline.csv
targets: targets.csv
report:
  - {title: "Kết quả {period}", issuer: CÔNG AN TỈNH, self: Công an tỉnh, symbol: BC, place: Vinh, signer: {title: GIÁM ĐỐC}}
periods:
  - {id: "2017", kind: year, name: năm 2017, from: 2016-12-15, to: 2017-12-14, due: 2017-12-20}
  - {id: "2018", kind: year, name: năm 2018, from: 2017-12-15, to: 2018-12-14, due: 2018-12-20}
  - {id: 17-18, kind: multi-year, name: giai đoạn 2017 - 2018, from: 2016-12-15, to: 2018-12-14, due: 2018-12-20, years: [2017, 2018]}
  - {id: "2020", kind: year, name: năm 2020, from: 2019-12-15, to: 2020-12-14, due: 2020-12-20}
units:
  - {group: huyen, name: Các huyện, short: huyện, level: district, units: [{id: huyen-a, kind: huyện, name: A}, {id: huyen-b, kind: huyện, name: B}]}
elements:
  - {code: XA, name: Số xã, unit: xã, type: count, nature: stock, from: huyen}
  - {code: XA-TL, name: Số xã có tài liệu, unit: xã, type: count, nature: stock, from: huyen}
  - {code: XA-MT, name: Số xã có ma túy, unit: xã, type: count, nature: stock, from: huyen, compare: previous-year}
  - {code: GIAM, name: Số xã giảm phức tạp, unit: xã, type: count, nature: stock, from: huyen}
  - {code: DIEM, name: Số điểm, unit: điểm, type: count, nature: cumulative, from: huyen}
  - {code: XOA, name: Số điểm triệt xóa, unit: điểm, type: count, nature: cumulative, from: huyen}
  - {code: VU, name: Số vụ, unit: vụ, type: count, nature: flow, from: huyen, compare: previous-year}
  - {code: MOI, name: Số điểm mới, unit: điểm, type: count, nature: flow, from: huyen}
  - {code: MO-HINH, name: Số mô hình, unit: mô hình, type: count, nature: cumulative, from: huyen}
indicators:
  - {code: MOC, name: Xã có tài liệu, formula: XA-TL / XA, target: {2018: 75%, 2020: 100%}, sentence: "Có {n}/{d} xã nhận tài liệu"}
  - {code: KHOANG, name: Triệt xóa điểm, formula: XOA / DIEM, target: từ 5 - 10%, sentence: "Triệt xóa {n}/{d} điểm"}
  - {code: MUOI, name: Triệt xóa điểm phức tạp, formula: XOA / DIEM, target: 10%, sentence: "Triệt xóa {n}/{d} điểm phức tạp"}
  - {code: TANG, name: Tăng số vụ, formula: growth(VU), target: 5%, sentence: "Phát hiện {n} vụ"}
  - {code: BOT, name: Số xã có ma túy giảm, formula: prev(XA-MT) - XA-MT, target: hơn 01 xã, unit: xã, sentence: "Có {n} xã có ma túy"}
  - {code: BOT-MOT, name: Xã giảm mỗi năm, formula: prev(XA-MT) - XA-MT, target: 01 xã, unit: xã, sentence: "Còn {n} xã có ma túy"}
  - {code: GOC, name: Xã giảm phức tạp, formula: "GIAM / base(XA-MT, 2015)", target: {2020: hơn 20%}, sentence: "Có {n}/{d} xã giảm mức độ phức tạp"}
  - {code: MOI-HUYEN, name: Mô hình điểm, formula: MO-HINH, target: 1 mô hình, per: unit, sentence: "Có {n}/{d} huyện xây dựng mô hình"}
  - {code: KHONG, name: Điểm mới, formula: MOI, target: không để phát sinh, unit: điểm, sentence: "Phát sinh {n} điểm mới"}
  - {code: RIENG, name: Vụ phát hiện, formula: VU, target: 30 vụ, unit: vụ, sentence: "Phát hiện, xử lý {n} vụ"}
outline:
  - {heading: I. KẾT QUẢ, shows: [{summary: indicators}, {indicators: [MOC, KHOANG, MUOI, TANG, BOT, BOT-MOT, GOC, MOI-HUYEN, KHONG, RIENG]}]}
annexes:
  - {title: CHỈ TIÊU, table: indicators}
`;

const beside = {
  'plan.yaml': plan,
  'baseline.csv': [
    'unit,element,date or year,value,source',
    ',XA-MT,2015,50,BC 2015',
    ',XA-MT,2016,43,BC 2016',
    ',VU,2016,100,BC 2016',
    '',
  ].join('\n'),
  'targets.csv': ['unit,indicator,target', 'huyen-a,RIENG,60 vụ', 'huyen-b,RIENG,50 vụ', ''].join('\n'),
};

function submission(period: string, unit: string, values: string): string {
  return `schema: tongket/submission@1\nplan: muc-tieu\nperiod: ${period}\nunit: ${unit}\nsigned: 2018-12-15\nvalues: ${values}\n`;
}

interface Run {
  readonly results: Results;
  readonly report: string;
}

const folders: { readonly remove: () => void }[] = [];
afterAll(() => {
  for (const each of folders) each.remove();
});

async function run(period: string, a: string, b: string): Promise<Run> {
  const folder = makeFolder({
    ...beside,
    'a.yaml': submission(period, 'huyen-a', a),
    'b.yaml': submission(period, 'huyen-b', b),
  });
  folders.push(folder);
  const out = join(folder.path, 'ra');
  const ended = await tongket([
    'aggregate',
    folder.path,
    '--as-of',
    '2018-12-20',
    '--format',
    'json,md',
    '-o',
    out,
  ]);
  expect(ended).toMatchObject({ status: 0 });
  const json: unknown = JSON.parse(readFileSync(join(out, 'ket-qua.json'), 'utf8'));
  return { results: resultsFile.parse(json), report: readFileSync(join(out, 'bao-cao.md'), 'utf8') };
}

type Told = readonly [code: string, value: string, standing: string, sentence: string];

function holds(done: () => Run) {
  return (code: string, value: string, standing: string, sentence: string): void => {
    const { results, report } = done();
    expect(results.indicators[code]).toMatchObject({ value, standing });
    expect(report).toContain(sentence);
  };
}

describe('in a year', () => {
  let done: Run;
  beforeAll(async () => {
    done = await run(
      '"2018"',
      '{XA: 60, XA-TL: 48, XA-MT: {value: 21, previous: 22}, GIAM: 4, DIEM: 20, XOA: 2, VU: {value: 60, previous: 58}, MOI: 0, MO-HINH: 1}',
      '{XA: 62, XA-TL: 44, XA-MT: {value: 20, previous: 20}, GIAM: 2, DIEM: 20, XOA: 1, VU: {value: 50, previous: 46}, MOI: 0, MO-HINH: 0}',
    );
  }, 30_000);

  it.each<Told>([
    [
      'MOC',
      '46/61',
      'exceeded',
      'Có 92/122 xã nhận tài liệu, đạt 75,41%, cao hơn 0,41 điểm phần trăm so với mốc năm 2018 (75%); mốc đến năm 2020 là 100%.',
    ],
    ['KHOANG', '3/40', 'met', 'Triệt xóa 03/40 điểm, bằng 7,5%, trong mức chỉ tiêu giao (từ 5 - 10%).'],
    [
      'MUOI',
      '3/40',
      'missed',
      'Triệt xóa 03/40 điểm phức tạp, đạt 7,5%, thấp hơn 2,5 điểm phần trăm so với chỉ tiêu giao (10%).',
    ],
    [
      'TANG',
      '3/52',
      'exceeded',
      'Phát hiện 110 vụ; so với năm 2017 tăng 06 vụ (5,77%), vượt chỉ tiêu giao (5%).',
    ],
    [
      'BOT',
      '1',
      'missed',
      'có 41 xã có ma túy; so với cùng thời điểm năm 2017 giảm 01 xã (2,38%), chưa đạt chỉ tiêu giao (hơn 01 xã).',
    ],
    [
      'BOT-MOT',
      '1',
      'met',
      'còn 41 xã có ma túy; so với cùng thời điểm năm 2017 giảm 01 xã (2,38%), đạt chỉ tiêu năm (01 xã).',
    ],
    [
      'GOC',
      '3/25',
      'in-progress',
      'Có 06/50 xã giảm mức độ phức tạp, đạt 12%; còn 8 điểm phần trăm so với mốc năm 2020 (hơn 20%).',
    ],
    ['MOI-HUYEN', '1/2', 'missed', 'Có 01/02 huyện xây dựng mô hình, chưa đạt chỉ tiêu giao (1 mô hình).'],
    ['KHONG', '0', 'met', 'Không phát sinh điểm mới, đạt mục tiêu đề ra.'],
    ['RIENG', '110', 'exceeded', 'Phát hiện, xử lý 110 vụ'],
  ])(
    '%s is %s: %s',
    holds(() => done),
  );

  it('two targets for one thing are both kept, judged apart and named together', () => {
    expect(done.report).toContain(
      'Kế hoạch giao nhiều mức cho cùng một nội dung, mỗi mức được đánh giá riêng: ' +
        'triệt xóa điểm (từ 5 - 10%; 10%); số xã có ma túy giảm (hơn 01 xã; 01 xã).',
    );
  });

  it('a district is judged by its own target', () => {
    expect(done.results.indicators['RIENG']?.units).toEqual({
      'huyen-a': { value: '60', standing: 'met' },
      'huyen-b': { value: '50', standing: 'met' },
    });
  });
});

describe('in a window reported year by year', () => {
  let done: Run;
  beforeAll(async () => {
    done = await run(
      '17-18',
      '{XA: {2017: 60, 2018: 60}, XA-TL: {2017: 30, 2018: 48}, XA-MT: {2017: 22, 2018: 21}, GIAM: {2017: 2, 2018: 4}, DIEM: {2017: 20, 2018: 20}, XOA: {2017: 3, 2018: 2}, VU: {2017: 58, 2018: 60}, MOI: {2017: 1, 2018: 0}, MO-HINH: {2017: 1, 2018: 1}}',
      '{XA: {2017: 62, 2018: 62}, XA-TL: {2017: 31, 2018: 44}, XA-MT: {2017: 20, 2018: 20}, GIAM: {2017: 1, 2018: 2}, DIEM: {2017: 20, 2018: 20}, XOA: {2017: 1, 2018: 1}, VU: {2017: 46, 2018: 50}, MOI: {2017: 0, 2018: 0}, MO-HINH: {2017: 0, 2018: 2}}',
    );
  }, 30_000);

  it.each<Told>([
    // Only the milestone of 2018 is due; the year before has none.
    [
      'MOC',
      '46/61',
      'exceeded',
      'Tính đến ngày 14/12/2018, có 92/122 xã nhận tài liệu, đạt 75,41%, cao hơn 0,41 điểm phần trăm so với mốc năm 2018 (75%); năm 2017 đạt 50%; mốc đến năm 2020 là 100%.',
    ],
    [
      'KHOANG',
      '3/40',
      'met',
      'Năm 2018, triệt xóa 03/40 điểm, bằng 7,5%, trong mức chỉ tiêu giao (từ 5 - 10%); năm 2017 đạt 10%.',
    ],
    // At the bound in 2017, below it in 2018.
    ['MUOI', '3/40', 'missed', 'thấp hơn 2,5 điểm phần trăm so với chỉ tiêu giao (10%); năm 2017 đạt 10%.'],
    // 2018 against 2017, and 2017 against the baseline of 2016: 4% misses the target that 2018 meets.
    [
      'TANG',
      '3/52',
      'missed',
      'Năm 2018, phát hiện 110 vụ; so với năm 2017 tăng 06 vụ (5,77%), vượt chỉ tiêu giao (5%); năm 2017 tăng từ 100 lên 104 vụ (4%), chưa đạt; đánh giá chung: chưa đạt.',
    ],
    [
      'BOT',
      '1',
      'missed',
      'có 41 xã có ma túy; so với ngày 14/12/2017 giảm 01 xã (2,38%), chưa đạt chỉ tiêu giao (hơn 01 xã); năm 2017 giảm từ 43 xuống còn 42 xã (2,33%), chưa đạt.',
    ],
    ['BOT-MOT', '1', 'met', ', đạt chỉ tiêu năm (01 xã); năm 2017 giảm từ 43 xuống còn 42 xã (2,33%).'],
    ['GOC', '3/25', 'in-progress', 'còn 8 điểm phần trăm so với mốc năm 2020 (hơn 20%); năm 2017 đạt 6%.'],
    // District B built none in 2017: two in 2018 do not make up for it.
    [
      'MOI-HUYEN',
      '1/2',
      'missed',
      'Có 01/02 huyện xây dựng mô hình, chưa đạt chỉ tiêu giao (1 mô hình); trong đó: năm 2017 có 01/02 huyện, năm 2018 có 02/02 huyện.',
    ],
    [
      'KHONG',
      '1',
      'missed',
      'Phát sinh 01 điểm mới, không đạt mục tiêu đề ra (không để phát sinh); trong đó: năm 2017 có 01 điểm, năm 2018 không có.',
    ],
    [
      'RIENG',
      '214',
      'exceeded',
      'Phát hiện, xử lý 214 vụ, vượt chỉ tiêu giao (30 vụ); trong đó: năm 2017 có 104 vụ, năm 2018 có 110 vụ.',
    ],
  ])(
    '%s is %s: %s',
    holds(() => done),
  );

  it('the annex has a column a year, and one for what is added up', () => {
    for (const row of [
      '| TT | Nội dung chỉ tiêu | Cơ quan chủ trì | ĐVT | Chỉ tiêu giao | Năm 2017 | Năm 2018 | Cả giai đoạn | Đánh giá | Ghi chú |',
      '| Tăng số vụ |  | % | 5% | 4%<br>(104 so với 100) | 5,77% |  | Chưa đạt | 110 vụ |',
      '| Điểm mới |  | điểm | không để phát sinh | 1 | 0 | 1 | Chưa đạt |  |',
      '| Mô hình điểm |  | % | 1 mô hình | 50% | 100% | 50% | Chưa đạt | 1/2 huyện |',
    ])
      expect(done.report).toContain(row);
  });

  it('a district has to reach its own target in each of the years', () => {
    expect(done.results.indicators['RIENG']?.units).toEqual({
      'huyen-a': { value: '118', standing: 'missed' },
      'huyen-b': { value: '96', standing: 'missed' },
    });
  });
});
