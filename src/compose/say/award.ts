import { awardKindWords } from '../../model/form.ts';
import type { Award, AwardKind } from '../../model/submission.ts';
import type { Context } from '../material.ts';

export interface Nominees {
  readonly kind?: AwardKind;
  /** `Tập thể`, `Cá nhân`. */
  readonly words: string;
  readonly awards: readonly Award[];
}

/** All who are put forward by name: collectives, persons, and those of whom that is not said; units in plan order. */
export function nomineesOf({ collection, plan }: Context): readonly Nominees[] {
  const byUnit = new Map(collection.submissions.map(({ unit, awards }) => [unit, awards]));
  const all = [...plan.units.keys()].flatMap((unit) => byUnit.get(unit) ?? []);
  const named = all.filter(({ name }) => name !== undefined);
  const groups = [
    { kind: 'collective', words: awardKindWords.collective },
    { kind: 'individual', words: awardKindWords.individual },
    { words: 'Chưa rõ tập thể hay cá nhân' },
  ] as const;
  return groups.flatMap((group) => {
    const awards = named.filter(({ kind }) => kind === ('kind' in group ? group.kind : undefined));
    return awards.length === 0 ? [] : [{ ...group, awards }];
  });
}
