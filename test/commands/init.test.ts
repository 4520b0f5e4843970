import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { schemaText } from '../../src/model/json-schema.ts';
import { makeFolder, tongket } from '../support/cli.ts';

/** A workspace from a built-in plan: what is in it, what it never touches, and that its own guide works. */

const templates = join(import.meta.dirname, '..', '..', 'templates');
const builtIn = readdirSync(templates).filter((id) => existsSync(join(templates, id, 'plan.yaml')));

const place = makeFolder({});
afterAll(() => place.remove());

function inside(...names: readonly string[]): string {
  return join(place.path, ...names);
}

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true, encoding: 'utf8' })
    .filter((item) => item.isFile())
    .map((item) => join(item.parentPath, item.name))
    .sort();
}

const text = (path: string): string => readFileSync(path, 'utf8');

describe.each(builtIn)('a workspace of %s', (id) => {
  const folder = inside(id);
  beforeAll(async () => {
    expect(await tongket(['init', folder, '--plan', id])).toMatchObject({ status: 0 });
  });

  it('holds the plan and its tables to the byte, and the schema that the plan names', () => {
    const source = join(templates, id);
    for (const name of readdirSync(source).filter((each) => each !== 'plan.schema.json'))
      expect(text(join(folder, name)), name).toBe(text(join(source, name)));
    expect(text(join(folder, 'plan.schema.json'))).toBe(schemaText('plan'));
    expect(text(join(folder, 'plan.yaml'))).toContain('$schema=./plan.schema.json\n');
  });

  it('has a folder for the papers of each period, with the head of its register of receipts', () => {
    const periods = readdirSync(join(folder, 'submissions'));
    expect(periods.length).toBeGreaterThan(0);
    for (const period of periods) {
      expect(readdirSync(join(folder, 'submissions', period))).toEqual(['nhan.csv']);
      expect(text(join(folder, 'submissions', period, 'nhan.csv'))).toBe(
        'unit,period,revision,received,document,form\n',
      );
    }
  });

  it('has a plan without errors', async () => {
    expect((await tongket(['plan', 'check', folder])).status).toBe(0);
  });
});

describe('the guide of a workspace', () => {
  const [id = ''] = builtIn;
  const folder = inside('theo-huong-dan');

  it('names three commands that run one after the other', async () => {
    expect(await tongket(['init', folder, '--plan', id])).toMatchObject({ status: 0 });
    const lines = text(join(folder, 'HUONG-DAN.md')).matchAll(/^tongket (.*?) *#/gm);
    const commands = [...lines].map((match) => (match[1] ?? '').split(' '));
    expect(commands.map(([name]) => name)).toEqual(['template', 'validate', 'aggregate']);
    const before = process.cwd();
    process.chdir(folder);
    try {
      const [forms = [], validate = [], aggregate = []] = commands;
      expect((await tongket(forms)).status).toBe(0);
      const [form = ''] = readdirSync('bieu-mau');
      writeFileSync(join(validate[1] ?? '', form), readFileSync(join('bieu-mau', form)));
      expect([0, 1]).toContain((await tongket(validate)).status);
      expect(await tongket([...aggregate, '--format', 'md'])).toMatchObject({ status: 0 });
      const report = filesIn('ket-qua').filter((path) => path.endsWith('bao-cao.md'));
      expect(report.map((path) => path.replaceAll('\\', '/'))).toEqual([
        expect.stringMatching(/^ket-qua\/[^/]+\/lan-01\/bao-cao\.md$/),
      ]);
    } finally {
      process.chdir(before);
    }
  });
});

describe('nothing is overwritten', () => {
  const [id = ''] = builtIn;

  it('a folder with files in it stays as it is: 3', async () => {
    const folder = inside('da-co');
    mkdirSync(folder);
    writeFileSync(join(folder, 'plan.yaml'), 'của tôi\n');
    const { status, stdout, stderr } = await tongket(['init', folder, '--plan', id]);
    expect([status, stdout]).toEqual([3, '']);
    expect(stderr).toContain('đã có tệp khác; không ghi gì');
    expect(filesIn(folder)).toEqual([join(folder, 'plan.yaml')]);
    expect(text(join(folder, 'plan.yaml'))).toBe('của tôi\n');
  });

  it('nor is a file of that name: 3', async () => {
    writeFileSync(inside('mot-tep'), 'chữ');
    expect((await tongket(['init', inside('mot-tep'), '--plan', id])).status).toBe(3);
    expect(text(inside('mot-tep'))).toBe('chữ');
  });

  it('an empty folder, or one with hidden files alone, is taken', async () => {
    mkdirSync(inside('trong', '.git'), { recursive: true });
    expect((await tongket(['init', inside('trong'), '--plan', id])).status).toBe(0);
    expect(existsSync(inside('trong', 'plan.yaml'))).toBe(true);
  });

  it('a second init changes nothing', async () => {
    const folder = inside('hai-lan');
    await tongket(['init', folder, '--plan', id]);
    const before = filesIn(folder).map((path) => text(path));
    expect((await tongket(['init', folder, '--plan', id])).status).toBe(3);
    expect(filesIn(folder).map((path) => text(path))).toEqual(before);
  });
});

describe('a wrong command line ends with 2, says what to do, and makes nothing', () => {
  const wrong: readonly (readonly [args: readonly string[], words: string])[] = [
    [['--plan', 'khong-co'], 'Không có kế hoạch có sẵn "khong-co"'],
    [['--plan', '../templates'], 'Không có kế hoạch có sẵn'],
    [[], 'Chưa nêu kế hoạch (--plan)'],
  ];
  it.each(wrong)('%j', async (args, words) => {
    const { status, stdout, stderr } = await tongket(['init', inside('khong-tao'), ...args]);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(words);
    expect(stderr).toContain(builtIn[0]);
    expect(existsSync(inside('khong-tao'))).toBe(false);
  });

  it.each([['--period'], ['--unit']])('%s without --from', async (option) => {
    const args = ['init', inside('khong-tao'), '--plan', builtIn[0] ?? '', option, 'x'];
    expect(await tongket(args)).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('chỉ dùng cùng --from'),
    });
    expect(existsSync(inside('khong-tao'))).toBe(false);
  });

  it('without a folder', async () => {
    expect((await tongket(['init'])).status).toBe(2);
  });
});
