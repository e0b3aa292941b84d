import { defineMiddleware } from 'astro:middleware';
import { unitAddress } from '../reports/addresses.ts';

/**
 * The old address of a module or quiz that went to another course leads to the new one, forms included. For those who
 * may not see it there, or had no part in the course it was in, it is absent like any other.
 */
export const leadOn = defineMiddleware((context, next) => {
  const { locals, params, url } = context;
  const { course, unit } = params;
  if (context.isPrerendered || locals.trouble !== undefined || course === undefined || unit === undefined)
    return next();
  const moved = locals.catalog?.moved(course, unit);
  if (moved === undefined) return next();
  const rest = url.pathname.split('/').slice(4);
  return context.redirect([unitAddress(moved), ...rest].join('/') + url.search, 308);
});
