import { describe, expect, it } from 'vitest';
import { pairOf, parseYaml, plainOf, positionAt, type YamlNode } from '../../src/read/yaml.ts';

function rootOf(text: string): YamlNode {
  const [document] = parseYaml(text);
  if (document?.root === undefined) throw new Error(JSON.stringify(document?.problems));
  return document.root;
}

function scalar(text: string): unknown {
  const value = pairOf(rootOf(`NNT: ${text}\n`), 'NNT')?.value;
  return value?.tag === 'scalar' ? [value.text, value.quoted ? 'quoted' : 'plain'] : value?.tag;
}

describe('a scalar keeps the text as it is written', () => {
  it.each([
    ['24', ['24', 'plain']],
    ['012', ['012', 'plain']],
    ['3.400', ['3.400', 'plain']],
    ['12.50', ['12.50', 'plain']],
    ['0.1000000000000000055511151231257827', ['0.1000000000000000055511151231257827', 'plain']],
    ['1e3', ['1e3', 'plain']],
    ['0o14', ['0o14', 'plain']],
    ['0x1F', ['0x1F', 'plain']],
    ['1,5', ['1,5', 'plain']],
    ['"3.400"', ['3.400', 'quoted']],
    ["'012'", ['012', 'quoted']],
    ['true', ['true', 'plain']],
    ['không', ['không', 'plain']],
    ['2026-09-02', ['2026-09-02', 'plain']],
    ['""', ['', 'quoted']],
    ['', 'null'],
    ['null', 'null'],
    ['~', 'null'],
  ])('%s', (text, expected) => {
    expect(scalar(text)).toEqual(expected);
  });

  it('in NFC, keys too', () => {
    const root = rootOf('Số liệu: Nghệ An'.normalize('NFD'));
    expect(pairOf(root, 'Số liệu'.normalize('NFC'))?.value).toMatchObject({
      text: 'Nghệ An'.normalize('NFC'),
    });
  });

  it('blocks of text keep their lines', () => {
    expect(plainOf(rootOf('a: |\n  Dòng một\n  Dòng hai\n'))).toEqual({ a: 'Dòng một\nDòng hai\n' });
  });

  it('{value: 1,5} is 1 and a stray 5', () => {
    expect(plainOf(rootOf('NNT: {value: 1,5}'))).toEqual({ NNT: { value: '1', '5': null } });
  });
});

describe('plain data for a schema', () => {
  it('holds text, and booleans where they stand unquoted', () => {
    const text = 'id: 2026\ncode: 012\nrequired: true\nname: "true"\nlist: [1, null]\nempty:\n';
    expect(plainOf(rootOf(text))).toEqual({
      id: '2026',
      code: '012',
      required: true,
      name: 'true',
      list: ['1', null],
      empty: null,
    });
  });
});

describe('places', () => {
  const root = rootOf(
    'periods:\n  - {id: 2026-6T, kind: half}\nelements:\n  - code: NNT\n    parts: [A, B]\n',
  );

  it.each<[PropertyKey[], string]>([
    [[], '1:1'],
    [['periods'], '1:1'],
    [['periods', 0], '2:5'],
    [['periods', 0, 'kind'], '2:19'],
    [['elements', 0, 'parts'], '5:5'],
    [['elements', 0, 'parts', 1], '5:16'],
    [['elements', 0, 'nature'], '4:5'],
    [['elements', 7], '3:1'],
  ])('%j stands at %s; what is not there, at what would hold it', (path, place) => {
    const { line, column } = positionAt(root, path);
    expect(`${line}:${column}`).toBe(place);
  });

  it('are the same with a byte order mark and with CRLF', () => {
    const marked = rootOf('\uFEFFa: 1\r\nb: 2\r\n');
    expect([positionAt(marked, ['a']), positionAt(marked, ['b'])]).toEqual([
      { line: 1, column: 1 },
      { line: 2, column: 1 },
    ]);
  });
});

describe('documents', () => {
  it('every one of a file is read', () => {
    expect(parseYaml('a: 1\n---\nb: 2\n').map(({ root }) => plainOf(root))).toEqual([{ a: '1' }, { b: '2' }]);
  });

  it('an empty file has none, an empty document no root', () => {
    expect(parseYaml('')).toEqual([]);
    expect(parseYaml('# chỉ có ghi chú\n').every(({ root }) => root === undefined)).toBe(true);
  });
});

describe('broken text has problems with places, and no root', () => {
  it.each([
    ['id: [a', 1],
    ['a: 1\n b: 2\n', 1],
    ['NNT: 24\nNSD: 11\nNNT: 25\n', 3],
    ['a: "chưa đóng\n', 2],
    ['a: *khong-co\n', 1],
  ])('%j', (text, line) => {
    const [document] = parseYaml(text);
    expect(document?.root).toBeUndefined();
    expect(document?.problems[0]?.at.line).toBe(line);
  });

  it('another document of the file is still read', () => {
    const [first, second] = parseYaml('a: {b: 1\n---\nc: 2\n');
    expect(first?.problems).not.toEqual([]);
    expect(plainOf(second?.root)).toEqual({ c: '2' });
  });
});

describe('a text that means more than it says', () => {
  it('repeats what an alias names', () => {
    expect(plainOf(rootOf('a: &x {b: 1}\nc: *x\n'))).toEqual({ a: { b: '1' }, c: { b: '1' } });
  });

  it('is refused when it contains itself', () => {
    const [document] = parseYaml('a: &x [*x]\n');
    expect(document?.root).toBeUndefined();
    expect(document?.problems).toHaveLength(1);
  });

  it('is refused when it multiplies itself', () => {
    const lines = ['a0: &a0 [x, x, x, x, x, x, x, x, x, x]'];
    for (let n = 1; n < 8; n += 1)
      lines.push(
        `a${n}: &a${n} [${Array(10)
          .fill(`*a${n - 1}`)
          .join(', ')}]`,
      );
    const [document] = parseYaml(lines.join('\n'));
    expect(document?.root).toBeUndefined();
    expect(document?.problems).toHaveLength(1);
  });
});
