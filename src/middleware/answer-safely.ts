import { defineMiddleware } from 'astro:middleware';
import { randomUUID } from 'node:crypto';
import type { APIContext } from 'astro';
import { currentBrand } from '../catalog/live.ts';
import { brandIn } from '../domain/brand/brand.ts';
import { messagesFor, negotiate } from '../i18n/index.ts';
import { settings } from '../settings.ts';
import { WriteBusy, WriteFailed } from '../store/database.ts';
import { absent, trouble } from '../web/answers.ts';
import { errorInTheLog } from '../web/error-in-the-log.ts';
import { BadForm } from '../web/form.ts';
import { setSecurityHeaders } from '../web/headers.ts';

/** Outermost: what every answer carries, and a sentence for a person where something went wrong. */
export const answerSafely = defineMiddleware(async (context, next) => {
  if (context.isPrerendered) return next();
  context.locals.requestId ??= randomUUID();
  const made = next().then((response) => (isFrameworksOwn(response, context) ? absent(context) : response));
  const response = await made.catch((error: unknown) => {
    const status = statusOf(error);
    if (status >= 500)
      console.error(
        JSON.stringify({ requestId: context.locals.requestId, status, error: errorInTheLog(error) }),
      );
    speakAtLeast(context);
    return trouble(context, status);
  });
  setSecurityHeaders(response.headers, settings().secure);
  return response;
});

/** An endpoint that does not know the method is answered by the framework, with another 404 than ours. */
function isFrameworksOwn({ status }: Response, { locals }: APIContext): boolean {
  return status === 404 && locals.trouble === undefined;
}

/** The error may have come before anyone was recognised. */
function speakAtLeast({ locals, request }: APIContext): void {
  locals.language ??= negotiate(request.headers.get('accept-language'));
  locals.messages ??= messagesFor(locals.language);
  locals.brand ??= brandIn(currentBrand(), locals.language);
  locals.person ??= null;
}

function statusOf(error: unknown): NonNullable<App.Locals['trouble']> {
  if (error instanceof BadForm) return error.status;
  if (error instanceof WriteBusy || error instanceof WriteFailed) return 503;
  return 500;
}
