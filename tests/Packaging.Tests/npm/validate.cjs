// Reads a manifest from standard input and writes what Microsoft's published schema of its manifestVersion has against it.
const Ajv = require('ajv-draft-04');
const addFormats = require('ajv-formats');
const fs = require('node:fs');
const path = require('node:path');

const manifest = JSON.parse(fs.readFileSync(0, 'utf8'));
const schemas = path.join(path.dirname(require.resolve('@microsoft/app-manifest/package.json')), 'build', 'json-schemas', 'teams');
const schema = JSON.parse(fs.readFileSync(path.join(schemas, `v${manifest.manifestVersion}`, 'MicrosoftTeams.schema.json'), 'utf8').replace(/^\uFEFF/, ''));

const ajv = new Ajv({ allErrors: true, strict: false });
addFormats(ajv);
const validate = ajv.compile(schema);
validate(manifest);
process.stdout.write(JSON.stringify((validate.errors ?? []).map(error => `${error.instancePath || '/'} ${error.message}`)));
