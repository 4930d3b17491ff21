// Every error of the environment is told at once; what is missing gets its default.
import { expect, test } from 'vitest';
import { parseConfig } from './config.ts';

test('an empty environment gives the defaults', () => {
  expect(parseConfig({}, '/home/kari/samkjop')).toEqual({
    ok: true,
    config: {
      port: 3000,
      host: '127.0.0.1',
      dataFolder: '/home/kari/samkjop/var',
      databaseUrl: null,
      baseUrl: 'http://localhost:3000',
      smtp: null,
      oidc: null,
      isDemoOn: true,
      trustsProxy: false,
      virusScan: null,
      logLevel: 'info',
    },
  });
});

test('what is set is used; a blank value counts as missing', () => {
  const env = {
    PORT: '8080',
    HOST: '0.0.0.0',
    SAMKJOP_DATA: '/srv/data',
    DATABASE_URL: 'postgres://db/samkjop',
    SAMKJOP_URL: 'HTTPS://Samkjop.example.no/',
    SAMKJOP_PROXY: '1',
    SMTP_URL: 'smtp://post.example.no:587',
    MAIL_FROM: 'Samkjøp <samkjop@example.no>',
    OIDC_ISSUER: 'https://innlogging.example.no',
    OIDC_CLIENT_ID: 'samkjop',
    OIDC_CLIENT_SECRET: 'hemmelig',
    OIDC_ACR_VALUES: 'idporten-loa-substantial  idporten-loa-high',
    LOG_LEVEL: '',
  };
  expect(parseConfig(env, '/')).toEqual({
    ok: true,
    config: {
      port: 8080,
      host: '0.0.0.0',
      dataFolder: '/srv/data',
      databaseUrl: 'postgres://db/samkjop',
      baseUrl: 'https://samkjop.example.no',
      smtp: { url: 'smtp://post.example.no:587', from: 'Samkjøp <samkjop@example.no>' },
      oidc: {
        issuer: 'https://innlogging.example.no',
        clientId: 'samkjop',
        clientSecret: 'hemmelig',
        name: 'ID-porten',
        acrValues: ['idporten-loa-substantial', 'idporten-loa-high'],
      },
      isDemoOn: false,
      trustsProxy: true,
      virusScan: null,
      logLevel: 'info',
    },
  });
});

test('all errors come together, each with name, value and what it must be', () => {
  const wrong = { PORT: 'tre tusen', DATABASE_URL: 'mysql://x', SAMKJOP_URL: 'samkjop', LOG_LEVEL: 'loud' };
  expect(parseConfig(wrong, '/')).toEqual({
    ok: false,
    errors: [
      'PORT=tre tusen: må være et helt tall fra 0 til 65535',
      'DATABASE_URL=…: må være en adresse som begynner med postgres:// eller postgresql://',
      'SAMKJOP_URL=samkjop: må være en adresse som begynner med http:// eller https://',
      'LOG_LEVEL=loud: må være debug, info, warn eller error',
    ],
  });
});

test('settings that belong together are all set or none, and secrets are not told', () => {
  const env = {
    SMTP_URL: 'http://bruker:passord@x',
    OIDC_ISSUER: 'http://innlogging.example.no',
    OIDC_CLIENT_SECRET: 'hemmelig',
  };
  expect(parseConfig(env, '/')).toEqual({
    ok: false,
    errors: [
      'SMTP_URL=…: må være en adresse som begynner med smtp:// eller smtps://',
      'OIDC_ISSUER=http://innlogging.example.no: må begynne med https://',
    ],
  });
  expect(parseConfig({ OIDC_ISSUER: 'http://localhost:4000', OIDC_CLIENT_SECRET: 'hemmelig' }, '/')).toEqual({
    ok: false,
    errors: ['OIDC_CLIENT_ID=: må settes sammen med OIDC_ISSUER og OIDC_CLIENT_SECRET'],
  });
});

test.each<[Record<string, string>, boolean]>([
  [{}, true],
  [{ HOST: '0.0.0.0' }, false],
  [{ SAMKJOP_PROXY: '1' }, false],
  [{ SAMKJOP_URL: 'https://samkjop.example.no' }, false],
  [{ DATABASE_URL: 'postgres://db/samkjop' }, false],
  [{ HOST: '0.0.0.0', SAMKJOP_DEMO: '1' }, true],
  [{ SAMKJOP_DEMO: '0' }, false],
])('the demonstration world with %j: %s', (env, isOn) => {
  const parsed = parseConfig(env, '/');
  expect(parsed.ok && parsed.config.isDemoOn).toBe(isOn);
});

test('what looks for viruses is a server or a program', () => {
  const scanOf = (VIRUS_SCAN: string) => {
    const parsed = parseConfig({ VIRUS_SCAN }, '/');
    return parsed.ok ? parsed.config.virusScan : parsed.errors;
  };
  expect(scanOf('clamd://scan.example.no')).toEqual({ kind: 'clamd', host: 'scan.example.no', port: 3310 });
  expect(scanOf('clamd://127.0.0.1:3311')).toEqual({ kind: 'clamd', host: '127.0.0.1', port: 3311 });
  expect(scanOf('command:/usr/bin/clamdscan --no-summary -')).toEqual({
    kind: 'command',
    program: '/usr/bin/clamdscan',
    args: ['--no-summary', '-'],
  });
  for (const wrong of ['command:clamdscan -', 'http://scan.example.no', 'clamd:']) {
    expect(scanOf(wrong)).toEqual([
      `VIRUS_SCAN=${wrong}: må være clamd://vert:3310 eller command:/full/sti/til/program`,
    ]);
  }
});
