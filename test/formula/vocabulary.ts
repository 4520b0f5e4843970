import { parseCondition, parseFormula, type Vocabulary } from '../../src/formula/parse.ts';
import type { Condition, Formula } from '../../src/model/formula.ts';

const types: Readonly<Record<string, 'number' | 'yes-no' | 'other'>> = {
  NNT: 'number',
  'NNT-TV': 'number',
  NSD: 'number',
  TV: 'number',
  'ĐT.1': 'number',
  SACH: 'yes-no',
  NGAY: 'other',
};

/** NNT and NSD are compared with last year; the group xa-phuong has units tagged bien-gioi. */
export const vocabulary: Vocabulary = {
  element: (code) => types[code],
  comparesYears: (code) => code === 'NNT' || code === 'NSD',
  hasGroup: (id) => id === 'xa-phuong',
  hasTag: (_, tag) => tag === 'bien-gioi',
};

/** The problems of a formula in Vietnamese; none when it is understood. */
export function problemsOf(text: string): readonly string[] {
  const parsed = parseFormula(text, vocabulary);
  return parsed.ok ? [] : parsed.problems.map(({ vi }) => vi);
}

export function conditionProblemsOf(text: string): readonly string[] {
  const parsed = parseCondition(text, vocabulary);
  return parsed.ok ? [] : parsed.problems.map(({ vi }) => vi);
}

export function formulaOf(text: string): Formula {
  const parsed = parseFormula(text, vocabulary);
  if (!parsed.ok) throw new Error(parsed.problems.map(({ en }) => en).join('; '));
  return parsed.value;
}

export function conditionOf(text: string): Condition {
  const parsed = parseCondition(text, vocabulary);
  if (!parsed.ok) throw new Error(parsed.problems.map(({ en }) => en).join('; '));
  return parsed.value;
}
