import type { Report } from '../../model/report.ts';
import type { StatusFile } from '../../model/status.ts';
import { type Papers, papersOf } from '../material.ts';
import { composeLetter } from './letter.ts';
import { messageTo } from './message.ts';
import { type Reminded, remindedIn } from './reminded.ts';

/** What goes out to remind whoever is behind: one letter with its list, and a line a unit to paste. */
interface Reminders {
  readonly letter: Report;
  readonly messages: readonly string[];
}

/** Undefined where everything is in and right. */
export function composeReminders(papers: Papers, status: StatusFile): Reminders | undefined {
  const context = papersOf(papers);
  const reminded: readonly Reminded[] = remindedIn(context, status);
  if (reminded.length === 0) return undefined;
  return {
    letter: composeLetter(context, status, reminded),
    messages: reminded.map((each) => messageTo(context, each)),
  };
}
