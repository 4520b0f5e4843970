import { composeStatus } from '../compose/status/index.ts';
import { composeReminders } from '../compose/status/reminders.ts';
import type { Language } from '../model/finding.ts';
import type { StatusFile } from '../model/status.ts';
import type { Attempt } from '../model/trouble.ts';
import { writeDocx } from '../write/docx.ts';
import { type Output, writeJson } from '../write/index.ts';
import type { Consolidation } from './consolidation.ts';
import { chooseHead } from './head.ts';

/** How a collection stands, and the papers that remind whoever is behind. */
export interface Standing {
  readonly status: StatusFile;
  /** The status as JSON, a line end at its end. */
  readonly json: () => string;
  /** The letter and the messages; none where nobody has to be reminded. */
  readonly reminders: () => Promise<readonly Output[]>;
}

export function standingOf(done: Consolidation, language: Language): Attempt<Standing> {
  const head = chooseHead(done.plan, undefined);
  if (!head.ok) return head;
  const material = { ...done, head: head.value, language };
  const status = composeStatus(material);
  return {
    ok: true,
    value: {
      status,
      json: () => new TextDecoder().decode(writeJson(status)),
      reminders: async () => {
        const composed = composeReminders(material, status);
        if (composed === undefined) return [];
        const messages = new TextEncoder().encode(`${composed.messages.join('\n')}\n`);
        return [
          { name: 'cong-van-don-doc.docx', bytes: await writeDocx(composed.letter) },
          { name: 'tin-nhan.txt', bytes: messages },
        ];
      },
    },
  };
}
