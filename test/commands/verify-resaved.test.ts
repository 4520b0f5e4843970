import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { tongket } from '../support/cli.ts';
import { editDocx } from '../support/edit-docx.ts';
import { Office, withPrograms } from '../support/programs.ts';

/** A report that another office saved again: nothing is lost for it, and nothing wrong passes. */

const scenario = join(import.meta.dirname, '..', '..', 'fixtures', 'scenarios', 'nghe-an-107-2026');
const submissions = join(scenario, 'submissions');
const period = ['--period', '2026-6T', '--as-of', '2026-06-20'];

withPrograms(['soffice'], 'a report saved again by LibreOffice', () => {
  const office = new Office();
  const report = join(office.folder, 'bao-cao.docx');
  const wrong = join(office.folder, 'sai.docx');
  const saved = (name: string) => join(office.folder, 'luu', name);
  const verified = (path: string) => tongket(['verify', path, submissions, ...period]);
  afterAll(() => office.remove());

  beforeAll(async () => {
    await tongket(['aggregate', submissions, ...period, '-o', office.folder, '--format', 'docx,json']);
    editDocx(report, wrong, ['1.498 người sau', '1.489 người sau'], ['tăng 46 vụ', 'tăng 64 vụ']);
    for (const file of [report, wrong])
      office.run('--convert-to', 'docx:MS Word 2007 XML', '--outdir', saved(''), file);
    office.run('--convert-to', 'doc', '--outdir', saved(''), report);
    office.run('--convert-to', 'docx:MS Word 2007 XML', '--outdir', saved('tu-doc'), saved('bao-cao.doc'));
  }, 240_000);

  it.each([
    ['as .docx', () => saved('bao-cao.docx')],
    ['as .doc, and back', () => saved('tu-doc/bao-cao.docx')],
  ])('%s: every number is still found, none is wrong', async (_as, path) => {
    const { status, stdout } = await verified(path());
    expect(status).toBe(0);
    expect(stdout).toMatch(/Văn bản đúng: 2\d{3} số trong văn bản/);
  });

  it('what is wrong in it comes out, by place, and nothing else', async () => {
    const { status, stdout } = await verified(saved('sai.docx'));
    expect(status).toBe(1);
    expect(stdout).toContain(': 64, kết quả là 46\n');
    expect(stdout).toContain(': 1.217/1.489, kết quả là 1.217/1.498\n');
    expect(stdout).toMatch(/\n2\/2\d{3} số trong văn bản không khớp với kết quả\.\n$/);
  });
});
