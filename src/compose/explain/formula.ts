import type { Formula } from '../../model/formula.ts';

type Leaf = Extract<Formula, { tag: 'number' | 'element' | 'count' | 'units' }>;

/** What stands for the things that a formula names. */
type Spelling = (leaf: Leaf) => string;

const signs = { '+': '+', '-': '−', '*': '×', '/': '÷' } as const;
const ranks = { '+': 1, '-': 1, '*': 2, '/': 2 } as const;
const highest = 3;

/** A formula written out, with brackets only where they are needed: `(4.512 − 4.198) ÷ 4.512`. */
export function spelled(formula: Formula, spell: Spelling): string {
  switch (formula.tag) {
    case 'negate':
      return `−${within(formula.of, highest, spell)}`;
    case 'binary':
      return binary(formula, spell);
    case 'choose':
      return `${formula.by}(${formula.of.map((each) => spelled(each, spell)).join('; ')})`;
    default:
      return spell(formula);
  }
}

function binary({ operator, left, right }: Extract<Formula, { tag: 'binary' }>, spell: Spelling): string {
  const rank = ranks[operator];
  const turns = operator === '-' || operator === '/';
  return `${within(left, rank, spell)} ${signs[operator]} ${within(right, turns ? rank + 1 : rank, spell)}`;
}

function within(formula: Formula, least: number, spell: Spelling): string {
  const text = spelled(formula, spell);
  const rank = formula.tag === 'binary' ? ranks[formula.operator] : highest;
  return rank < least ? `(${text})` : text;
}
