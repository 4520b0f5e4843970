import { isAbsolute, join, relative, resolve } from 'node:path';
import { findingItems } from '../compose/results.ts';
import type { Finding, Language } from '../model/finding.ts';
import type { FindingsFile } from '../model/results.ts';
import type { Consolidation } from './consolidation.ts';

type Items = Pick<FindingsFile, 'findings' | 'files'>;

/** What was found under one given path, its files written relative to the working folder. */
export function rootedItems(done: Consolidation, given: string, language: Language): Items {
  const { findings, files } = plainItems(done, language);
  return {
    findings: findings.map((item) => rooted(item, isPlanCode(item.code) ? done.planFolder : given)),
    files: files.map((file) => ({ ...file, path: joined(given, file.path) })),
  };
}

/** The same, relative to the given path itself. */
export function plainItems({ findings, collection }: Consolidation, language: Language): Items {
  return { findings: findingItems(findings, language), files: collection.files.map((each) => ({ ...each })) };
}

/** A plan's own mistakes, where they are the reason that nothing else was done. */
export function planItems(findings: readonly Finding[], folder: string, language: Language): Items {
  return { findings: findingItems(findings, language).map((item) => rooted(item, folder)), files: [] };
}

type Item = Items['findings'][number];

function rooted(item: Item, folder: string): Item {
  const { place, otherPlace } = item;
  return {
    ...item,
    ...(place && { place: { ...place, file: joined(folder, place.file) } }),
    ...(otherPlace && { otherPlace: { ...otherPlace, file: joined(folder, otherPlace.file) } }),
  };
}

function isPlanCode(code: string): boolean {
  return code.startsWith('TK1');
}

/** Relative to the working folder where the file lies in it, else absolute. */
function joined(folder: string, file: string): string {
  const path = relative('.', join(folder, file));
  const shown = path.startsWith('..') || isAbsolute(path) ? resolve(folder, file) : path;
  return shown.replaceAll('\\', '/').normalize('NFC');
}
