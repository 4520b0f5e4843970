import type { Standing } from '../../model/figure.ts';
import type { Severity } from '../../model/finding.ts';
import type { Cell } from '../../model/report.ts';

type Tone = NonNullable<Cell['tone']>;

const ofStanding: Readonly<Record<Standing, Tone>> = {
  exceeded: 'good',
  met: 'good',
  missed: 'bad',
  'in-progress': 'muted',
  unknown: 'warn',
  'not-applicable': 'muted',
};

const ofSeverity: Readonly<Record<Severity, Tone>> = { error: 'bad', warning: 'warn', info: 'muted' };

export const severityWords: Readonly<Record<Severity, string>> = {
  error: 'Lỗi',
  warning: 'Cần xem lại',
  info: 'Thông tin',
};

export function standingTone(standing: Standing | undefined): Pick<Cell, 'tone'> {
  return standing === undefined ? {} : { tone: ofStanding[standing] };
}

export function severityTone(severity: Severity): Pick<Cell, 'tone'> {
  return { tone: ofSeverity[severity] };
}
