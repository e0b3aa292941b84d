import { expect, it } from 'vitest';
import { passwordProblem } from '../../../src/domain/password.ts';

const problem = (password: string) =>
  passwordProblem(password, 'kim@sample.test', new Set(['password', 'qwertyuiop']));

it('accepts eight characters and refuses seven', () => {
  expect(problem('vaf7-3kz')).toBeNull();
  expect(problem('vaf7-3k')).toBe('too-short');
});

it('counts characters as people do where one takes two units', () => {
  expect(problem('🍊'.repeat(7))).toBe('too-short');
  expect(problem('🍊'.repeat(8))).toBeNull();
});

it('accepts 256 characters and refuses one more', () => {
  expect(problem('x'.repeat(256))).toBeNull();
  expect(problem('x'.repeat(257))).toBe('too-long');
});

it('refuses a common password however it is capitalised', () => {
  expect(problem('password')).toBe('common');
  expect(problem('QwertyUiop')).toBe('common');
});

it('refuses the own address as password', () => {
  expect(problem('Kim@sample.test')).toBe('same-as-email');
});

it('takes spaces as part of the password', () => {
  expect(problem(' password')).toBeNull();
  expect(problem('   a    ')).toBeNull();
});
