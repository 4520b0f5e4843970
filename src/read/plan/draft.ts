import type { Finding, FindingKind, Words } from '../../model/finding.ts';
import { raise } from '../../model/finding.ts';
import type { Place } from '../../model/place.ts';
import type { PlanFile } from '../../model/plan-file.ts';
import { positionAt, type YamlNode } from '../yaml.ts';
import { duplicateId } from './findings.ts';
import type { PlanSource } from './source.ts';

/** A plan being resolved: what was read, where each key of it stands, and what was found wrong so far. */
export interface Draft {
  readonly source: PlanSource;
  readonly file: PlanFile;
  readonly findings: Finding[];
  /** Where a key or value of plan.yaml stands. */
  readonly at: (...path: PropertyKey[]) => Place;
  /** Adds a finding at a path of plan.yaml. */
  readonly fault: <Args>(kind: FindingKind<Args>, args: Args, ...path: PropertyKey[]) => void;
}

export function makeDraft(source: PlanSource, file: PlanFile, root: YamlNode): Draft {
  const findings: Finding[] = [];
  const at = (...path: PropertyKey[]): Place => ({ file: source.name, ...positionAt(root, path) });
  return {
    source,
    file,
    findings,
    at,
    fault: (kind, args, ...path) => {
      findings.push(raise(kind, args, { place: at(...path) }));
    },
  };
}

/** Ids of the entries of a list under a key of plan.yaml: each that already stands above is a mistake. */
export function checkUnique(draft: Draft, key: keyof PlanFile, what: Words, ids: readonly string[]): void {
  ids.forEach((id, index) => {
    if (ids.indexOf(id) < index) draft.fault(duplicateId, { what, id }, key, index, 'id');
  });
}
