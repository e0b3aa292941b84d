import fs from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';

/** Loaded before a command: ends its process as `kill -9` does, at the step of the content named by KILL_AT. */
let left = Number(process.env.KILL_AT);

for (const name of ['writeFile', 'link', 'rename', 'rm', 'mkdir', 'rmdir']) {
  const real = fs[name];
  fs[name] = async (path, ...rest) => {
    if (!/[\\/]content[\\/]/.test(String(path))) return real(path, ...rest);
    left -= 1;
    if (left === 0) {
      // A write is cut off in the middle.
      if (name === 'writeFile') await real(path, String(rest[0]).slice(0, String(rest[0]).length / 2));
      process.kill(process.pid, 'SIGKILL');
    }
    return real(path, ...rest);
  };
}
syncBuiltinESMExports();
