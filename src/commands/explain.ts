import type { Command } from './command.ts';
import { status } from './context.ts';
import { showTrouble } from './show.ts';

/** `tongket explain <code>`: the page of a finding. */
export const explain: Command = {
  name: 'explain',
  summary: { vi: 'Giải thích một mã phát hiện (TK301 …)', en: 'Explain the code of a finding (TK301 …)' },
  declare: (command, language) => {
    command.argument('<code>', language === 'vi' ? 'mã, ví dụ TK301' : 'code, such as TK301');
  },
  run: async (context, [code = '']) => {
    const { catalogue } = await import('../pipeline.ts');
    const { language } = context;
    const page = catalogue.find((each) => each.code === code.toUpperCase());
    if (page === undefined) {
      const codes = catalogue.map((each) => each.code).join(' ');
      const message = { vi: `Không có mã "${code}".`, en: `There is no code "${code}".` };
      showTrouble({ message, remedy: { vi: `Các mã: ${codes}.`, en: `The codes: ${codes}.` } }, context);
      return status.usage;
    }
    const heads = language === 'vi' ? ['Vì sao', 'Ví dụ nhỏ nhất'] : ['Why', 'Smallest example'];
    context.stdout(`${page.code} (${page.severity})  ${page.title[language]}\n\n`);
    context.stdout(
      `${heads[0]}: ${page.why[language]}\n\n${heads[1]}:\n${page.example.replace(/^/gm, '  ')}\n`,
    );
    return status.done;
  },
};
