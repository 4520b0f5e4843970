import type { FindingLine, UnitCard } from '../../model/dashboard.ts';
import type { Finding } from '../../model/finding.ts';
import { groupBy } from '../../model/group.ts';
import { placeText } from '../../model/place.ts';
import { groupOf } from '../../model/plan.ts';
import { ranked } from '../audit/rank.ts';
import { severityWords } from '../audit/tone.ts';
import type { Context } from '../material.ts';
import { arrivalWords } from '../say/arrival.ts';
import { unitLine } from '../say/unit.ts';

/** Every unit asked: whether it is in, its files, what was found in them, the weightiest first. */
export function unitCards(context: Context): readonly UnitCard[] {
  const { plan, collection } = context;
  const findings = groupBy(ranked(context), ({ finding }) => finding.unit);
  const files = groupBy(collection.files, ({ unit }) => unit);
  return [...collection.arrivals].flatMap(([group, arrivals]) =>
    arrivals.map((arrival) => ({
      id: arrival.unit,
      name: unitLine(plan, arrival.unit),
      group: groupOf(plan, group)?.short ?? group,
      arrival: arrivalWords(arrival),
      files: (files.get(arrival.unit) ?? []).map(({ path, used }) => (used ? path : `${path} (không dùng)`)),
      findings: (findings.get(arrival.unit) ?? []).map(({ finding }) => findingLine(context, finding)),
    })),
  );
}

function findingLine({ language }: Context, finding: Finding): FindingLine {
  const { severity, message, remedy, place, code } = finding;
  return {
    severity: severityWords[severity],
    message: message[language],
    remedy: remedy[language],
    place: place === undefined ? '' : placeText(place),
    code,
  };
}
