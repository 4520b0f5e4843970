import { attributeOf, childrenOf, makeElement } from './element.ts';
import type { Package } from './package.ts';

const path = '[Content_Types].xml';

/** States what kind of content a part holds. */
export function declarePart(pack: Package, part: string, type: string): void {
  const types = pack.tree(path);
  types.children.push(makeElement(types, 'Override', { PartName: `/${part}`, ContentType: type }));
}

/** States what parts with an ending hold, where the file does not yet say so. */
export function declareEnding(pack: Package, ending: string, type: string): void {
  const types = pack.tree(path);
  const known = childrenOf(types, 'Default').some((each) => attributeOf(each, 'Extension') === ending);
  if (!known) types.children.unshift(makeElement(types, 'Default', { Extension: ending, ContentType: type }));
}

/** Forgets the parts that are no longer there. */
export function dropDeclared(pack: Package, gone: ReadonlySet<string>): void {
  const types = pack.tree(path);
  const kept = types.children.filter(
    (node) => typeof node === 'string' || !gone.has((attributeOf(node, 'PartName') ?? '').slice(1)),
  );
  types.children.splice(0, types.children.length, ...kept);
}
