export { type At, type Formats, formatsFor } from './format.ts';
export { isLanguage, languageIn, languageName, languages, messagesFor, negotiate } from './languages.ts';
export { type MeasureSaid, measureSaid } from './measures.ts';
export { plural } from './plural.ts';
export { statusInWords } from './status.ts';
export { type Messages, type Property, valueName, withNames } from './values.ts';
