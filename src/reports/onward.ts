import { type NextStep, nextStep } from '../domain/progress/next.ts';
import { unitAddress } from './addresses.ts';
import { type Reader, titled } from './reader.ts';
import type { Link } from './views.ts';

/** The one thing to do next, of all that is theirs; null when nothing is left. */
export function nextOf({ catalog, facts, timeZone }: Reader): NextStep | null {
  const { paths, courses } = catalog;
  return nextStep({ paths, courses, units: catalog.units() }, facts, timeZone);
}

/** Where learning goes on, whatever has just come to its end; null when nothing is left. */
export function onward(reader: Reader): Link | null {
  const next = nextOf(reader);
  return next && { href: unitAddress(next.unit), ...titled(next.unit, reader) };
}
