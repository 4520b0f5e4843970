import type { Section } from '../../model/plan.ts';
import type { Shown } from '../../model/plan-file/outline.ts';
import type { Block } from '../../model/report.ts';
import type { Context } from '../material.ts';

/** Something that a section of the outline shows beside its narrative: `{indicators: […]}`, `{table: tasks}`. */
export interface SectionPart<S> {
  /** Empty where there is nothing to show. */
  compose(shown: S, context: Context, section: Section): readonly Block[];
}

type Member<K extends PropertyKey> = Extract<Shown, { readonly [key in K]: unknown }>;

export type ShownElements = Member<'elements'>;
export type ShownIndicators = Member<'indicators'>;
export type ShownGroup = Extract<Shown, { readonly group: string }>;
export type ShownSummary = Member<'summary'>;
export type ShownTable = Member<'table'>;
export type ShownTasks = Member<'tasks'>;
