import { exactText } from '../model/exact.ts';
import type { IndicatorFigure, PartFigure, PartSum } from '../model/figure.ts';
import { present } from '../model/present.ts';
import type { Results } from '../model/results.ts';

type Part = NonNullable<Results['nodes']>[string];

/** The figures of nodes and of tags; no key where the plan has neither. */
export function partResults(parts: readonly PartFigure[]): Pick<Results, 'nodes' | 'tags'> {
  const of = (kind: PartFigure['kind']): Readonly<Record<string, Part>> | undefined => {
    const some = parts.filter((part) => part.kind === kind);
    return some.length === 0 ? undefined : Object.fromEntries(some.map((part) => [part.id, partOf(part)]));
  };
  return present({ nodes: of('node'), tags: of('tag') });
}

function partOf({ units, elements, indicators }: PartFigure): Part {
  return {
    units: [...units],
    elements: Object.fromEntries([...elements].map(([code, figure]) => [code, sumOf(figure)])),
    indicators: Object.fromEntries([...indicators].map(([code, figure]) => [code, indicatorOf(figure)])),
  };
}

function sumOf({ total, reported, expected }: PartSum): Part['elements'][string] {
  return present({ value: total && exactText(total), reported, expected });
}

function indicatorOf(figure: IndicatorFigure): Part['indicators'][string] {
  const { value, display, standing, firm, reported, expected } = figure;
  return present({
    value: value.tag === 'value' ? exactText(value.value) : undefined,
    gap: value.tag === 'gap' ? value.gap : undefined,
    display,
    standing,
    firm: standing === undefined ? undefined : firm,
    reported,
    expected,
  });
}
