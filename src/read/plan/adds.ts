import type { Words } from '../../model/finding.ts';
import type { Element, Plan } from '../../model/plan.ts';
import type { Draft } from './draft.ts';
import { contradiction, unknownReference } from './findings.ts';
import { elementWords } from './words.ts';

type ElementFile = Draft['file']['elements'][number];

/** A cumulative figure and what a period adds to it: of one kind, given by the same units. */
export function checkAdds(draft: Draft, elements: Plan['elements'], file: ElementFile, index: number): void {
  const { adds } = file;
  if (adds === undefined) return;
  const path = ['elements', index, 'adds'];
  const flow = elements.get(adds);
  const own = elements.get(file.code);
  if (flow === undefined) draft.fault(unknownReference, { what: elementWords, id: adds }, ...path);
  else if (own !== undefined)
    for (const detail of mismatches(own, flow))
      draft.fault(contradiction, { owner: file.code, detail }, ...path);
}

function mismatches(own: Element, flow: Element): readonly Words[] {
  const named = `adds "${flow.code}"`;
  const isGivenAlike = own.by === flow.by && own.sources.join() === flow.sources.join();
  return [
    ...(own.nature === 'cumulative'
      ? []
      : [{ vi: 'adds chỉ dùng cho số lũy kế (nature: cumulative)', en: 'adds is of cumulative elements' }]),
    ...(flow.nature === 'flow'
      ? []
      : [{ vi: `${named} phải là số phát sinh trong kỳ (nature: flow)`, en: `${named} has to be a flow` }]),
    ...(own.type === flow.type && own.measure === flow.measure
      ? []
      : [{ vi: `${named} khác kiểu hoặc đơn vị tính`, en: `${named} is of another type or unit` }]),
    ...(isGivenAlike
      ? []
      : [{ vi: `${named} do đơn vị khác báo cáo (from, by)`, en: `${named} is given by others (from, by)` }]),
  ];
}
