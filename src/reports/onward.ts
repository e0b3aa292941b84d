import { nextStep } from '../domain/progress/next.ts';
import { unitAddress } from './addresses.ts';
import { type Reader, titleOf } from './reader.ts';
import type { Link } from './views.ts';

/** Where learning goes on, whatever has just come to its end; null when nothing is left. */
export function onward(reader: Reader): Link | null {
  const { catalog, facts, timeZone } = reader;
  const { paths, courses } = catalog;
  const next = nextStep({ paths, courses, units: catalog.units() }, facts, timeZone);
  return next && { href: unitAddress(next.unit), title: titleOf(next.unit, reader) };
}
