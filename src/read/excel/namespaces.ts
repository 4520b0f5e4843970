import type { Attributes } from './attributes.ts';

/** The namespace a prefix stands for; undefined where it was never declared. */
export type NamespaceOf = (prefix: string) => string | undefined;

const defaultDeclaration = 'xmlns';
const declaration = 'xmlns:';
/** Formats have a few hundred names; a million of them are kept by nobody. */
const mostKnown = 1024;

/**
 * The namespaces declared around an element. What an element's name means is found once a scope: a sheet has a hundred
 * thousand cells and one declaration.
 */
export class NamespaceScope<Meaning> {
  readonly #depth: number;
  readonly #outer: NamespaceScope<Meaning> | undefined;
  readonly #declared: ReadonlyMap<string, string>;
  readonly #known = new Map<string, Meaning | undefined>();

  constructor(depth = 0, outer?: NamespaceScope<Meaning>, declared = new Map<string, string>()) {
    this.#depth = depth;
    this.#outer = outer;
    this.#declared = declared;
  }

  /** The scope of an element at that depth that declares namespaces of its own. */
  enter(depth: number, attributes: Attributes): NamespaceScope<Meaning> {
    return new NamespaceScope(depth, this, declarations(attributes));
  }

  /** The scope around the element at that depth, which ends. */
  leave(depth: number): NamespaceScope<Meaning> {
    return this.#depth === depth ? (this.#outer ?? this) : this;
  }

  readonly namespaceOf: NamespaceOf = (prefix) =>
    this.#declared.get(prefix) ?? this.#outer?.namespaceOf(prefix) ?? (prefix === '' ? '' : undefined);

  /**
   * What a qualified name means here. An undeclared prefix marks an extension that a tool copied without its
   * declaration: it means nothing, and is not fatal.
   */
  known(name: string, meaningOf: (uri: string, local: string) => Meaning | undefined): Meaning | undefined {
    const known = this.#known.get(name);
    if (known !== undefined || this.#known.has(name)) return known;
    const colon = name.indexOf(':');
    const uri = this.namespaceOf(name.slice(0, Math.max(colon, 0)));
    const meaning = uri === undefined ? undefined : meaningOf(uri, name.slice(colon + 1));
    if (this.#known.size < mostKnown) this.#known.set(name, meaning);
    return meaning;
  }
}

export function declaresNamespace(attributes: Attributes): boolean {
  for (let index = 0; index < attributes.count; index += 1)
    if (attributes.name(index).startsWith(defaultDeclaration)) return true;
  return false;
}

function declarations(attributes: Attributes): Map<string, string> {
  const prefixes = new Map<string, string>();
  for (let index = 0; index < attributes.count; index += 1) {
    const name = attributes.name(index);
    if (name === defaultDeclaration) prefixes.set('', attributes.value(index));
    else if (name.startsWith(declaration))
      prefixes.set(name.slice(declaration.length), attributes.value(index));
  }
  return prefixes;
}
