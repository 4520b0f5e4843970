import type { Expression } from 'jsep';
import { exact } from '../model/exact.ts';
import type { Words } from '../model/finding.ts';
import type { Aspect, Condition, Formula } from '../model/formula.ts';
import {
  needsCompare,
  needsCount,
  needsYear,
  nested,
  noComparison,
  notAllowed,
  notSummable,
  notYesNo,
  onlyNow,
  unknownElement,
  unknownFunction,
  unknownGroup,
  unknownTag,
  wrongArguments,
} from './problems.ts';
import { parseSyntax, type Syntax } from './syntax.ts';

/** What a formula may refer to. */
export interface Vocabulary {
  /** Codes of the plan's elements and whether each is a yes-no element; undefined when there is none such. */
  readonly element: (code: string) => 'number' | 'yes-no' | 'other' | undefined;
  readonly comparesYears: (code: string) => boolean;
  readonly hasGroup: (id: string) => boolean;
  readonly hasTag: (group: string, tag: string) => boolean;
}

export type Parsed<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly Words[] };

/** Reads a formula in the plan's language (contracts: Formulas). All problems are returned, not only the first. */
export function parseFormula(text: string, vocabulary: Vocabulary): Parsed<Formula> {
  const syntax = parseSyntax(text);
  if ('problem' in syntax) return { ok: false, problems: [syntax.problem] };
  const problems: Words[] = [];
  const value = build(syntax.root, { syntax, vocabulary, problems, aspect: 'now' });
  return problems.length === 0 ? { ok: true, value } : { ok: false, problems };
}

const comparisons: Readonly<Record<string, Condition['operator']>> = {
  '<=': '<=',
  '>=': '>=',
  '<': '<',
  '>': '>',
  '==': '=',
  '!=': '!=',
};

/** Reads what a rule demands: one comparison between two formulas. */
export function parseCondition(text: string, vocabulary: Vocabulary): Parsed<Condition> {
  const syntax = parseSyntax(text.replace(/(?<![<>=!])=(?!=)/g, '=='));
  if ('problem' in syntax) return { ok: false, problems: [syntax.problem] };
  const root = syntax.root as Node;
  const operator = root.type === 'BinaryExpression' ? comparisons[root.operator] : undefined;
  if (root.type !== 'BinaryExpression' || operator === undefined) {
    return { ok: false, problems: [noComparison(text)] };
  }
  const problems: Words[] = [];
  const context: Context = { syntax, vocabulary, problems, aspect: 'now' };
  const value: Condition = { left: build(root.left, context), operator, right: build(root.right, context) };
  return problems.length === 0 ? { ok: true, value } : { ok: false, problems };
}

/** The jsep nodes that a formula may hold; jsep itself types them loosely. */
type Node =
  | { readonly type: 'Literal'; readonly raw: string }
  | { readonly type: 'Identifier'; readonly name: string }
  | { readonly type: 'UnaryExpression'; readonly operator: string; readonly argument: Expression }
  | {
      readonly type: 'BinaryExpression';
      readonly operator: string;
      readonly left: Expression;
      readonly right: Expression;
    }
  | {
      readonly type: 'CallExpression';
      readonly callee: Expression;
      readonly arguments: readonly Expression[];
    }
  | { readonly type: 'Compound' };

interface Context {
  readonly syntax: Syntax;
  readonly vocabulary: Vocabulary;
  readonly problems: Words[];
  readonly aspect: Aspect;
}

const nothing: Formula = { tag: 'choose', by: 'min', of: [] };

function fail(context: Context, problem: Words): Formula {
  context.problems.push(problem);
  return nothing;
}

function build(expression: Expression, context: Context): Formula {
  const node = expression as Node;
  switch (node.type) {
    case 'Literal':
      return literal(node.raw, context);
    case 'Identifier':
      return element(context.syntax.nameOf(node.name), context);
    case 'UnaryExpression':
      if (node.operator !== '-') return fail(context, notAllowed(node.operator));
      return { tag: 'negate', of: build(node.argument, context) };
    case 'BinaryExpression':
      return binary(node, context);
    case 'CallExpression':
      return call(node, context);
    default:
      return fail(context, notAllowed(node.type));
  }
}

function literal(raw: string, context: Context): Formula {
  const value = exact(raw);
  return value === undefined ? fail(context, notAllowed(raw)) : { tag: 'number', value };
}

function binary(node: Node & { type: 'BinaryExpression' }, context: Context): Formula {
  const { operator } = node;
  if (operator !== '+' && operator !== '-' && operator !== '*' && operator !== '/') {
    return fail(context, notAllowed(operator));
  }
  return { tag: 'binary', operator, left: build(node.left, context), right: build(node.right, context) };
}

function element(code: string, context: Context): Formula {
  const type = context.vocabulary.element(code);
  if (type === undefined) return fail(context, unknownElement(code));
  if (type !== 'number') return fail(context, type === 'yes-no' ? needsCount(code) : notSummable(code));
  if (context.aspect === 'previous' && !context.vocabulary.comparesYears(code))
    context.problems.push(needsCompare(code));
  return { tag: 'element', code, aspect: context.aspect };
}

type Call = Node & { type: 'CallExpression' };

function call(node: Call, context: Context): Formula {
  const callee = node.callee as Node;
  const name = callee.type === 'Identifier' ? context.syntax.nameOf(callee.name) : '';
  const builder = functions[name];
  return builder === undefined ? fail(context, unknownFunction(name)) : builder(node, context, name);
}

const functions: Readonly<Record<string, (node: Call, context: Context, name: string) => Formula>> = {
  prev: (node, context, name) => shifted(node, context, name, 'previous'),
  opening: (node, context, name) => shifted(node, context, name, 'opening'),
  base: inYear,
  growth: (node, context, name) => change(node, context, name, 'up'),
  reduction: (node, context, name) => change(node, context, name, 'down'),
  count: countOf,
  units: unitsOf,
  min: choose,
  max: choose,
};

function argument(
  node: Call,
  context: Context,
  name: string,
  count: number,
): readonly Expression[] | undefined {
  if (node.arguments.length === count) return node.arguments;
  context.problems.push(wrongArguments(name, count));
  return undefined;
}

/** `prev(x)`, `opening(x)`: the same expression, every element of it at another time. */
function shifted(node: Call, context: Context, name: string, aspect: Aspect): Formula {
  const [of] = argument(node, context, name, 1) ?? [];
  if (of === undefined) return nothing;
  if (context.aspect !== 'now') return fail(context, nested(name));
  return build(of, { ...context, aspect });
}

function inYear(node: Call, context: Context, name: string): Formula {
  const [of, year] = argument(node, context, name, 2) ?? [];
  if (of === undefined || year === undefined) return nothing;
  const raw = (year as Node).type === 'Literal' ? (year as Node & { type: 'Literal' }).raw : '';
  if (!/^\d{4}$/.test(raw)) return fail(context, needsYear());
  if (context.aspect !== 'now') return fail(context, nested(name));
  return build(of, { ...context, aspect: `base-${Number(raw)}` });
}

/** growth(x) = (x − prev) / prev, reduction(x) = (prev − x) / prev. */
function change(node: Call, context: Context, name: string, good: 'up' | 'down'): Formula {
  const [of] = argument(node, context, name, 1) ?? [];
  if (of === undefined) return nothing;
  if (context.aspect !== 'now') return fail(context, nested(name));
  // The same mistakes are met a second time below, where those of last year join them.
  const now = build(of, { ...context, problems: [] });
  const previous = build(of, { ...context, aspect: 'previous' });
  const [left, right] = good === 'up' ? [now, previous] : [previous, now];
  const difference: Formula = { tag: 'binary', operator: '-', left, right };
  return { tag: 'binary', operator: '/', left: difference, right: previous };
}

function countOf(node: Call, context: Context, name: string): Formula {
  const [of] = argument(node, context, name, 1) ?? [];
  if (of === undefined) return nothing;
  const code =
    (of as Node).type === 'Identifier'
      ? context.syntax.nameOf((of as Node & { type: 'Identifier' }).name)
      : '';
  const type = context.vocabulary.element(code);
  if (type === undefined) return fail(context, unknownElement(code));
  if (context.aspect !== 'now') return fail(context, onlyNow(name));
  return type === 'yes-no' ? { tag: 'count', code } : fail(context, notYesNo(code));
}

function unitsOf(node: Call, context: Context): Formula {
  const [group = '', having] = node.arguments.map((each) =>
    (each as Node).type === 'Identifier'
      ? context.syntax.nameOf((each as Node & { type: 'Identifier' }).name)
      : '',
  );
  if (!context.vocabulary.hasGroup(group)) return fail(context, unknownGroup(group));
  if (having === undefined) return { tag: 'units', group };
  return context.vocabulary.hasTag(group, having)
    ? { tag: 'units', group, having }
    : fail(context, unknownTag(having));
}

function choose(node: Call, context: Context, name: string): Formula {
  if (node.arguments.length < 2) return fail(context, wrongArguments(name, 2));
  return {
    tag: 'choose',
    by: name === 'min' ? 'min' : 'max',
    of: node.arguments.map((each) => build(each, context)),
  };
}
