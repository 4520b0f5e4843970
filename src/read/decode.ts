/**
 * The text of a file that is to be UTF-8; UTF-16 where its byte order mark says so, as Excel writes "Unicode Text" and
 * Notepad "Unicode". Undefined for any other encoding: half of the letters would be guesses.
 */
export function decodeText(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
}
