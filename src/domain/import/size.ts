/** Bytes of the largest file that is taken: 50 MiB. */
export const LARGEST_UPLOAD = 50 * 1024 * 1024;

/** Bytes of a form with such a file, its other fields included. */
export const LARGEST_UPLOAD_FORM = LARGEST_UPLOAD + 64 * 1024;
