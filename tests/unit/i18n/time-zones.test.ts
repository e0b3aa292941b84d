import { expect, test } from 'vitest';
import { messagesFor } from '../../../src/i18n/index.ts';
import { timeZoneOptions } from '../../../src/i18n/time-zones.ts';

const optionsIn = (language: string, ...zones: string[]) =>
  timeZoneOptions(zones, { language, messages: messagesFor(language) });

test('time zones stand under their part of the world, by place and by what their time is called', () => {
  expect(optionsIn('en', 'UTC', 'America/Indiana/Knox', 'Asia/Tokyo')).toEqual([
    { value: 'UTC', label: 'UTC', group: '' },
    { value: 'Asia/Tokyo', label: 'Tokyo (Japan Standard Time)', group: 'Asia' },
    { value: 'America/Indiana/Knox', label: 'Knox, Indiana (Central Time)', group: 'The Americas' },
  ]);
  expect(optionsIn('ja', 'Asia/Tokyo')).toEqual([
    { value: 'Asia/Tokyo', label: 'Tokyo（日本標準時）', group: 'アジア' },
  ]);
});
