import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { grayPng } from './gray-png.ts';

const require = createRequire(import.meta.url);

/** Pixels across a picture of 165 mm: 240 to the inch, sharp in print and some hundred kilobytes a page. */
const width = 1560;

/** Metric twins of Times New Roman with all letters of Vietnamese, under the Open Font Licence. */
const fontFiles = [
  '@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf',
  '@expo-google-fonts/tinos/400Regular_Italic/Tinos_400Regular_Italic.ttf',
  '@expo-google-fonts/tinos/700Bold/Tinos_700Bold.ttf',
];

let fonts: Promise<readonly Uint8Array[]> | undefined;

/** An SVG of ours as a PNG in shades of grey on white, with the fonts that come with the tool and none of the machine's. */
export async function pngOf(svg: string): Promise<Uint8Array> {
  fonts ??= prepared();
  const font = {
    fontBuffers: [...(await fonts)],
    loadSystemFonts: false,
    defaultFontFamily: 'Tinos',
    serifFamily: 'Tinos',
  };
  const picture = new Resvg(svg, { font, background: 'white', fitTo: { mode: 'width', value: width } });
  const image = picture.render();
  const png = grayPng(image);
  image.free();
  picture.free();
  return png;
}

async function prepared(): Promise<readonly Uint8Array[]> {
  await initWasm(await packaged('@resvg/resvg-wasm/index_bg.wasm'));
  return Promise.all(fontFiles.map(packaged));
}

async function packaged(path: string): Promise<Uint8Array> {
  return new Uint8Array(await readFile(require.resolve(path)));
}
