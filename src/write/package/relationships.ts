import { attributeOf, childrenOf, makeElement } from './element.ts';
import type { Package } from './package.ts';
import type { XmlElement } from './xml.ts';

export interface Relationship {
  readonly id: string;
  /** The last segment of its type, the same in transitional and strict files: `worksheet`, `comments`. */
  readonly type: string;
  /** A part's path. */
  readonly target: string;
}

const namespace = 'http://schemas.openxmlformats.org/package/2006/relationships';

function listPath(part: string): string {
  const folder = part.slice(0, part.lastIndexOf('/') + 1);
  return `${folder}_rels/${part.slice(folder.length)}.rels`;
}

/** What a part (`''` for the file as a whole) leads to inside the file. */
export function relationshipsOf(pack: Package, part: string): readonly Relationship[] {
  const path = listPath(part);
  if (!pack.has(path)) return [];
  const inside = childrenOf(pack.tree(path), 'Relationship').filter(
    (each) => attributeOf(each, 'TargetMode') !== 'External',
  );
  return inside.map((each) => ({
    id: attributeOf(each, 'Id') ?? '',
    type: typeOf(each),
    target: resolved(part, attributeOf(each, 'Target') ?? ''),
  }));
}

/** The part of a type that a part leads to, if the file holds it. */
export function relatedPart(pack: Package, part: string, type: string): string | undefined {
  return relationshipsOf(pack, part).find((each) => each.type === type && pack.has(each.target))?.target;
}

/** Adds a relationship to another part of the file and returns its id. */
export function relate(pack: Package, part: string, type: string, target: string): string {
  const path = listPath(part);
  if (!pack.has(path)) pack.put(path, `<Relationships xmlns="${namespace}"/>`);
  const list = pack.tree(path);
  const taken = new Set(childrenOf(list, 'Relationship').map((each) => attributeOf(each, 'Id')));
  let number = 1;
  while (taken.has(`rTK${number}`)) number += 1;
  const id = `rTK${number}`;
  list.children.push(
    makeElement(list, 'Relationship', { Id: id, Type: type, Target: relativeTo(part, target) }),
  );
  return id;
}

/** Takes away every relationship of a type. */
export function unrelate(pack: Package, part: string, type: string): void {
  const path = listPath(part);
  if (!pack.has(path)) return;
  const list = pack.tree(path);
  const gone = new Set(childrenOf(list, 'Relationship').filter((each) => typeOf(each) === type));
  const kept = list.children.filter((node) => typeof node === 'string' || !gone.has(node));
  list.children.splice(0, list.children.length, ...kept);
}

function typeOf(element: XmlElement): string {
  const type = attributeOf(element, 'Type') ?? '';
  return type.slice(type.lastIndexOf('/') + 1);
}

/** The way from a part to another, as all programs understand it: some know no path from the top. */
function relativeTo(part: string, target: string): string {
  const from = part.split('/').slice(0, -1);
  const to = target.split('/');
  let shared = 0;
  while (shared < from.length && shared < to.length - 1 && from[shared] === to[shared]) shared += 1;
  return [...from.slice(shared).map(() => '..'), ...to.slice(shared)].join('/');
}

/** `../a.xml`, `a.xml` and `/xl/a.xml` as a path without a slash in front. */
function resolved(part: string, target: string): string {
  const folder = part.slice(0, part.lastIndexOf('/') + 1);
  const path = target.replaceAll('\\', '/');
  const steps: string[] = [];
  for (const step of (path.startsWith('/') ? path : `${folder}${path}`).split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}
