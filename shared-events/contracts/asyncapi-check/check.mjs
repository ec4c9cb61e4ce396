// Fails unless the AsyncAPI parser accepts asyncapi.yaml, and unless it refuses the same document with a fault in it.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));
const source = fileURLToPath(new URL('../src/main/resources/asyncapi.yaml', import.meta.url));

if (Number(process.versions.node.split('.')[0]) < 20) {
  console.error(`The AsyncAPI check needs Node 20 or newer; this is ${process.versions.node}.`);
  process.exit(1);
}
installWhenLockChanged();
const { Parser, DiagnosticSeverity } = await import('@asyncapi/parser');
const parser = new Parser();
const document = readFileSync(source, 'utf8');

const complaints = await complaintsAbout(document);
if (complaints.length) {
  console.error(['asyncapi.yaml is refused:', ...complaints].join('\n  '));
  process.exit(1);
}

const faults = {
  'an unknown action': ['action: send', 'action: shout'],
  'a reference to nowhere': ["$ref: '#/components/messages/staffLeft'", "$ref: '#/components/messages/staffGone'"],
  'a missing schema file': ['schemas/jp.tsunagi.oversight.staff-left.v1.json', 'schemas/nowhere.json'],
  'an operation without a channel': ["    channel:\n      $ref: '#/channels/intake'\n", ''],
};
for (const [fault, [right, wrong]] of Object.entries(faults)) {
  if (!document.includes(right)) throw new Error(`nothing to plant ${fault} in`);
  if (!(await complaintsAbout(document.replace(right, wrong))).length) {
    console.error(`The AsyncAPI parser lets ${fault} pass.`);
    process.exit(1);
  }
}

async function complaintsAbout(text) {
  const { diagnostics } = await parser.parse(text, { source });
  return diagnostics
    .filter(({ severity }) => severity <= DiagnosticSeverity.Warning)
    .map(({ path, message }) => `${path.join('.')}: ${message}`);
}

function installWhenLockChanged() {
  const digest = createHash('sha256').update(readFileSync(`${here}package-lock.json`)).digest('hex');
  const installed = `${here}node_modules/.installed-from`;
  if (existsSync(installed) && readFileSync(installed, 'utf8') === digest) return;
  const npm = spawnSync('npm', ['ci', '--loglevel=error'], { cwd: here, stdio: ['ignore', 'ignore', 'inherit'] });
  if (npm.status !== 0) {
    console.error('The AsyncAPI check could not install its packages with npm ci.');
    process.exit(1);
  }
  writeFileSync(installed, digest);
}
