// @ts-check
// Unpacks the browser that lies in the npm package into the folder TMPDIR names, where the package puts
// things. Started in the folder the package was installed in.
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

const entry = createRequire(join(process.cwd(), 'package.json')).resolve('@sparticuz/chromium');
const { default: chromium, inflate } = await import(pathToFileURL(entry).href);
await chromium.executablePath();
await inflate(join(dirname(entry), '..', 'bin', 'al2023.tar.br'));
