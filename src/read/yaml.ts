import {
  type Alias,
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  type Pair,
  parseAllDocuments,
  type Scalar,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';

/** A position in a text, from 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/**
 * A YAML document as a plain tree. Scalars keep the text as it is written and whether it was quoted, so that no number
 * passes through a double; every node knows where it stands.
 */
export type YamlNode =
  | { readonly tag: 'map'; readonly pairs: readonly YamlPair[]; readonly at: Position }
  | { readonly tag: 'list'; readonly items: readonly YamlNode[]; readonly at: Position }
  | { readonly tag: 'scalar'; readonly text: string; readonly quoted: boolean; readonly at: Position }
  | { readonly tag: 'null'; readonly at: Position };

export interface YamlPair {
  readonly key: string;
  readonly keyAt: Position;
  readonly value: YamlNode;
}

export interface YamlProblem {
  readonly at: Position;
  readonly detail: string;
}

export interface YamlDocument {
  /** Undefined when the document is empty or broken. */
  readonly root: YamlNode | undefined;
  readonly problems: readonly YamlProblem[];
}

/** Deeper than any plan or submission; a document that refers to itself ends here. */
const depthLimit = 40;
/** Aliases may repeat a node; a document that multiplies itself ends here. */
const nodeLimit = 500_000;

/** Parses every document of a YAML text. Broken ones carry their problems; nothing is thrown. */
export function parseYaml(text: string): readonly YamlDocument[] {
  const lines = new LineCounter();
  const documents = parseAllDocuments(text.replace(/^\uFEFF/, ''), {
    lineCounter: lines,
    version: '1.2',
    prettyErrors: false,
  });
  if (!Array.isArray(documents)) return [];
  return documents.map((document) => readDocument(document, lines));
}

function readDocument(document: Document.Parsed, lines: LineCounter): YamlDocument {
  const problems: YamlProblem[] = document.errors.map((error) => ({
    at: positionOf(error.pos[0], lines),
    detail: `${error.code}: ${error.message}`,
  }));
  if (problems.length > 0 || document.contents === null) return { root: undefined, problems };
  const walk: Walk = { document, lines, left: nodeLimit, problems, named: new Map() };
  const root = readNode(document.contents, walk, 0);
  return { root: problems.length === 0 ? root : undefined, problems };
}

interface Walk {
  readonly document: Document.Parsed;
  readonly lines: LineCounter;
  readonly problems: YamlProblem[];
  readonly named: Map<Alias, Node>;
  left: number;
}

function positionOf(offset: number, lines: LineCounter): Position {
  const { line, col } = lines.linePos(offset);
  return { line: Math.max(line, 1), column: Math.max(col, 1) };
}

function readNode(node: Node | null, walk: Walk, depth: number, fallback?: Position): YamlNode {
  const at = node?.range ? positionOf(node.range[0], walk.lines) : (fallback ?? { line: 1, column: 1 });
  walk.left -= 1;
  if (depth > depthLimit || walk.left < 0) {
    if (walk.problems.length === 0) walk.problems.push({ at, detail: 'nested too deeply or too large' });
    return { tag: 'null', at };
  }
  if (isAlias(node)) return { ...readAlias(node, walk, depth, at), at };
  if (isMap(node)) return readMap(node, walk, depth, at);
  if (isSeq(node)) return readList(node, walk, depth, at);
  return isScalar(node) ? readScalar(node, at) : { tag: 'null', at };
}

/** What an alias stands for. It is looked up once: the library searches the whole document each time. */
function readAlias(alias: Alias, walk: Walk, depth: number, at: Position): YamlNode {
  const named = walk.named.get(alias) ?? alias.resolve(walk.document);
  if (named === undefined) {
    walk.problems.push({ at, detail: `unknown alias *${alias.source}` });
    return { tag: 'null', at };
  }
  walk.named.set(alias, named);
  return readNode(named, walk, depth + 1);
}

function readMap(node: YAMLMap, walk: Walk, depth: number, at: Position): YamlNode {
  const pairs = (node.items as Pair<Node, Node | null>[]).map((pair): YamlPair => {
    const keyAt = pair.key.range ? positionOf(pair.key.range[0], walk.lines) : at;
    const key = isScalar(pair.key) ? textOf(pair.key) : '';
    return { key, keyAt, value: readNode(pair.value, walk, depth + 1, keyAt) };
  });
  return { tag: 'map', pairs, at };
}

function readList(node: YAMLSeq, walk: Walk, depth: number, at: Position): YamlNode {
  const items = (node.items as (Node | null)[]).map((item) => readNode(item, walk, depth + 1, at));
  return { tag: 'list', items, at };
}

function readScalar(node: Scalar, at: Position): YamlNode {
  if (node.value === null) return { tag: 'null', at };
  return { tag: 'scalar', text: textOf(node), quoted: node.type !== 'PLAIN', at };
}

/** The scalar as written, in NFC: plain scalars keep their source, so `012` and `3.400` stay what they are. */
function textOf(node: Scalar): string {
  const text = typeof node.value === 'string' ? node.value : (node.source ?? String(node.value));
  return text.normalize('NFC');
}

/** Where the first text stands that has more characters than allowed. */
export function longText(node: YamlNode, most: number): Position | undefined {
  if (node.tag === 'scalar') return node.text.length > most ? node.at : undefined;
  if (node.tag === 'null') return undefined;
  const inside = node.tag === 'list' ? node.items : node.pairs.map(({ value }) => value);
  for (const each of inside) {
    const found = longText(each, most);
    if (found !== undefined) return found;
  }
  return undefined;
}

export function pairOf(node: YamlNode | undefined, key: string): YamlPair | undefined {
  return node?.tag === 'map' ? node.pairs.find((pair) => pair.key === key) : undefined;
}

/** Plain data for a schema: scalars are text, but for unquoted `true` and `false`. */
export function plainOf(node: YamlNode | undefined): unknown {
  switch (node?.tag) {
    case 'map':
      return Object.fromEntries(node.pairs.map((pair) => [pair.key, plainOf(pair.value)]));
    case 'list':
      return node.items.map(plainOf);
    case 'scalar':
      return !node.quoted && /^(?:true|false)$/.test(node.text) ? node.text === 'true' : node.text;
    default:
      return null;
  }
}

/** Where a path of a document stands: the last step of it that exists. A key's own position where the step is a key. */
export function positionAt(root: YamlNode | undefined, path: readonly PropertyKey[]): Position {
  let node = root;
  let at: Position = root?.at ?? { line: 1, column: 1 };
  for (const step of path) {
    if (node?.tag === 'list') {
      node = node.items[Number(step)];
      at = node?.at ?? at;
    } else {
      const pair = pairOf(node, String(step));
      if (pair === undefined) return at;
      at = pair.keyAt;
      node = pair.value;
    }
  }
  return at;
}
