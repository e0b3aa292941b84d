/**
 * Sends what was done, as the form would, without leaving the page.
 * @returns the inside of the activity as it is now; null when it did not reach the academy, or was not taken
 */
export async function send(
  action: string,
  fields: Iterable<readonly [string, string]>,
): Promise<string | null> {
  const body = new URLSearchParams(
    [...fields, ['_quietly', 'yes']].map(([name, value]) => [name ?? '', value ?? '']),
  );
  try {
    // A session that ended is answered with another place: nothing was recorded there.
    const response = await fetch(action, { method: 'POST', body, redirect: 'manual', keepalive: true });
    if (response.headers.get('content-type')?.startsWith('text/plain')) sayInstead(await response.text());
    return response.status === 200 ? await response.text() : null;
  } catch {
    return null;
  }
}

/** From now on every activity of the page says why nothing is taken: to try again would not help. */
function sayInstead(why: string): void {
  for (const root of document.querySelectorAll<HTMLElement>('[data-failed]')) root.dataset.failed = why;
}

/** The fields of a form that are words. */
export function fieldsOf(form: HTMLFormElement, submitter?: HTMLElement | null): [string, string][] {
  return [...new FormData(form, submitter)].flatMap(([name, value]) =>
    typeof value === 'string' ? [[name, value] as [string, string]] : [],
  );
}

/** Says something aloud to those who listen to the page, and shows it where `shown` is set. */
export function say(root: HTMLElement, words: string, shown = false): void {
  let status = root.querySelector<HTMLElement>(':scope > [role="status"]');
  if (status === null) {
    status = document.createElement('p');
    status.setAttribute('role', 'status');
    root.append(status);
  }
  status.className = shown ? 'activity-status' : 'unseen';
  status.textContent = words;
}
