// Fills in the ids and writes the Teams app package. Needs Node 20.15 or later, nothing else.
//   node manifest/pack.mjs --bot-id <client id of the bot's identity> --host <the app's host name>
//        [--name "CheckinBot Primary"] [--app-id <GUID>] [--app-version 1.0.1] [--developer "Your school"] [--out CheckinBot.zip]
// The version is CheckinBot's own unless it is given. A second copy in one tenant needs a name, and gets an app id of its own by that.
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { zip } from './zip.mjs';

const here = import.meta.dirname;
const needed = ['bot-id', 'host'];
const shapes = {
  'bot-id': [/^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/i, 'a GUID'],
  'app-id': [/^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/i, 'a GUID'],
  host: [/^(?=.{1,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])?$/i, 'a host name without https:// or a path'],
  'app-version': [/^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)$/, 'three numbers, such as 1.0.1'],
  developer: [/^.{1,32}$/, 'at most 32 characters'],
  name: [/^.{1,30}$/, 'at most 30 characters'],
  out: [/./, 'a file name'],
};

function options() {
  const known = Object.fromEntries(Object.keys(shapes).map(name => [name, { type: 'string' }]));
  const { values } = parseArgs({ options: known, strict: true });
  for (const [name, value] of Object.entries(values)) {
    const [shape, words] = shapes[name];
    if (!shape.test(value)) throw new Error(`--${name} must be ${words}.`);
  }
  const missing = needed.filter(name => !values[name]);
  if (missing.length > 0) throw new Error(`${missing.map(name => `--${name}`).join(' and ')} must be given: a package of placeholders would be of no use.`);
  return values;
}

// The one place where the version stands.
function version() {
  return /<Version>([^<]+)<\/Version>/.exec(readFileSync(join(here, '..', 'Directory.Build.props'), 'utf8'))[1];
}

// The same name always gives the same id, so that a new version of a second copy takes its place and no other's.
function idOf(name, first) {
  const hash = createHash('sha256').update(`${first}/${name}`).digest('hex');
  return `${hash.slice(0, 8)}-${hash.slice(8, 12)}-4${hash.slice(13, 16)}-8${hash.slice(17, 20)}-${hash.slice(20, 32)}`;
}

function fill(manifest, given) {
  const [bot] = manifest.bots;
  const [placeholder] = manifest.validDomains;
  const host = given.host;
  const isSecond = given.name !== undefined && given.name !== manifest.name.short;
  const urls = Object.entries(manifest.developer).filter(([name]) => name.endsWith('Url'));
  return {
    ...manifest,
    id: given['app-id'] ?? (isSecond ? idOf(given.name, manifest.id) : manifest.id),
    version: given['app-version'] ?? version(),
    name: { short: given.name ?? manifest.name.short, full: isSecond ? given.name : manifest.name.full },
    developer: {
      ...manifest.developer,
      name: given.developer ?? manifest.developer.name,
      ...Object.fromEntries(urls.map(([name, url]) => [name, url.replace(placeholder, host)])),
    },
    bots: [{ ...bot, botId: given['bot-id'] }],
    composeExtensions: manifest.composeExtensions.map((extension) => ({ ...extension, botId: given['bot-id'] })),
    validDomains: [host],
  };
}

try {
  const given = options();
  const manifest = fill(JSON.parse(readFileSync(join(here, 'manifest.json'), 'utf8')), given);
  const files = [{ name: 'manifest.json', data: Buffer.from(JSON.stringify(manifest, null, 2) + '\n') }];
  for (const icon of Object.values(manifest.icons)) files.push({ name: icon, data: readFileSync(join(here, icon)) });
  const out = resolve(given.out ?? 'CheckinBot.zip');
  writeFileSync(out, zip(files));
  console.log(`${out}: ${manifest.name.short}, bot ${manifest.bots[0].botId}, host ${manifest.validDomains[0]}, version ${manifest.version}`);
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
