/** Words a minute, of a text to learn from: 200 of English; 500 characters of Japanese, two of which count as a word. */
export const PACE: Readonly<Record<string, number>> = { en: 200, ja: 250 };
