// @ts-check
// Runs before anything is installed, on whatever Node the machine has: built-ins only, loaded after a
// look at the version, in words that an old Node can read.
const wanted = 20;
if (Number(process.versions.node.split('.')[0]) < wanted) {
  console.error(
    `Node ${process.versions.node} is too old for Everboard: install Node ${wanted} or later from https://nodejs.org.`,
  );
  process.exit(1);
}

const { spawn, spawnSync } = await import('node:child_process');
const { createHash } = await import('node:crypto');
const { existsSync, readFileSync, writeFileSync } = await import('node:fs');
const { join } = await import('node:path');
const { fileURLToPath } = await import('node:url');
const { alone } = await import('./lock.mjs');

const root = fileURLToPath(new URL('../..', import.meta.url));
const modules = join(root, 'node_modules');
const stamp = join(modules, '.everboard-installed');

try {
  const digest = wantedDigest();
  if (readStamp() !== digest) {
    await alone(join(root, '.everboard', 'install.lock'), async () => {
      if (readStamp() === digest) return;
      console.log('Installing the packages (only needed once, and after the list of packages changes) …');
      await install();
      writeFileSync(stamp, digest);
    });
  }
} catch (problem) {
  console.error(sentenceFor(problem instanceof Error ? problem.message : String(problem)));
  process.exit(1);
}

function wantedDigest() {
  return createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .update(`${process.platform} ${process.arch}`)
    .digest('hex');
}

function readStamp() {
  return existsSync(stamp) ? readFileSync(stamp, 'utf8') : undefined;
}

/** Installs exactly what the lockfile names; no package runs a program of its own while it does. */
async function install() {
  const flags = [
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
    '--ignore-scripts',
    '--include=dev',
    '--include=optional',
  ];
  const npm = process.env.npm_execpath;
  // The machine's own Node: the pinned one lies in node_modules, which is about to be replaced.
  const node = process.env.npm_node_execpath ?? process.execPath;
  const child = npm
    ? spawn(node, [npm, 'ci', ...flags], { cwd: root, stdio: ['ignore', 'ignore', 'pipe'] })
    : spawn('npm', ['ci', ...flags], { cwd: root, stdio: ['ignore', 'ignore', 'pipe'], shell: true });
  let said = '';
  child.stderr.on('data', (chunk) => {
    said += chunk;
  });
  const code = await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  if (code !== 0) throw new Error(said.trim() || `npm ended with ${code}`);
  refuseOldNode();
}

/** Where no pinned Node fits the platform the machine's own is used, and has to run TypeScript. */
function refuseOldNode() {
  const node = join(modules, '.bin', 'node');
  const pinned = spawnSync(node, ['--version'], { encoding: 'utf8', shell: process.platform === 'win32' });
  const version = pinned.status === 0 ? pinned.stdout.trim().slice(1) : process.versions.node;
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major < 22 || (major === 22 && minor < 18)) {
    throw new Error(`NODE ${process.platform} ${process.arch}`);
  }
}

/** @param {string} message */
function sentenceFor(message) {
  if (message.startsWith('NODE ')) {
    return `No Node 24 is to be had from npm for ${message.slice(5)}: install Node 24 from https://nodejs.org and start again.`;
  }
  if (/EACCES|EPERM|EROFS/.test(message)) {
    return `The packages cannot be written: give this user write access to ${root} and start again.`;
  }
  if (/ENOSPC/.test(message)) {
    return `The packages do not fit on the disk: make room for about 600 MB under ${root} and start again.`;
  }
  if (
    /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|network/.test(message)
  ) {
    return 'The packages could not be fetched: connect this machine to the npm registry (npm config get registry shows which) and start again.';
  }
  return `The packages could not be installed; npm said:\n${message}`;
}
