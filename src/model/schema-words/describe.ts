/**
 * What each key means, in Vietnamese and English, for the editor that shows it. A key is named by its path in the file
 * without list positions (`units.units.since`), or by as much of the path's end as is needed (`place`, `shows.table`);
 * what nests in itself begins with the name of its definition (`section.heading`).
 */
export type SchemaWords = Readonly<Record<string, string>>;

type Json = Readonly<Record<string, unknown>>;

/** The JSON Schema with a description on each property that the words know. */
export function described(schema: object, words: SchemaWords): object {
  return describeNode({ ...schema }, [], words);
}

function describeNode(node: Json, path: readonly string[], words: SchemaWords): Json {
  return Object.fromEntries(
    Object.entries(node).map(([key, value]) => {
      if (key === 'properties') return [key, entries(value, path, (each, to) => property(each, to, words))];
      if (key === '$defs') return [key, entries(value, [], (each, to) => describeNode(each, to, words))];
      return [key, describeValue(value, path, words)];
    }),
  );
}

function describeValue(value: unknown, path: readonly string[], words: SchemaWords): unknown {
  if (Array.isArray(value)) return value.map((each) => describeValue(each, path, words));
  return isJson(value) ? describeNode(value, path, words) : value;
}

function property(node: Json, path: readonly string[], words: SchemaWords): Json {
  const description = wordsFor(path, words);
  return { ...(description !== undefined && { description }), ...describeNode(node, path, words) };
}

/** By the whole path, else by the longest end of it that is known. */
function wordsFor(path: readonly string[], words: SchemaWords): string | undefined {
  if (path.length === 0) return undefined;
  return words[path.join('.')] ?? wordsFor(path.slice(1), words);
}

function entries(
  value: unknown,
  path: readonly string[],
  describe: (node: Json, path: readonly string[]) => Json,
): unknown {
  if (!isJson(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [key, isJson(each) ? describe(each, [...path, key]) : each]),
  );
}

function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
