import { clean } from '../text.ts';

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text for an element's content or a quoted attribute. */
export function escaped(text: string): string {
  return clean(text).replace(/[&<>"']/g, (letter) => entities[letter] ?? letter);
}

/** Content with its line ends shown. */
export function content(text: string): string {
  return escaped(text).replaceAll('\n', '<br>');
}

/** ` name="value"` for what is there, nothing for what is undefined or 1 (the default of a span). */
export function attributes(values: Readonly<Record<string, string | number | undefined>>): string {
  return Object.entries(values)
    .filter(([, value]) => value !== undefined && value !== 1)
    .map(([name, value]) => ` ${name}="${escaped(String(value))}"`)
    .join('');
}

/** `<p class="role">text</p>`, nothing for a text that is absent or empty. */
export function paragraph(text: string | undefined, role: string): string {
  return text === undefined || text === '' ? '' : `<p class="${role}">${content(text)}</p>`;
}
