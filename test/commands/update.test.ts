import {
  copyFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { readDocx } from '../../src/read/docx/index.ts';
import { tongket } from '../support/cli.ts';
import { editDocx } from '../support/edit-docx.ts';
import { Office, withPrograms } from '../support/programs.ts';
import { makeWorkspace, twoOfThree, type Workspace } from '../support/runs.ts';
import { smallPlan, smallSubmission } from '../support/small.ts';

/** Second drafts: what changed since the last run, and the clerk's own copy with its figures renewed. */

const workspaces: Workspace[] = [];
afterEach(() => {
  for (const workspace of workspaces.splice(0)) workspace.remove();
});

function workspace(): Workspace {
  const made = makeWorkspace();
  workspaces.push(made);
  return made;
}

/** Growth turns into a fall; with the other it stays one, and the sentence keeps its direction. */
const late = smallSubmission('xa-my-ly', '{VU: {value: 4, previous: 10}}');
const lateToo = smallSubmission('xa-my-ly', '{VU: {value: 12, previous: 10}}');
/** What An Bình sent, its words the same, with other figures. */
const withWords = (values: string) =>
  smallSubmission('xa-an-binh', values, 'sections: {tinh-hinh: Ổn định.}');

function linesOf(path: string): readonly string[] {
  const read = readDocx(readFileSync(path));
  if (!read.ok) throw new Error(read.problem.en);
  return read.lines.map(({ text }) => text);
}

describe('thay-doi.docx', () => {
  it('a second run tells what changed: the standing that turned first, old and new sentences, who did it', async () => {
    const { run, send } = workspace();
    const first = await run('--format', 'docx');
    expect(existsSync(join(first, 'thay-doi.docx'))).toBe(false);
    send('c.yaml', late);
    const lines = linesOf(join(await run('--format', 'docx'), 'thay-doi.docx'));
    expect(lines).toContain('Thay đổi so với lần tổng hợp trước, 6 tháng đầu năm 2026');
    const at = (start: string) => lines.findIndex((line) => line.startsWith(start));
    expect(lines[at('Đánh giá thay đổi') + 1]).toMatch(
      /^- Tăng số vụ: trước 6,25%, .*; nay -5,17%, .*\. Do: Xã Mỹ Lý\.$/,
    );
    expect(at('Đánh giá thay đổi')).toBeLessThan(at('Câu thay đổi'));
    expect(lines.find((line) => /^- .*6,25%.* \| - .*5,17%/.test(line))).toMatch(/ \| Xã Mỹ Lý$/);
    expect(lines.find((line) => line.startsWith('Số liệu được tổng hợp'))).toMatch(
      /02\/03 xã.* \| Xã Mỹ Lý$/,
    );
    expect(lines).toContain('Số vụ | Xã Mỹ Lý | chưa gửi báo cáo | 4 (cùng kỳ 10) | c.yaml:6:22');
  });

  it('its old sentences are those of the report as it was edited and sent', async () => {
    const { run, send } = workspace();
    const report = join(await run('--format', 'docx'), 'bao-cao.docx');
    editDocx(report, report, ['Ổn định.', 'Tình hình ổn định.']);
    send('c.yaml', late);
    const lines = linesOf(join(await run('--format', 'docx'), 'thay-doi.docx'));
    expect(lines.some((line) => line.includes('Tình hình ổn định. | ') && line.includes('Ổn định.'))).toBe(
      true,
    );
  });

  it('nothing changed after it: no third run', async () => {
    const { path, run, send } = workspace();
    await run('--format', 'docx');
    send('c.yaml', late);
    await run('--format', 'docx');
    const again = await tongket(['aggregate', path, '--format', 'docx']);
    expect(again.stderr).toContain('Không có gì thay đổi');
    expect(readdirSync(join(path, 'ket-qua', '2026-6T'))).toEqual(['lan-01', 'lan-02']);
  });

  it('is the same to the byte from the same two runs', async () => {
    const made = [workspace(), workspace()];
    const lists = await Promise.all(
      made.map(async ({ run, send }) => {
        await run('--format', 'docx');
        send('c.yaml', late);
        return readFileSync(join(await run('--format', 'docx'), 'thay-doi.docx'));
      }),
    );
    expect(lists[0]?.equals(lists[1] ?? Buffer.of())).toBe(true);
  });
});

describe('--update', () => {
  /** The first report edited by the clerk, then Mỹ Lý sends and the report is made anew from it. */
  async function updated(answer: string, ...edits: readonly (readonly [string, string])[]) {
    const { path, run, send } = workspace();
    const first = await run('--format', 'docx');
    const edited = editDocx(join(first, 'bao-cao.docx'), join(path, 'da-sua.docx'), ...edits);
    const before = readFileSync(edited);
    send('c.yaml', answer);
    const ended = await tongket(['aggregate', path, '--format', 'docx', '--update', edited]);
    expect(readFileSync(edited).equals(before)).toBe(true);
    const copy = join(path, 'ket-qua', '2026-6T', 'lan-02', 'bao-cao-cap-nhat.docx');
    const list = join(copy, '..', 'thay-doi.docx');
    return {
      ...ended,
      lines: existsSync(copy) ? linesOf(copy) : [],
      changes: existsSync(list) ? linesOf(list) : [],
    };
  }

  it('a sentence reworded by the clerk keeps its words; the figure in its control is renewed', async () => {
    const { status, stderr, lines } = await updated(lateToo, [
      ' số vụ là ',
      ' toàn tỉnh có số vụ cụ thể là ',
    ]);
    expect(status).toBe(0);
    expect(stderr).toContain('bao-cao-cap-nhat.docx: đã thay ');
    expect(lines.find((line) => line.includes('cụ thể là'))).toContain('(8,62%)');
  });

  it('what else in it no longer holds is told to the clerk, by place, what it reads and what is right', async () => {
    const { stderr, changes } = await updated(lateToo, [' số vụ là ', ' toàn tỉnh có số vụ cụ thể là ']);
    expect(stderr).toContain('2 câu, dòng chưa thay được (xem thay-doi.docx), đề nghị tự sửa:\n');
    expect(stderr).toMatch(
      /mục “I\. TÌNH HÌNH”, đoạn 2: đang ghi “- Theo báo cáo .*cụ thể là 51 vụ.*\(8,62%\).*”\n {2}nay là “- Số vụ là 63 vụ; .* tăng 05 vụ \(8,62%\)/,
    );
    expect(stderr).toMatch(
      /phần mở đầu, đoạn 6: đang ghi “Số liệu được tổng hợp .* 02\/03 xã.*”\n {2}kết quả mới không còn\n/,
    );
    const at = changes.indexOf('Chưa thay được trong bản đã sửa, đề nghị tự sửa');
    expect(changes[at + 1]).toBe('Nơi | Đang ghi | Kết quả mới');
    expect(changes[at + 2]).toMatch(/^Mục “I\. TÌNH HÌNH”, đoạn 2 \| - Theo báo cáo .* \| - Số vụ là 63 vụ/);
    expect(changes[at + 3]).toMatch(/^Phần mở đầu, đoạn 6 \| Số liệu được tổng hợp .* \| \(bỏ\)$/);
  });

  it('a figure that would turn the sentence round is left to the clerk: “tăng … (-5,17%)” is never written', async () => {
    const { stderr, lines } = await updated(late, [' số vụ là ', ' toàn tỉnh có số vụ cụ thể là ']);
    expect(lines.find((line) => line.includes('cụ thể là'))).toContain('tăng 03 vụ (6,25%)');
    expect(stderr).toMatch(
      /đang ghi “.*tăng 03 vụ.*”\n {2}nay là “.*giảm 03 vụ \(5,17%\), chưa đạt chỉ tiêu giao/,
    );
  });

  it('a sentence that the clerk took out is not asked for again', async () => {
    const { stderr } = await updated(lateToo, [
      'Số liệu được tổng hợp theo báo cáo của 02/03 xã; còn 01 xã chưa gửi báo cáo.',
      '',
    ]);
    expect(stderr).not.toContain('Số liệu được tổng hợp');
  });

  it('a picture is not drawn again: one that shows other figures by now is told, with the new one beside it', async () => {
    const { path, run, send } = workspace();
    const first = await run('--format', 'docx', '--charts');
    const edited = editDocx(join(first, 'bao-cao.docx'), join(path, 'da-sua.docx'));
    const renew = () =>
      tongket(['aggregate', path, '--format', 'docx', '--charts', '--force', '--update', edited]);
    expect((await renew()).stderr).not.toContain('hình theo số của lần trước');
    send('c.yaml', lateToo);
    const { stderr } = await renew();
    expect(stderr).toMatch(
      /mục “Phụ lục”, đoạn 3: đang ghi “hình theo số của lần trước”\n {2}nay là “hình mới: bieu-do\/bieu-do-1\.png/,
    );
    expect(stderr.match(/hình theo số của lần trước/g)).toHaveLength(3);
  });

  it('nothing is told where everything could be renewed', async () => {
    const { path, run, send } = workspace();
    const edited = editDocx(join(await run('--format', 'docx'), 'bao-cao.docx'), join(path, 'da-sua.docx'));
    send('a.yaml', withWords('{VU: {value: 24, previous: 20}}'));
    const { stderr } = await tongket(['aggregate', path, '--format', 'docx', '--update', edited]);
    expect(stderr).toContain('bao-cao-cap-nhat.docx: đã thay ');
    expect(stderr).not.toContain('đề nghị tự sửa');
  });

  it('a sentence that still has our words is renewed whole; others keep theirs, to the letter', async () => {
    const { path, run, send } = workspace();
    const edited = editDocx(join(await run('--format', 'docx'), 'bao-cao.docx'), join(path, 'da-sua.docx'), [
      'Ổn định.',
      'Cơ bản ổn định.',
    ]);
    const before = linesOf(edited);
    send('a.yaml', smallSubmission('xa-an-binh', '{VU: {value: 24, previous: 20}}'));
    const { status } = await tongket(['aggregate', path, '--format', 'docx', '--update', edited]);
    expect(status).toBe(0);
    const after = linesOf(join(path, 'ket-qua', '2026-6T', 'lan-02', 'bao-cao-cap-nhat.docx'));
    const changed = after.filter((line, index) => line !== before[index]);
    expect(changed).toHaveLength(1);
    expect(changed[0]).toContain(
      'số vụ là 54 vụ; so với cùng kỳ năm 2025 tăng 06 vụ (12,5%), đạt chỉ tiêu giao',
    );
  });

  it('the clerk’s own paragraphs, the number and the day stay', async () => {
    const { lines } = await updated(
      lateToo,
      ['Ổn định.', 'Cơ bản ổn định, đã có 417 buổi ra quân.'],
      ['Số:       /', 'Số: 1234/'],
    );
    expect(lines).toContain('Xã An Bình: Cơ bản ổn định, đã có 417 buổi ra quân.');
    expect(lines.some((line) => line.includes('Số: 1234/'))).toBe(true);
  });

  it('the row of a unit that has come in since; one that the clerk wrote in is told', async () => {
    const annexed = smallPlan.replace('outline:', 'annexes: [{title: THEO XÃ, table: units}]\noutline:');
    const made = makeWorkspace({ ...twoOfThree, 'plan.yaml': annexed });
    workspaces.push(made);
    const report = join(await made.run('--format', 'docx'), 'bao-cao.docx');
    made.send('c.yaml', lateToo);
    const rowsAfter = async (run: string, ...edits: readonly (readonly [string, string])[]) => {
      const edited = editDocx(report, join(made.path, 'da-sua.docx'), ...edits);
      const out = join(made.path, 'ra', run);
      const first = join(made.path, 'ket-qua', '2026-6T', 'lan-01');
      const copy = join(first, 'sua.docx');
      copyFileSync(edited, copy);
      const { stderr } = await tongket([
        'aggregate',
        made.path,
        '--update',
        copy,
        '-o',
        out,
        '--format',
        'docx',
      ]);
      rmSync(copy);
      return { stderr, lines: linesOf(join(out, 'bao-cao-cap-nhat.docx')) };
    };
    expect(linesOf(report)).toContain('3 | Xã Mỹ Lý | … | chưa báo cáo');
    expect((await rowsAfter('mot')).lines).toContain('3 | Xã Mỹ Lý | 12 |');
    const told = await rowsAfter('hai', ['chưa báo cáo<', 'chưa báo cáo, đã nhắc<']);
    expect(told.lines).toContain('3 | Xã Mỹ Lý | … | chưa báo cáo, đã nhắc');
    expect(told.stderr).toMatch(
      /dòng \d+: đang ghi “3 \| Xã Mỹ Lý .* đã nhắc”\n {2}nay là “3 \| Xã Mỹ Lý \| 12 \|”/,
    );
  });

  const control = (text: string) =>
    `<w:sdt><w:sdtPr><w:tag w:val="indicator/A1"/></w:sdtPr><w:sdtContent>${text}</w:sdtContent></w:sdt>`;
  const runOf = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
  const ours = '<w:sdtContent><w:r><w:t xml:space="preserve">6,25%</w:t></w:r></w:sdtContent>';
  const ourControl = `<w:sdt><w:sdtPr><w:tag w:val="indicator/A1"/><w15:appearance w15:val="hidden"/></w:sdtPr>${ours}</w:sdt>`;
  const changedBy = (kind: string, inside: string) =>
    `<w:${kind} w:id="901" w:author="Lan" w:date="2026-06-18T08:00:00Z">${inside}</w:${kind}>`;
  const renewedWhole = /số vụ là 54 vụ; so với cùng kỳ năm 2025 tăng 06 vụ \(12,5%\), đạt chỉ tiêu giao/;

  it.each<[string, readonly (readonly [string, string])[], RegExp]>([
    [
      'runs split where she stopped typing',
      [[ours, ours.replace('6,25%', '6,2</w:t></w:r><w:proofErr w:type="gramEnd"/><w:r><w:t>5%')]],
      renewedWhole,
    ],
    [
      'a number outside split in two looks',
      [
        [
          'tăng 03 vụ (</w:t>',
          'tăng 0</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">3 vụ (</w:t>',
        ],
      ],
      renewedWhole,
    ],
    ['its control deleted, the number left', [[ourControl, runOf('6,25%')]], renewedWhole],
    [
      'words added as a tracked insertion',
      [
        [
          '<w:r><w:t xml:space="preserve">)</w:t></w:r>',
          `<w:r><w:t>)</w:t></w:r>${changedBy('ins', runOf(' rõ rệt'))}`,
        ],
      ],
      /\(12,5%\) rõ rệt, đạt chỉ tiêu/,
    ],
    [
      'words struck out as a tracked deletion',
      [
        [
          'đạt chỉ tiêu giao',
          `</w:t></w:r>${changedBy('del', '<w:r><w:delText>đạt chỉ tiêu giao 9,99%</w:delText></w:r>')}<w:r><w:t>đạt chỉ tiêu giao`,
        ],
      ],
      renewedWhole,
    ],
    [
      'the control copied into another paragraph',
      [['Ổn định.', `Ổn định, tăng </w:t></w:r>${control(runOf('6,25%'))}<w:r><w:t>.`]],
      /Ổn định, tăng 12,5%\./,
    ],
    [
      'words typed inside the control',
      [[ours, ours.replace('6,25%', 'khoảng 6,25% so với năm trước')]],
      /\(khoảng 12,5% so với năm trước\)/,
    ],
    ['the control emptied', [[ours, ours.replace('6,25%', '')]], /tăng 0\d vụ \(\), đạt/],
  ])('%s', async (_what, edits, expected) => {
    const { path, run, send } = workspace();
    const report = join(await run('--format', 'docx'), 'bao-cao.docx');
    const edited = editDocx(report, join(path, 'da-sua.docx'), ...edits);
    send('a.yaml', withWords('{VU: {value: 24, previous: 20}}'));
    const { status } = await tongket(['aggregate', path, '--format', 'docx', '--update', edited]);
    expect(status).toBe(0);
    const lines = linesOf(join(path, 'ket-qua', '2026-6T', 'lan-02', 'bao-cao-cap-nhat.docx'));
    expect(lines.filter((line) => expected.test(line))).toHaveLength(1);
  });

  it.each([
    ['a file that is not there', undefined, 'Không có tệp'],
    ['a file that is no Word file', 'văn bản thường', 'không phải tệp Word (.docx)'],
  ])('%s: 2, nothing written, what to do', async (_what, content, message) => {
    const { path } = workspace();
    const file = join(path, 'sua.docx');
    if (content !== undefined) writeFileSync(file, content);
    const ended = await tongket(['aggregate', path, '--format', 'docx', '--update', file]);
    expect(ended).toMatchObject({ status: 2, stdout: '' });
    expect(ended.stderr).toContain(message);
    expect(ended.stderr).toMatch(/→ Nêu bản bao-cao\.docx đã sửa/);
    expect(existsSync(join(path, 'ket-qua'))).toBe(false);
  });

  it('a Word file cut off on its way: 2, nothing written', async () => {
    const { path, run } = workspace();
    const file = join(await run('--format', 'docx'), 'bao-cao.docx');
    truncateSync(file, 4000);
    const ended = await tongket(['aggregate', path, '--format', 'docx', '--update', file]);
    expect(ended).toMatchObject({ status: 2, stderr: expect.stringContaining('hỏng hoặc chưa chép hết') });
    expect(readdirSync(join(path, 'ket-qua', '2026-6T'))).toEqual(['lan-01']);
  });
});

withPrograms(['soffice'], 'a draft saved again by LibreOffice, which drops the tags of controls', () => {
  const office = new Office();
  afterAll(() => office.remove());

  it('is renewed by its words; what the clerk reworded is told', async () => {
    const { path, run, send } = workspace();
    const report = join(await run('--format', 'docx'), 'bao-cao.docx');
    editDocx(report, join(office.folder, 'da-sua.docx'), ['Ổn định.', 'Cơ bản ổn định.']);
    const saved = join(office.folder, 'luu');
    office.run(
      '--convert-to',
      'docx:MS Word 2007 XML',
      '--outdir',
      saved,
      join(office.folder, 'da-sua.docx'),
    );
    send('a.yaml', withWords('{VU: {value: 24, previous: 20}}'));
    const edited = join(saved, 'da-sua.docx');
    const { status } = await tongket(['aggregate', path, '--format', 'docx', '--update', edited]);
    expect(status).toBe(0);
    const lines = linesOf(join(path, 'ket-qua', '2026-6T', 'lan-02', 'bao-cao-cap-nhat.docx'));
    expect(lines).toContain('Xã An Bình: Cơ bản ổn định.');
    expect(
      lines.some((line) => line.includes('số vụ là 54 vụ; so với cùng kỳ năm 2025 tăng 06 vụ (12,5%)')),
    ).toBe(true);
  }, 120_000);
});
