// Draws color.png and outline.png: a speech bubble with a tick. Run it after a change of shape: node manifest/icons.mjs
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';

const teal = [0x1f, 0x7a, 0x74];
const cream = [0xff, 0xf8, 0xec];
const coral = [0xe8, 0x6f, 0x4a];
const white = [0xff, 0xff, 0xff];

// Shapes are signed distances in units of a 32 x 32 square: below zero is inside.
const roundedBox = (x, y, [cx, cy, hw, hh, r]) => {
  const dx = Math.abs(x - cx) - hw + r;
  const dy = Math.abs(y - cy) - hh + r;
  return Math.hypot(Math.max(dx, 0), Math.max(dy, 0)) + Math.min(Math.max(dx, dy), 0) - r;
};
const segment = (x, y, [ax, ay], [bx, by]) => {
  const along = Math.min(1, Math.max(0, ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / ((bx - ax) ** 2 + (by - ay) ** 2)));
  return Math.hypot(x - ax - along * (bx - ax), y - ay - along * (by - ay));
};
const polygon = (x, y, points) => {
  let inside = false;
  let nearest = Infinity;
  points.forEach(([ax, ay], i) => {
    const [bx, by] = points[(i + 1) % points.length];
    nearest = Math.min(nearest, segment(x, y, [ax, ay], [bx, by]));
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
  });
  return inside ? -nearest : nearest;
};
const bubble = (x, y) => Math.min(
  roundedBox(x, y, [16, 14, 11, 8.5, 5]),
  polygon(x, y, [[9.5, 18], [18, 18], [10, 27.5]]) - 0.7);
const tick = (x, y) => Math.min(segment(x, y, [11.6, 14.2], [14.8, 17.4]), segment(x, y, [14.8, 17.4], [20.6, 10.8]));

const cover = (distance, pixel) => Math.min(1, Math.max(0, 0.5 - distance / pixel));
const mix = (under, over, share) => under.map((value, i) => Math.round(value + (over[i] - value) * share));

// Teams wants the drawing inside the middle 120 of 192 pixels; 1.35 shrinks it to fit.
function colorPixel(x, y, pixel) {
  const [u, v] = [(x - 16) * 1.35 + 16, (y - 16) * 1.35 + 16.4];
  const withBubble = mix(teal, cream, cover(bubble(u, v), pixel * 1.35));
  return [...mix(withBubble, coral, cover(tick(u, v) - 1.5, pixel * 1.35)), 255];
}

function outlinePixel(x, y, pixel) {
  const ink = Math.min(Math.abs(bubble(x, y - 0.5) + 0.2) - 0.9, tick(x, y - 0.5) - 1.1);
  return [...white, Math.round(255 * cover(ink, pixel))];
}

function png(size, pixelAt) {
  const pixel = 32 / size;
  const rows = Array.from({ length: size }, (_, row) => [
    0, ...Array.from({ length: size }, (_, column) => pixelAt((column + 0.5) * pixel, (row + 0.5) * pixel, pixel)).flat()]);
  const header = Buffer.from([0, 0, 0, size, 0, 0, 0, size, 8, 6, 0, 0, 0]);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const image = deflateSync(Buffer.from(rows.flat()), { level: 9 });
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', image), chunk('IEND', Buffer.alloc(0))]);
}

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  const check = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}

writeFileSync(join(import.meta.dirname, 'color.png'), png(192, colorPixel));
writeFileSync(join(import.meta.dirname, 'outline.png'), png(32, outlinePixel));
