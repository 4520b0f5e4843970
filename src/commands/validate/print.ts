import type { Day } from '../../model/day.ts';
import type { Trouble } from '../../model/trouble.ts';
import type { Consolidation, FindingsDocument, findingsFormats } from '../../pipeline.ts';
import type { Context } from '../context.ts';
import { showPretty } from './pretty.ts';

/** One given path and what was found there. */
export interface Reviewed {
  /** As it was given. */
  readonly path: string;
  readonly folder: string;
  readonly done: Consolidation;
}

type Pipeline = typeof import('../../pipeline.ts');
type Format = (typeof findingsFormats)[number] | undefined;
type Setting = { readonly context: Context; readonly asOf: Day };

/** To stdout: for people without a format, else for machines as one document over all paths. */
export function print(
  pipeline: Pipeline,
  format: Format,
  reviewed: readonly Reviewed[],
  { context, asOf }: Setting,
): void {
  if (format === undefined) {
    for (const each of reviewed) showPretty(pipeline.ranked(each.done), each, reviewed.length > 1, context);
    return;
  }
  const { language, version: tool } = context;
  // A single path's JSON is relative to that path (contracts: Results); other tools look from where they stand.
  const plain = format.name === 'json' && reviewed.length === 1;
  const items = reviewed.map(({ done, folder }) =>
    plain ? pipeline.plainItems(done, language) : pipeline.rootedItems(done, folder, language),
  );
  const document: FindingsDocument = {
    tool,
    asOf,
    language,
    given: reviewed[0]?.path ?? '.',
    kinds: pipeline.catalogue,
    findings: items.flatMap(({ findings }) => findings),
    files: items.flatMap(({ files }) => files),
  };
  context.stdout(format.write(document));
}

/** A plan that cannot be used is what a machine has to hear of too. */
export function printPlan(
  pipeline: Pipeline,
  format: Format,
  { findings, folder = '.' }: Trouble,
  { context, asOf }: Setting,
): void {
  if (format === undefined || findings === undefined) return;
  const { language, version: tool } = context;
  const items = pipeline.planItems(findings, folder, language);
  context.stdout(format.write({ tool, asOf, language, given: folder, kinds: pipeline.catalogue, ...items }));
}
