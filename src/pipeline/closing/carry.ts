import {
  composeFormChanges,
  composeOpen,
  composeRoster,
  composeSettlements,
  composeStocks,
} from '../../compose/closing/index.ts';
import { openingDay } from '../../measure/history.ts';
import type { Closing, Contact, Finished, Opened } from '../../model/closing.ts';
import type { Attempt } from '../../model/trouble.ts';
import type { Consolidation } from '../consolidation.ts';
import { type OpenedFolder, openFolder } from '../open.ts';
import type { Request } from '../request.ts';
import { addedTo } from './finished.ts';

/** read → check → measure, as the pipeline does it. */
export type Consolidate = (request: Request, raw: OpenedFolder) => Attempt<Consolidation>;

/** What passes from a finished period to the one that is opened. */
export async function closingOf(
  root: string,
  finished: Finished,
  opened: Opened,
  consolidate: Consolidate,
): Promise<Closing> {
  const done = await consolidated(root, finished, consolidate);
  const changed = done && changedFiles(finished, done);
  const signed = addedTo(root, finished).some((name) => /\.(?:docx|pdf)$/i.test(name));
  return {
    finished,
    opened,
    open: composeOpen(finished, { changed, signed }),
    stocks: composeStocks(finished, opened, openingDay(opened.plan, opened.period)),
    settlements: composeSettlements(finished, opened),
    roster: composeRoster(finished, opened),
    form: composeFormChanges(finished, opened),
    contacts: done === undefined ? [] : contactsOf(done),
  };
}

/** The finished period as its submissions stand now; undefined where they are not there. */
async function consolidated(
  root: string,
  { period, results }: Finished,
  consolidate: Consolidate,
): Promise<Consolidation | undefined> {
  const { asOf, branch: unit } = results;
  const request = { folder: root, period: period.id, unit, asOf, plan: root, templates: root };
  const raw = await openFolder(request);
  const done = raw.ok ? consolidate(request, raw.value) : raw;
  return done.ok ? done.value : undefined;
}

/** By content: a run may have been given the workspace or the folder of submissions in it. */
function changedFiles({ results }: Finished, { collection }: Consolidation): readonly string[] {
  const were = new Set(results.files.map(({ sha256 }) => sha256));
  const are = new Set(collection.files.map(({ sha256 }) => sha256));
  const fresh = collection.files.filter(({ sha256 }) => !were.has(sha256));
  const gone = results.files.filter(({ sha256 }) => !are.has(sha256));
  return [...new Set([...fresh, ...gone].map(({ path }) => path))].sort();
}

function contactsOf({ collection }: Consolidation): readonly Contact[] {
  return collection.submissions.flatMap(({ unit, through, sender }) => {
    if (through !== undefined || sender === undefined) return [];
    const { name = '', title = '', phone = '' } = sender;
    return [name, title, phone].join('') === '' ? [] : [{ unit, name, title, phone }];
  });
}
