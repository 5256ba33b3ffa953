// Makes what a release consists of, on Linux, macOS or Windows: node build/release.mjs [--tag v1.0.0] [--runtime linux-x64] [--out artifacts/release]
//   checkinbot-VERSION-RUNTIME.zip   the service, with its notices; for that platform, on the .NET 10 runtime of the machine
//   checkinbot-VERSION-teams.zip     what makes the Teams app package: node pack.mjs --bot-id … --host …
//   checkinbot-VERSION.sbom.json     what is in it (CycloneDX), where the tool is installed: dotnet tool restore
//   SHA256SUMS                       of all of them
// With --tag the tree must be clean, at that tag, and the tag the version in Directory.Build.props.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { parseArgs } from 'node:util';
import { zip } from '../manifest/zip.mjs';

const root = resolve(import.meta.dirname, '..');
const text = { type: 'string' };

function run(program, ...args) {
  return execFileSync(program, args, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] }).trim();
}

function checkTag(tag, version) {
  if (tag !== `v${version}`) throw new Error(`The tag is ${tag}, and the version in Directory.Build.props is ${version}. They must say the same.`);
  if (run('git', 'status', '--porcelain') !== '') throw new Error('Something is changed and not committed: a release is made of what is committed.');
  if (run('git', 'rev-parse', `${tag}^{commit}`) !== run('git', 'rev-parse', 'HEAD')) throw new Error(`HEAD is not at ${tag}: git checkout ${tag}`);
  const rows = join(root, 'tests', 'CheckinBot.Tests', 'OlderRows', 'Rows', `${version}.jsonl`);
  readFileSync(rows);
}

function files(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true }).filter(one => one.isFile())
    .map(one => join(one.parentPath, one.name)).sort()
    .map(path => ({ name: relative(folder, path).split(sep).join('/'), data: readFileSync(path) }));
}

function publish(runtime, folder) {
  run('dotnet', 'publish', 'src/CheckinBot', '-c', 'Release', '-r', runtime, '--no-self-contained', '-p:PublishReadyToRun=true', '-p:DebugType=none', '-o', folder);
}

function bill(out, name) {
  try {
    run('dotnet', 'tool', 'run', 'dotnet-CycloneDX', 'src/CheckinBot/CheckinBot.csproj', '--output', out, '--filename', name, '--output-format', 'Json', '--disable-package-restore');
  } catch {
    throw new Error('The bill of materials could not be made. Run "dotnet tool restore" once, then this again.');
  }
}

try {
  const { values } = parseArgs({ options: { tag: text, runtime: { ...text, default: 'linux-x64' }, out: { ...text, default: 'artifacts/release' } }, strict: true });
  const version = /<Version>([^<]+)<\/Version>/.exec(readFileSync(join(root, 'Directory.Build.props'), 'utf8'))[1];
  if (values.tag) checkTag(values.tag, version);
  const out = resolve(root, values.out);
  const published = join(out, 'files');
  rmSync(out, { recursive: true, force: true });
  mkdirSync(published, { recursive: true });

  publish(values.runtime, published);
  const deploy = files(join(root, 'deploy')).map(one => ({ ...one, name: `deploy/${one.name}` }));
  writeFileSync(join(out, `checkinbot-${version}-${values.runtime}.zip`), zip([...files(published), ...deploy]));
  const props = { name: 'Directory.Build.props', data: readFileSync(join(root, 'Directory.Build.props')) };
  const teams = files(join(root, 'manifest')).map(one => ({ ...one, name: `manifest/${one.name}` }));
  writeFileSync(join(out, `checkinbot-${version}-teams.zip`), zip([...teams, props]));
  bill(out, `checkinbot-${version}.sbom.json`);
  rmSync(published, { recursive: true, force: true });

  const sums = files(out).map(one => `${createHash('sha256').update(one.data).digest('hex')}  ${one.name}\n`);
  writeFileSync(join(out, 'SHA256SUMS'), sums.join(''));
  process.stdout.write(sums.join(''));
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
