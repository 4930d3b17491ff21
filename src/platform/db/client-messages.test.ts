// What clients send is cut into questions, however the bytes come.
import { fc, test as property } from '@fast-check/vitest';
import { expect, test } from 'vitest';
import { ClientMessages, type Sent } from './client-messages.ts';

const message = (type: string, body = ''): Buffer => {
  const length = Buffer.alloc(4);
  length.writeInt32BE(4 + body.length);
  return Buffer.concat([Buffer.from(type), length, Buffer.from(body, 'latin1')]);
};
const start = (code: number, body = ''): Buffer => {
  const head = Buffer.alloc(8);
  head.writeInt32BE(8 + body.length, 0);
  head.writeInt32BE(code, 4);
  return Buffer.concat([head, Buffer.from(body, 'latin1')]);
};

const HELLO = start(196608, 'user\0postgres\0\0');
const WITH_VALUES = [
  message('P', '\0select $1\0'),
  message('B', '\0\0'),
  message('D', 'P\0'),
  message('E', '\0'),
];
const SYNC = message('S');

const told = (sent: readonly Sent[]): string[] =>
  sent.map((one) =>
    one.kind === 'question'
      ? `${one.isWhole ? '' : 'half '}${Buffer.from(one.bytes).toString('latin1')}`
      : one.kind,
  );
const text = (...parts: readonly Buffer[]): string => Buffer.concat(parts).toString('latin1');

function reader(): ClientMessages {
  const messages = new ClientMessages();
  messages.read(HELLO);
  return messages;
}

test('asks for encryption, then starts; ends', () => {
  const messages = new ClientMessages();
  expect(told(messages.read(start(80877103)))).toEqual(['encryption']);
  expect(told(messages.read(HELLO))).toEqual([text(HELLO)]);
  expect(told(messages.read(message('X')))).toEqual(['end']);
});

test('a line that only asks to stop another is ended', () => {
  expect(told(new ClientMessages().read(start(80877102, '12345678')))).toEqual(['end']);
});

test('a question with values is one, and the next is another', () => {
  const simple = message('Q', 'select 1\0');
  expect(told(reader().read(Buffer.concat([...WITH_VALUES, SYNC, simple])))).toEqual([
    text(...WITH_VALUES, SYNC),
    text(simple),
  ]);
});

test('what is flushed is answered, and the question is not whole until its end', () => {
  const messages = reader();
  expect(told(messages.read(Buffer.concat([...WITH_VALUES, message('H')])))).toEqual([
    `half ${text(...WITH_VALUES, message('H'))}`,
  ]);
  expect(told(messages.read(SYNC))).toEqual([text(SYNC)]);
});

test('lengths that cannot be are refused', () => {
  expect(() => new ClientMessages().read(Buffer.from('GET / HTTP/1.1\r\n\r\n'.repeat(9)))).not.toThrow();
  expect(() => new ClientMessages().read(Buffer.alloc(8))).toThrow('0 bytes');
  expect(() => reader().read(Buffer.from('Q\0\0\0\x01x'))).toThrow('2 bytes');
});

property.prop([fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 60 })])(
  'in whatever pieces they come, the questions are the same',
  (pieces) => {
    const all = Buffer.concat([
      start(80877103),
      HELLO,
      ...WITH_VALUES,
      SYNC,
      message('Q', 'begin\0'),
      ...WITH_VALUES,
      message('H'),
      SYNC,
      message('X'),
    ]);
    const messages = new ClientMessages();
    const sent: Sent[] = [];
    let at = 0;
    for (const piece of [...pieces, all.length]) {
      sent.push(...messages.read(all.subarray(at, at + piece)));
      at += piece;
    }
    expect(told(sent)).toEqual(told(new ClientMessages().read(all)));
  },
);
