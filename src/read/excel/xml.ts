import { type Attributes, attributeOf } from './attributes.ts';
import { Follower, type PartReader } from './follower.ts';
import type { Limits } from './limits.ts';
import type { NamespaceOf } from './namespaces.ts';
import type { Package } from './open.ts';
import { PartParser } from './part-parser.ts';

export { type Attributes, attribute } from './attributes.ts';
export type { PartReader } from './follower.ts';

const relationshipNamespaces = new Set([
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  'http://purl.oclc.org/ooxml/officeDocument/relationships',
]);

/** Hands a part of the package to `reader`. Throws a Refusal for anything that is not well-formed XML. */
export function readPart(pack: Package, name: string, reader: PartReader, limits: Limits): void {
  const parser = new PartParser(name, new Follower(name, reader, limits.depth), limits.textLength);
  // What is not wanted any more is inflated all the same: the package checks its size and sum.
  pack.read(name, (piece) => parser.add(piece));
  parser.finish();
}

/** `r:id`, under whatever prefix. */
export function relationshipId(attributes: Attributes, namespaceOf: NamespaceOf): string | undefined {
  const isIt = (name: string) =>
    name.endsWith(':id') && relationshipNamespaces.has(namespaceOf(name.slice(0, -':id'.length)) ?? '');
  return attributeOf(attributes, isIt);
}

/** The two spellings of true in XML Schema; LibreOffice writes the longer one. */
export function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}
