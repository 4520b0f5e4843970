import { expect, it } from 'vitest';
import { type Line, linesOf } from '../../src/template/parts/lines.ts';
import { tinyElement } from '../support/tiny-plan.ts';

const shown = (lines: readonly Line[]): string[] =>
  lines.map((line) =>
    line.tag === 'group'
      ? `${line.number} ${line.title}`
      : `${'  '.repeat(line.depth)}${line.number} ${line.element.code}`,
  );

it('elements stand under their headings, each followed by its parts', () => {
  const lines = linesOf([
    tinyElement('N', { section: 'B. Người nghiện', parts: ['N1', 'N2'] }),
    tinyElement('D', { section: 'C. Địa bàn' }),
    tinyElement('N1', { section: 'B. Người nghiện', parts: ['N11'] }),
    tinyElement('N2', { section: 'C. Địa bàn' }),
    tinyElement('N11'),
    tinyElement('M', { section: 'B. Người nghiện' }),
  ]);
  expect(shown(lines)).toEqual([
    'A Người nghiện',
    '1 N',
    '  1.1 N1',
    '    1.1.1 N11',
    '  1.2 N2',
    '2 M',
    'B Địa bàn',
    '1 D',
  ]);
});

it('a part whose whole is not asked stands on its own', () => {
  expect(shown(linesOf([tinyElement('N1')]))).toEqual(['1 N1']);
});
