import { exactText } from '../../src/model/exact.ts';
import type { Finding } from '../../src/model/finding.ts';
import type { Period } from '../../src/model/period.ts';
import { placeText } from '../../src/model/place.ts';
import type { Plan } from '../../src/model/plan.ts';
import type { Entry, Reading, Submission } from '../../src/model/submission.ts';
import { unitMatcher } from '../../src/read/match-unit.ts';
import { normalise } from '../../src/read/normalise/index.ts';
import { readYamlSubmissions } from '../../src/read/submission.ts';
import { half, tinyPlan } from './tiny-plan.ts';

/** The head of Nam Đàn's submission; what follows it starts on line 5. */
export const head = `schema: tongket/submission@1
plan: ke-hoach-nho
period: 2026-6T
unit: xa-nam-dan
`;

export interface Read {
  readonly submission: Submission | undefined;
  /** Of units below the sender. */
  readonly below: readonly Submission[];
  readonly findings: readonly Finding[];
}

export function readSubmission(text: string, plan: Plan = tinyPlan, period: Period = half): Read {
  const { submissions, findings } = readYamlSubmissions('a.yaml', text);
  const [raw] = submissions;
  if (raw === undefined) return { submission: undefined, below: [], findings };
  const normal = normalise(raw, plan, period, unitMatcher(plan));
  return { ...normal, submission: normal.submission, findings: [...findings, ...normal.findings] };
}

/** `TK301 a.yaml:6:8`, to be read beside the text. */
export function lines({ findings }: Read): readonly string[] {
  return findings.map(({ code, place }) => `${code} ${place === undefined ? '' : placeText(place)}`);
}

/** A reading in a word: `24`, `có`, `2026-06-14`, `gap: blank`. */
export function said(reading: Reading | undefined): string | undefined {
  if (reading === undefined) return undefined;
  if (reading.tag === 'gap') return `gap: ${reading.gap}`;
  const { datum } = reading;
  switch (datum.tag) {
    case 'number':
      return exactText(datum.value);
    case 'yes-no':
      return datum.yes ? 'có' : 'không';
    case 'date':
      return datum.day;
    case 'text':
      return datum.text;
  }
}

export function entryOf(
  { submission }: Read,
  element: string,
  unit = 'xa-nam-dan',
  year?: number,
): Entry | undefined {
  return submission?.entries.find(
    (entry) => entry.element === element && entry.unit === unit && entry.year === year,
  );
}
