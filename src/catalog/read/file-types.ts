import { extname } from 'node:path';

/** What may lie beside a lesson, by ending. Nothing a browser would run as a page of the academy. */
const TYPES: Readonly<Record<string, string>> = {
  '.avif': 'image/avif',
  '.gif': 'image/gif',
  '.jpeg': 'image/jpeg',
  '.jpg': 'image/jpeg',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.webp': 'image/webp',
  '.mp4': 'video/mp4',
  '.webm': 'video/webm',
  '.csv': 'text/csv',
  '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  '.ics': 'text/calendar',
  '.json': 'application/json',
  '.md': 'text/markdown',
  '.pdf': 'application/pdf',
  '.pptx': 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  '.txt': 'text/plain',
  '.vtt': 'text/vtt',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  '.zip': 'application/zip',
};

export const FILE_ENDINGS: readonly string[] = Object.keys(TYPES);

/** The media type of a file beside a lesson, by its name; undefined when such files may not lie there. */
export function mediaType(name: string): string | undefined {
  return TYPES[extname(name).toLowerCase()];
}

export function isVideo(name: string): boolean {
  return mediaType(name)?.startsWith('video/') ?? false;
}

export function isPicture(name: string): boolean {
  return mediaType(name)?.startsWith('image/') ?? false;
}

/** The media type of a typeface, which may lie beside a brand and nowhere else; undefined of any other file. */
export function fontType(name: string): string | undefined {
  return extname(name).toLowerCase() === '.woff2' ? 'font/woff2' : undefined;
}
