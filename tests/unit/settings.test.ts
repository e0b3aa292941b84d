import { describe, expect, test } from 'vitest';
import { clientAddress, proxyList } from '../../src/server/address.ts';
import { readSettings } from '../../src/settings.ts';

test('an academy with nothing set is on this machine, port 4321, with its database in data/', () => {
  expect(readSettings({})).toEqual({
    port: 4321,
    host: 'localhost',
    academyOrigin: 'http://localhost:4321',
    secure: false,
    isLoopback: true,
    databaseUrl: 'file:./data/academy.db',
    databaseAuthToken: undefined,
    smtpUrl: undefined,
    trustedProxies: [],
  });
});

test('the address follows the port, and an empty variable is one that is not set', () => {
  expect(readSettings({ PORT: '8080', ACADEMY_URL: '' }).academyOrigin).toBe('http://localhost:8080');
});

test('everything that can be set is taken', () => {
  const env = {
    PORT: '80',
    HOST: '0.0.0.0',
    ACADEMY_URL: 'https://Academy.test:443/',
    DATABASE_URL: 'libsql://db.test',
    DATABASE_AUTH_TOKEN: 'token',
    SMTP_URL: 'smtps://user:pass@mail.test:465',
    TRUSTED_PROXIES: '10.0.0.5, 192.168.0.0/16,fd00::/8',
  };
  expect(readSettings(env)).toEqual({
    port: 80,
    host: '0.0.0.0',
    academyOrigin: 'https://academy.test',
    secure: true,
    isLoopback: false,
    databaseUrl: 'libsql://db.test',
    databaseAuthToken: 'token',
    smtpUrl: 'smtps://user:pass@mail.test:465',
    trustedProxies: ['10.0.0.5', '192.168.0.0/16', 'fd00::/8'],
  });
});

test.each([
  ['http://localhost', true],
  ['http://academy.localhost:8080', true],
  ['https://127.0.0.2', true],
  ['http://[::1]:4321', true],
  ['http://localhost.academy.test', false],
  ['http://127.0.0.1.academy.test', false],
  ['http://192.168.1.4', false],
])('%s is reached on this machine only: %s', (url, isLoopback) => {
  expect(readSettings({ ACADEMY_URL: url }).isLoopback).toBe(isLoopback);
});

test.each([
  ['PORT', '0'],
  ['PORT', '65536'],
  ['PORT', '80a'],
  ['PORT', '-1'],
  ['HOST', 'two words'],
  ['HOST', 'http://localhost'],
  ['ACADEMY_URL', 'academy.test'],
  ['ACADEMY_URL', 'https://academy.test/learn'],
  ['ACADEMY_URL', 'https://user@academy.test'],
  ['ACADEMY_URL', 'ftp://academy.test'],
  ['DATABASE_URL', './academy.db'],
  ['DATABASE_URL', 'postgres://db.test'],
  ['SMTP_URL', 'mail.test:587'],
  ['SMTP_URL', 'smtp:'],
  ['TRUSTED_PROXIES', '10.0.0.0/33'],
  ['TRUSTED_PROXIES', '10.0.0.5 10.0.0.6'],
  ['TRUSTED_PROXIES', 'proxy.test'],
])('%s=%s is refused with one sentence that says what to set', (name, value) => {
  expect(() => readSettings({ [name]: value })).toThrow(
    new RegExp(`^${name} must be [^\\n]*, for example ${name}=[^\\n]*\\.$`),
  );
});

test('all that is wrong is told at once, and no secret with it', () => {
  const env = { PORT: 'x', SMTP_URL: 'http://user:hunter2@mail.test', DATABASE_AUTH_TOKEN: 'hunter2' };
  expect(() => readSettings(env)).toThrow(/^PORT must be .*\nSMTP_URL must be (?!.*hunter2).*$/);
});

describe('the address of a person', () => {
  const trusted = proxyList(['10.0.0.0/8', '::1', '2001:db8::/32']);

  test.each([
    ['the socket’s, without proxies', '203.0.113.9', undefined, '203.0.113.9'],
    ['the socket’s, when what forwards is not trusted', '203.0.113.9', '6.6.6.6', '203.0.113.9'],
    ['the one a trusted proxy names', '10.0.0.5', '203.0.113.9', '203.0.113.9'],
    ['not what the person wrote in front of it', '10.0.0.5', '6.6.6.6, 203.0.113.9', '203.0.113.9'],
    ['the first beyond all trusted proxies', '::1', '203.0.113.9, 10.1.1.1,2001:db8::7', '203.0.113.9'],
    ['IPv4 also where the socket speaks IPv6', '::ffff:10.0.0.5', '::ffff:203.0.113.9', '203.0.113.9'],
    ['without the port some proxies add', '10.0.0.5', '203.0.113.9:5000', '203.0.113.9'],
    ['without the brackets some proxies add', '10.0.0.5', '[2a00::9]:5000', '2a00::9'],
    ['the proxy’s, where it forwards nonsense', '10.0.0.5', 'unknown', '10.0.0.5'],
    ['the last proxy’s, where there is nothing beyond', '10.0.0.5', '10.0.0.6', '10.0.0.6'],
    ['the proxy’s, where it says nothing', '10.0.0.5', '', '10.0.0.5'],
  ])('is %s', (_what, socket, forwarded, expected) => {
    expect(clientAddress(socket, forwarded, trusted)).toBe(expected);
  });
});
