import { attend } from './in-child.ts';

/** Loaded before a program of the product's own, so that the bench can ask about its process. */
attend();
