// Reads a manifest from standard input and writes what Microsoft's validator has against it, by the published schema of its
// manifestVersion, which a package brings: the validator alone would fetch it.
const { ManifestUtil } = require('@microsoft/teams-manifest');
const fs = require('node:fs');
const path = require('node:path');

const manifest = JSON.parse(fs.readFileSync(0, 'utf8'));
const schemas = path.join(path.dirname(require.resolve('@microsoft/app-manifest/package.json')), 'build', 'json-schemas', 'teams');
const file = path.join(schemas, `v${manifest.manifestVersion}`, 'MicrosoftTeams.schema.json');
const schema = JSON.parse(fs.readFileSync(file, 'utf8').replace(/^\uFEFF/, ''));

ManifestUtil.validateManifestAgainstSchema(manifest, schema)
  .then(errors => process.stdout.write(JSON.stringify(errors.map(error => (error.startsWith('/') ? error : `/${error}`)))));
