import type { Limits } from './limits.ts';
import type { Package } from './open.ts';
import { type Attributes, attribute, readPart } from './xml.ts';

export interface Relationship {
  readonly id: string;
  /** The last segment of the type, the same in transitional and strict files: `worksheet`, `styles`. */
  readonly type: string;
  /** A part name, resolved against the part that has the relationship. */
  readonly target: string;
}

/** The relationships of a part (`''` for the package) to other parts of the package; none where it has no list. */
export function readRelationships(pack: Package, source: string, limits: Limits): Relationship[] {
  const folder = source.slice(0, source.lastIndexOf('/') + 1);
  const list = `${folder}_rels/${source.slice(folder.length)}.rels`;
  const found: Relationship[] = [];
  const open = (attributes: Attributes) => {
    if (attribute(attributes, 'TargetMode') === 'External') return;
    const type = attribute(attributes, 'Type') ?? '';
    found.push({
      id: attribute(attributes, 'Id') ?? '',
      type: type.slice(type.lastIndexOf('/') + 1),
      target: resolveTarget(folder, attribute(attributes, 'Target') ?? ''),
    });
  };
  if (pack.has(list)) readPart(pack, list, { open: new Map([['Relationship', open]]) }, limits);
  return found;
}

/** `../a.xml`, `a.xml` and `/xl/a.xml` as a part name without a slash in front. */
export function resolveTarget(folder: string, target: string): string {
  const path = target.replaceAll('\\', '/');
  const segments: string[] = [];
  for (const segment of (path.startsWith('/') ? path : folder + path).split('/')) {
    if (segment === '..') segments.pop();
    else if (segment !== '' && segment !== '.') segments.push(segment);
  }
  return segments.join('/');
}
