/**
 * Calls `stop` once when this process is to end: on SIGTERM, on SIGINT, and when the npm that started
 * it is gone – npm's shell dies of the SIGTERM it is sent without passing it on. A second signal ends
 * at once.
 */
export function whenAskedToStop(stop: () => void): void {
  let asked = false;
  const ask = () => {
    if (asked) process.exit(1);
    asked = true;
    stop();
  };
  process.on('SIGTERM', ask);
  process.on('SIGINT', ask);
  if (process.env.npm_lifecycle_event === undefined) return;
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    if (!asked) ask();
  }, 500);
  watch.unref();
}
