import { type Finding, raise, type Words } from '../../model/finding.ts';
import { type PlanFile, type PlanIssue, planFile } from '../../model/plan-file.ts';
import {
  parseYaml,
  plainOf,
  positionAt,
  type YamlDocument,
  type YamlNode,
  type YamlProblem,
} from '../yaml.ts';
import { brokenYaml, unknownKey, wrongShape } from './findings.ts';
import { keptTree } from './kept-tree.ts';
import type { PlanSource } from './source.ts';

/** The file, if it can be read on, and what is wrong with its form. */
interface Shape {
  readonly read?: { readonly file: PlanFile; readonly root: YamlNode };
  readonly findings: readonly Finding[];
}

/** Parses plan.yaml and holds it against the schema; every mistake at its line and column, all in one run. */
export function readShape(source: PlanSource): Shape {
  const documents = keptTree(source.text) ?? parseYaml(source.text);
  const [document] = documents;
  const root = document?.root;
  if (root === undefined) return { findings: brokenFindings(source, document?.problems) };
  const second = documents[1];
  if (second !== undefined) return { findings: brokenFindings(source, [secondDocument(second)]) };
  const data = plainOf(root);
  const checked = planFile.safeParse(data, { reportInput: true });
  if (checked.success) return { read: { file: checked.data, root }, findings: [] };
  const issues = checked.error.issues.flatMap(unfold).filter(isFirst);
  const findings = issues.flatMap((issue) => issueFindings(source.name, root, issue));
  // Unknown keys hide no other mistake: the plan is read on without them.
  for (const issue of issues) if (issue.code === 'unrecognized_keys') drop(data, issue.path, issue.keys);
  const again = planFile.safeParse(data);
  return again.success ? { read: { file: again.data, root }, findings } : { findings };
}

function secondDocument({ root, problems }: YamlDocument): YamlProblem {
  return {
    at: root?.at ?? problems[0]?.at ?? { line: 1, column: 1 },
    detail: 'tài liệu thứ hai · second document',
  };
}

/** Takes keys out of the mapping at a path of plain data. */
function drop(data: unknown, path: readonly PropertyKey[], keys: readonly string[]): void {
  if (typeof data !== 'object' || data === null) return;
  const [step, ...rest] = path;
  if (step === undefined) for (const key of keys) Reflect.deleteProperty(data, key);
  else drop(Reflect.get(data, step), rest, keys);
}

function brokenFindings(source: PlanSource, problems: readonly YamlProblem[] = []): readonly Finding[] {
  const all =
    problems.length > 0 ? problems : [{ at: { line: 1, column: 1 }, detail: 'tệp trống · empty file' }];
  return all.map(({ at, detail }) => raise(brokenYaml, { detail }, { place: { file: source.name, ...at } }));
}

/** One complaint about a key is enough: `mai` is no date in two ways. */
function isFirst(issue: PlanIssue, index: number, all: readonly PlanIssue[]): boolean {
  const same = (other: PlanIssue): boolean =>
    other.code !== 'unrecognized_keys' && other.path.join('.') === issue.path.join('.');
  return issue.code === 'unrecognized_keys' || all.findIndex(same) === index;
}

/** Of a union, all that is wrong with the branch that the writer meant; the union itself where that is not clear. */
function unfold(issue: PlanIssue): readonly PlanIssue[] {
  if (issue.code !== 'invalid_union' || issue.input === undefined) return [issue];
  const branches = issue.errors.filter((branch) => branch.length > 0 && !branch.some(isOtherType));
  const fewest = Math.min(...branches.map((branch) => branch.length));
  const [meant, ...others] = branches.filter((branch) => branch.length === fewest);
  if (meant === undefined || others.length > 0) return [issue];
  return meant.flatMap((each) => unfold({ ...each, path: [...issue.path, ...each.path] }));
}

/** A list where the branch has a mapping, say: not what the writer meant. */
function isOtherType(issue: Pick<PlanIssue, 'code' | 'path'>): boolean {
  return issue.code === 'invalid_type' && issue.path.length === 0;
}

function issueFindings(file: string, root: YamlNode, issue: PlanIssue): readonly Finding[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) =>
      raise(unknownKey, { keys: [key] }, { place: { file, ...positionAt(root, [...issue.path, key]) } }),
    );
  }
  const place = { file, ...positionAt(root, issue.path) };
  return [
    raise(
      wrongShape,
      { key: issue.path.map(String).join('.') || 'plan', detail: detailOf(issue) },
      { place },
    ),
  ];
}

/** Of a number that has to lie between two others. */
function boundsOf(params: Readonly<Record<string, unknown>> = {}): Words {
  const { bounds } = params;
  if (typeof bounds !== 'string') return unfit;
  return { vi: `phải trong khoảng ${bounds}`, en: `has to be within ${bounds}` };
}

const unfit: Words = { vi: 'không đúng dạng quy định', en: 'does not fit the schema' };

const typeWords: Readonly<Record<string, Words>> = {
  string: { vi: 'một dòng chữ', en: 'a text' },
  array: { vi: 'một danh sách', en: 'a list' },
  object: { vi: 'một nhóm khóa', en: 'a mapping' },
  record: { vi: 'một nhóm khóa', en: 'a mapping' },
  boolean: { vi: 'true hoặc false', en: 'true or false' },
};

function detailOf(issue: PlanIssue): Words {
  if (issue.input === undefined) return { vi: 'còn thiếu', en: 'is missing' };
  switch (issue.code) {
    case 'invalid_type': {
      const type = typeWords[issue.expected] ?? { vi: issue.expected, en: issue.expected };
      return { vi: `phải là ${type.vi}`, en: `has to be ${type.en}` };
    }
    case 'invalid_value': {
      const values = issue.values.map(String).join(' | ');
      return { vi: `phải là một trong: ${values}`, en: `has to be one of: ${values}` };
    }
    case 'invalid_format':
      return { vi: 'viết không đúng dạng', en: 'is not in the right form' };
    case 'custom':
      return boundsOf(issue.params);
    case 'too_small':
      return { vi: 'không được để trống', en: 'must not be empty' };
    default:
      return unfit;
  }
}
