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
    SAMKJOP_URL: 'https://samkjop.example.no/',
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
      'DATABASE_URL=mysql://x: må være en adresse som begynner med postgres:// eller postgresql://',
      'SAMKJOP_URL=samkjop: må være en adresse som begynner med http:// eller https://',
      'LOG_LEVEL=loud: må være debug, info, warn eller error',
    ],
  });
});
