// What somebody writes in a form for papers: read, or refused with the field and how to mend it.
import { describe, expect, test } from 'vitest';
import { testRequest } from '../../../../test/world.ts';
import { PAPER_CODES } from '../../../modules/law/cooperation-forms/paper-codes.ts';
import { LANGUAGES } from '../../../texts/language.ts';
import { textsFor } from '../../../texts/texts.ts';
import { readHost, readJoin, readTask, withNames } from './read-paper.ts';
import { type Typed, typedIn } from './typed-fields.ts';

const request = testRequest('/samarbeidsformer/bli-med');
const JOIN: Typed = { kommune: '5007', samarbeid: 'innherred', fra: '01.01.2027' };
const HOST: Typed = { vert: '5007', deltakere: 'Grong\nOverhalla', navn: 'Namdal innkjøp', fra: '1.1.2027' };
const TASK: Typed = { deltakere: 'Namsos\n5045', navn: 'Namdal innkjøp KO', fra: '2027-01-01' };

type Read = ReturnType<typeof readJoin> | ReturnType<typeof readHost> | ReturnType<typeof readTask>;
const wrong = (read: Read): string[] =>
  read.ok ? [] : read.problems.map(({ path, code }) => `${path} ${code}`);
const join = (changes: Typed) => readJoin(request, { ...JOIN, ...changes });
const host = (changes: Typed) => readHost(request, { ...HOST, ...changes });
const task = (changes: Typed) => readTask(request, { ...TASK, ...changes });

describe('joining', () => {
  test('what the register knows of the cooperation comes along', () => {
    const read = join({});
    expect(read).toMatchObject({
      ok: true,
      value: {
        party: { name: 'Namsos', isCounty: false },
        cooperation: 'Innherred innkjøp',
        form: 'administrativtVertskommune',
        host: 'Inderøy',
        isMembershipComplete: true,
        costKey: { key: 'equal' },
        purchases: [],
        cost: null,
      },
    });
    expect(read.ok && read.value.members).toContain('Steinkjer');
  });

  test('the form asked for wins over the register’s, and unknown stays unknown', () => {
    expect(join({ form: 'oppgavefellesskap' })).toMatchObject({ value: { form: 'oppgavefellesskap' } });
    expect(join({ samarbeid: 'oerik' })).toMatchObject({ value: { form: null } });
    expect(join({ samarbeid: '', navn: 'Nytt samarbeid' })).toMatchObject({
      value: { cooperation: 'Nytt samarbeid', form: null, members: [] },
    });
  });

  test('everything that is missing is told at once', () => {
    expect(wrong(readJoin(request, {}))).toEqual([
      'fra paper.dateMissing',
      'kommune paper.bodyMissing',
      'samarbeid paper.cooperationMissing',
    ]);
  });

  test.each([
    [{ fra: '31.02.2027' }, 'fra paper.date'],
    [{ fra: '01.01.2020' }, 'fra paper.datePast'],
    [{ fra: '01.01.2050' }, 'fra paper.datePast'],
    [{ mote: 'snart' }, 'mote paper.date'],
    [{ mote: '01.03.2027' }, 'mote paper.meetingLate'],
    [{ omfang: 'some' }, 'kategorier paper.purchasesMissing'],
    [{ nokkel: 'other' }, 'nokkelTekst paper.costKeyMissing'],
    [{ kostnad: 'mye' }, 'kostnad paper.number'],
    [{ kostnad: '1,5' }, 'kostnad paper.number'],
    [{ bakgrunn: 'x'.repeat(3001) }, 'bakgrunn paper.tooLong'],
    [{ omfang: 'some', kategorier: 'a\n'.repeat(61) }, 'kategorier paper.tooMany'],
    [{ omfang: 'some', kategorier: 'a'.repeat(201) }, 'kategorier paper.tooLong'],
    [{ samarbeid: '', navn: 'x'.repeat(201) }, 'navn paper.tooLong'],
    [{ kommune: '5053' }, 'kommune paper.alreadyMember'],
    [{ kommune: 'F50' }, 'kommune paper.hostMixed'],
  ] as readonly [Typed, string][])('%j is refused: %s', (changes, problem) => {
    expect(wrong(join(changes))).toEqual([problem]);
  });

  test('amounts, lines and own words are read as typed', () => {
    const read = join({
      kostnad: '250 000',
      omfang: 'some',
      kategorier: ' mat \n\nalarmer',
      bakgrunn: 'a\r\nb',
    });
    expect(read).toMatchObject({
      value: { cost: 25_000_000, purchases: ['mat', 'alarmer'], background: 'a\nb' },
    });
  });
});

describe('founding', () => {
  test('a host with municipalities; the host is not counted twice', () => {
    const read = host({ deltakere: 'Namsos\nGrong kommune\n5045\n5046' });
    expect(read.ok && read.value.participants.map(({ name }) => name)).toEqual([
      'Namsos',
      'Grong',
      'Høylandet',
    ]);
    expect(read).toMatchObject({ value: { variant: 'administrative', noticeMonths: 12, seats: 2 } });
  });

  test('counties with counties', () => {
    const read = host({ vert: 'F50', deltakere: 'Møre og Romsdal fylkeskommune\nF18' });
    expect(read.ok && read.value.participants.map(({ id }) => id)).toEqual(['F50', 'F15', 'F18']);
  });

  test.each([
    [{ deltakere: 'Trøndelag' }, ['deltakere paper.hostMixed']],
    [{ deltakere: 'Namsos' }, ['deltakere paper.participantsFew']],
    [{ deltakere: 'Grong\nStienkjerr' }, ['deltakere paper.participantUnknown']],
    [{ deltakere: 'Våler' }, ['deltakere paper.participantChoices']],
    [{ vert: '' }, ['vert paper.bodyMissing']],
    [{ navn: '' }, ['navn paper.nameMissing']],
    [{ varsel: '0' }, ['varsel paper.number']],
    [{ plasser: '1' }, ['plasser paper.number']],
  ] as readonly [Typed, string[]][])('host: %j is refused', (changes, problems) => {
    expect(wrong(host(changes))).toEqual(problems);
  });

  test('an oppgavefellesskap takes municipalities and counties, with equal shares', () => {
    expect(task({})).toMatchObject({
      value: { shareKey: 'population', isLegalPerson: true, mostBorrowed: null },
    });
    expect(
      task({ deltakere: 'Namsos\nTrøndelag', andel: 'equal', person: 'nei', lan: '1000' }),
    ).toMatchObject({
      value: { shareKey: 'equal', isLegalPerson: false, mostBorrowed: 100_000 },
    });
  });

  test.each([
    [{ navn: 'Namdal innkjøp' }, ['navn paper.nameWord']],
    [{ navn: 'KOmmunene' }, ['navn paper.nameWord']],
    [{ deltakere: 'Namsos\nTrøndelag' }, ['andel paper.sharesCounty']],
    [{ deltakere: 'Namsos' }, ['deltakere paper.participantsFew']],
    [{ innskudd: '-5' }, ['innskudd paper.number']],
  ] as readonly [Typed, string[]][])('oppgavefellesskap: %j is refused', (changes, problems) => {
    expect(wrong(task(changes))).toEqual(problems);
  });

  test('a name that says what it is is taken, in both languages', () => {
    for (const navn of [
      'Namdal kommunalt oppgavefellesskap',
      'Namdal kommunalt oppgåvefellesskap',
      'KO Namdal',
    ]) {
      expect(task({ navn }).ok).toBe(true);
    }
  });
});

test('numbers in an address stand as names where a name means one alone', () => {
  expect(withNames(request, { deltakere: '5007\n3419\nF50\nGrong' })['deltakere']).toBe(
    'Namsos\n3419\nF50\nGrong',
  );
  expect(withNames(request, {})).toEqual({});
});

test('only text is kept of what was sent, without signs that no text has', () => {
  const form = new FormData();
  form.append('navn', ' a\0b ');
  form.append('fil', new File(['x'], 'x.txt'));
  expect(typedIn(form)).toEqual({ navn: 'ab' });
});

test.each(LANGUAGES)('every refusal has its words in %s, with what was written', (language) => {
  const facts = { value: 'VERDI', line: 7, name: 'NAVN', min: 1, max: 9, choices: '3419', length: 10 };
  const { problems } = textsFor(language).forms;
  for (const code of PAPER_CODES) {
    const text = problems[code](facts);
    expect(text).toMatch(/[.]$/);
    expect(text).not.toMatch(/undefined|!/);
  }
});
