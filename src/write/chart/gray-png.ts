import { crc32 } from 'node:zlib';
import { deflated } from '../zip.ts';

/** An opaque picture in which red, green and blue are alike: four bytes a pixel, row by row. */
interface GrayImage {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

const signature = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);

/** A PNG (ISO/IEC 15948) of eight bits a pixel: a third of what the same picture takes with colours. */
export function grayPng(image: GrayImage): Uint8Array {
  const header = new DataView(new ArrayBuffer(13));
  header.setUint32(0, image.width);
  header.setUint32(4, image.height);
  header.setUint8(8, 8);
  return Buffer.concat([
    signature,
    chunk('IHDR', new Uint8Array(header.buffer)),
    chunk('IDAT', deflated(grayRows(image))),
    chunk('IEND', new Uint8Array()),
  ]);
}

/** Each row behind the byte that says how it is filtered: not at all. */
function grayRows({ width, height, pixels }: GrayImage): Uint8Array {
  const rows = new Uint8Array((width + 1) * height);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) rows[y * (width + 1) + x + 1] = pixels[(y * width + x) * 4] ?? 0;
  return rows;
}

function chunk(type: string, content: Uint8Array): Uint8Array {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(content.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}
