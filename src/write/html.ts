import type { Annex, Foot, Head, Report } from '../model/report.ts';
import { anchorsOf, blockHtml, contentsHtml, type Notes } from './html/blocks.ts';
import { content, escaped, paragraph } from './html/escape.ts';
import { style } from './html/style.ts';
import { tableHtml } from './html/table.ts';
import { commentedRuns, listed, motto, nation, signerOf } from './text.ts';

/**
 * The report as one page that loads nothing: readable on a screen by day and night, and printed on A4. The policy
 * in its head forbids scripts and network, whatever the text holds.
 */
export function writeHtml(report: Report): string {
  const anchors = anchorsOf(report.body);
  const notes: Notes = new Map(commentedRuns(report.body).map((run, index) => [run, index + 1]));
  const parts = [
    contentsHtml(anchors),
    '<main>',
    headHtml(report.head),
    ...report.body.map((block) => blockHtml(block, anchors, notes)),
    footHtml(report.foot),
    notesHtml(notes),
    ...report.annexes.map(annexHtml),
    '</main>',
  ];
  return pageHtml(report.properties.title, parts.filter((part) => part !== '').join('\n'));
}

function pageHtml(title: string, body: string): string {
  return `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<style>${style}</style>
</head>
<body>
${body}
</body>
</html>
`;
}

function headHtml(head: Head): string {
  const issuer = [paragraph(head.parent, 'parent'), ...head.issuer.map((line) => paragraph(line, 'issuer'))];
  const state = [paragraph(nation, 'nation'), paragraph(motto, 'motto')];
  const number = [paragraph(head.number, 'number'), paragraph(head.draft, 'draft')];
  return `<header>
<div class="names">
<div>${issuer.join('')}</div><div>${state.join('')}</div>
<div>${number.join('')}</div><div>${paragraph(head.placeAndDate, 'place')}</div>
</div>
<h1>${content(head.type)}</h1>
${paragraph(head.title, 'title')}
${addressees(head.to)}
</header>`;
}

function addressees(to: readonly string[]): string {
  const lines = to.length > 1 ? ['Kính gửi:', ...listed(to)] : to.map((one) => `Kính gửi: ${one}`);
  return paragraph(lines.join('\n'), 'to');
}

function footHtml(foot: Foot): string {
  const items = listed(foot.recipients).map((item) => `<li>${content(item)}</li>`);
  const list = `<p class="recipients">Nơi nhận:</p><ul>${items.join('')}</ul>`;
  const offices = [...foot.authority, foot.title].map((line) => paragraph(line, 'authority'));
  return `<footer>
<div>${items.length === 0 ? '' : list}</div>
<div class="sign">${offices.join('')}<p class="signer">${content(signerOf(foot))}</p></div>
</footer>`;
}

/** What the marked sentences are to be checked for; each note leads back to its sentence. */
function notesHtml(notes: Notes): string {
  if (notes.size === 0) return '';
  const items = Array.from(notes, ([run, number]) => {
    return `<li id="luu-y-${number}">${content(run.comment ?? '')} <a href="#cho-${number}" aria-label="Về chỗ đánh dấu">↩</a></li>`;
  });
  return `<aside class="review"><h2>Cần xem lại trước khi ký</h2><ol>\n${items.join('\n')}\n</ol></aside>`;
}

function annexHtml({ label, title, attached, landscape, table, notes }: Annex): string {
  const lines = notes.map((note) => paragraph(note, 'note'));
  return `<section class="annex${landscape ? ' wide' : ''}">
<h1>${content(label)}</h1>
${paragraph(title, 'annex-title')}
${paragraph(attached, 'attached')}
${tableHtml(table)}
${lines.join('\n')}
</section>`;
}
