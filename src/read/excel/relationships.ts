import type { Limits } from './limits.ts';
import { readOnce } from './once.ts';
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
export function readRelationships(pack: Package, source: string, limits: Limits): readonly Relationship[] {
  const folder = source.slice(0, source.lastIndexOf('/') + 1);
  const list = `${folder}${inFolder}${source.slice(folder.length)}.rels`;
  if (!pack.has(list)) return [];
  return (source === '' ? readRoot : readMain)(pack, list, limits);
}

const inFolder = '_rels/';

/** Of every package the same two lists are read, its own and its main part's. */
const [readRoot, readMain] = [readOnce(readList), readOnce(readList)];

function readList(pack: Package, list: string, limits: Limits): readonly Relationship[] {
  const folder = list.slice(0, list.lastIndexOf(inFolder));
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
  readPart(pack, list, { open: new Map([['Relationship', open]]) }, limits);
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
