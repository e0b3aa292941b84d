import type { APIRoute } from 'astro';

/** The process answers. In production the front answers this by itself. */
export const GET: APIRoute = () => new Response('ok\n');
