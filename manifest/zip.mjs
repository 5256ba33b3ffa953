// A zip archive of a few small files. Every entry bears the same time, so the same files give the same bytes.
import { crc32, deflateRawSync } from 'node:zlib';

const january1980 = { time: 0, date: 0x21 };
const localHeader = 0x04034b50;
const centralHeader = 0x02014b50;
const endOfDirectory = 0x06054b50;

/** @param {{name: string, data: Buffer}[]} files */
export function zip(files) {
  const locals = [];
  const centrals = [];
  let offset = 0;
  for (const { name, data } of files) {
    const packed = deflateRawSync(data, { level: 9 });
    const common = describe(name, data, packed);
    const local = Buffer.concat([words([localHeader, 4]), common, Buffer.from(name), packed]);
    centrals.push(words([centralHeader, 4], [20, 2]), common, words([0, 2], [0, 2], [0, 2], [0, 4], [offset, 4]), Buffer.from(name));
    locals.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(centrals);
  const end = words([endOfDirectory, 4], [0, 2], [0, 2], [files.length, 2], [files.length, 2], [directory.length, 4], [offset, 4], [0, 2]);
  return Buffer.concat([...locals, directory, end]);
}

// The part that the local and the central header share: version 2.0, names in UTF-8, deflated.
function describe(name, data, packed) {
  return words(
    [20, 2], [0x0800, 2], [8, 2], [january1980.time, 2], [january1980.date, 2],
    [crc32(data), 4], [packed.length, 4], [data.length, 4], [Buffer.byteLength(name), 2], [0, 2]);
}

function words(...values) {
  return Buffer.concat(values.map(([value, size]) => {
    const bytes = Buffer.alloc(size);
    bytes.writeUIntLE(value, 0, size);
    return bytes;
  }));
}
