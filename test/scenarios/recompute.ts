/**
 * An arithmetic of its own for the tests: fractions of BigInts, and a formula reader of forty lines. Nothing here is
 * shared with the code under test, so that both would have to be wrong in the same way.
 */
export interface Fraction {
  readonly n: bigint;
  readonly d: bigint;
}

function gcd(a: bigint, b: bigint): bigint {
  return b === 0n ? a : gcd(b, a % b);
}

export function fraction(n: bigint, d = 1n): Fraction {
  const sign = d < 0n ? -1n : 1n;
  const common = gcd(n < 0n ? -n : n, d < 0n ? -d : d) || 1n;
  return { n: (sign * n) / common, d: (sign * d) / common };
}

/** `483/6697`, `-12`, `12.5`. */
export function parseFraction(text: string): Fraction {
  const [top = '', bottom = '1'] = text.split('/');
  const [units = '', decimals = ''] = top.split('.');
  return fraction(BigInt(units + decimals), 10n ** BigInt(decimals.length) * BigInt(bottom));
}

export function fractionText({ n, d }: Fraction): string {
  return d === 1n ? `${n}` : `${n}/${d}`;
}

export const add = (a: Fraction, b: Fraction): Fraction => fraction(a.n * b.d + b.n * a.d, a.d * b.d);
const operations: Readonly<Record<string, (a: Fraction, b: Fraction) => Fraction>> = {
  '+': add,
  '-': (a, b) => fraction(a.n * b.d - b.n * a.d, a.d * b.d),
  '*': (a, b) => fraction(a.n * b.n, a.d * b.d),
  '/': (a, b) => fraction(a.n * b.d, a.d * b.n),
};

/** What stands for an element at a time, a count of yes, and the number of units of a group. */
export interface Lookup {
  readonly element: (code: string, aspect: string) => Fraction;
  readonly units: (group: string) => Fraction;
}

type Tokens = string[];

/** Evaluates a formula as it is written in the plan, by recursive descent. */
export function compute(formula: string, lookup: Lookup): Fraction {
  const tokens = formula.match(/[A-Za-z][\w.-]*|\d+(?:\.\d+)?|[()+*/,]|-/g) ?? [];
  return sum(tokens, lookup, 'now');
}

function sum(tokens: Tokens, lookup: Lookup, aspect: string): Fraction {
  let value = product(tokens, lookup, aspect);
  while (tokens[0] === '+' || tokens[0] === '-') {
    const operate = operations[tokens.shift() ?? ''];
    value = operate?.(value, product(tokens, lookup, aspect)) ?? value;
  }
  return value;
}

function product(tokens: Tokens, lookup: Lookup, aspect: string): Fraction {
  let value = atom(tokens, lookup, aspect);
  while (tokens[0] === '*' || tokens[0] === '/') {
    const operate = operations[tokens.shift() ?? ''];
    value = operate?.(value, atom(tokens, lookup, aspect)) ?? value;
  }
  return value;
}

function atom(tokens: Tokens, lookup: Lookup, aspect: string): Fraction {
  const token = tokens.shift() ?? '';
  if (/^\d/.test(token)) return parseFraction(token);
  if (token === '(') return closing(tokens, sum(tokens, lookup, aspect));
  if (tokens[0] !== '(') return lookup.element(token, aspect);
  tokens.shift();
  return closing(tokens, call(token, tokens, lookup, aspect));
}

function closing(tokens: Tokens, value: Fraction): Fraction {
  if (tokens.shift() !== ')') throw new Error('a bracket is not closed');
  return value;
}

function call(name: string, tokens: Tokens, lookup: Lookup, aspect: string): Fraction {
  if (name === 'units') return lookup.units(tokens.shift() ?? '');
  if (name === 'count') return lookup.element(tokens.shift() ?? '', 'now');
  if (name === 'opening') return sum(tokens, lookup, 'opening');
  if (name === 'prev') return sum(tokens, lookup, 'previous');
  if (name !== 'growth' && name !== 'reduction') throw new Error(`no function ${name}`);
  const copy = [...tokens];
  const now = sum(tokens, lookup, aspect);
  const before = sum(copy, lookup, 'previous');
  const difference = name === 'growth' ? operations['-']?.(now, before) : operations['-']?.(before, now);
  return operations['/']?.(difference ?? now, before) ?? now;
}
