// Reads a PNG in base64 from standard input; writes its size and its pixels as base64 of red, green, blue, alpha.
const { PNG } = require('pngjs');
const fs = require('node:fs');

const { width, height, data } = PNG.sync.read(Buffer.from(fs.readFileSync(0, 'utf8'), 'base64'));
process.stdout.write(JSON.stringify({ width, height, rgba: data.toString('base64') }));
