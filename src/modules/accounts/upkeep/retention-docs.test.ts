// What we tell people about how long things are kept is what the program does, number by number.
import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../../../../test/world.ts';
import { EVALUATION_KEPT_DAYS } from '../../evaluation/surveys/retention-commands.ts';
import { REQUIREMENT_DAYS } from '../../network/gatherings/rules.ts';
import { DAYS_AFTER_CLOSING, DAYS_AFTER_LEAVING } from '../../network/life/retention-commands.ts';
import { VISITOR_RUN_HOURS } from '../../planning/commands.ts';
import { KEPT_DAYS } from '../../planning/imports/list-import.ts';
import { LINK_DAYS_AFTER } from '../../planning/proposals/move-commands.ts';
import { RUN_DAYS } from '../../planning/proposals/retention-commands.ts';
import { LINK_DAYS_AFTER as ROUND_LINK_DAYS } from '../../planning/rounds/commands.ts';
import { FORGOTTEN_DAYS_AFTER } from '../../planning/rounds/retention-commands.ts';
import { SUPPLIER_LINK_DAYS } from '../../procurement/dialogue/participant-commands.ts';
import { MEMBER_CONTACT_DAYS_AFTER } from '../../procurement/life/contact-commands.ts';
import { CONFIRM_DAYS, CONTACT_DAYS_AFTER } from '../../procurement/market/rules.ts';
import { LINK_KEPT_DAYS } from '../../procurement/needs/retention-commands.ts';
import { INVITATION_DAYS, LINK_MINUTES, SESSION_DAYS, SESSION_IDLE_HOURS } from '../sign-in-commands.ts';
import { RETENTION_HOURS, RETENTION_IDS, type RetentionId } from './retention.ts';

const text = fs.readFileSync(path.join(root, 'docs/drift/lagring-og-sletting.md'), 'utf8');

/** «Hva» in bold → «Hvor lenge», of the table of what the service keeps. */
const told = new Map(
  text
    .slice(text.indexOf('| Hva | Hvorfor |'), text.indexOf('Dette ligger hos driftsansvarlig'))
    .split('\n')
    .filter((line) => line.startsWith('| **'))
    .map((line) => {
      const [, what = '', , howLong = ''] = line.split('|').map((cell) => cell.trim());
      return [/\*\*(.+?)\*\*/.exec(what)?.[1] ?? '', howLong];
    }),
);

const duration = (hours: number): string => (hours > 24 ? `${hours / 24} døgn` : `${hours} timer`);
const numbersIn = (sentence: string): string[] => sentence.match(/\d+ (?:minutter|timer|døgn)/g) ?? [];

/** The row that tells of each rule; a rule of no hours deletes what is over. */
const ROWS: Readonly<Record<RetentionId, readonly string[]>> = {
  signInAttempt: ['Innloggingsforsøk'],
  signInLink: ['Innloggingslenke', 'Invitasjon'],
  session: ['Innlogging'],
  ceremony: ['Påbegynt innlogging'],
  mail: ['E-post vi har sendt'],
  notice: ['Varsler'],
  job: ['Lange jobber'],
  digestLink: ['Lenke for å slutte å få ukebrevet'],
};

/** How long something works, before its rule begins to count; and what is deleted as its own time is out. */
const WORKS: Readonly<Record<string, readonly string[]>> = {
  Innloggingslenke: [`${LINK_MINUTES} minutter`],
  Invitasjon: [`${INVITATION_DAYS} døgn`],
  Innlogging: [`${SESSION_IDLE_HOURS} timer`, `${SESSION_DAYS} døgn`],
  'Beregning av kjøpegrupper': [`${RUN_DAYS} døgn`],
  'Personlig lenke til et forslag': [`${LINK_DAYS_AFTER} døgn`],
  'Svar gjennom personlig lenke uten konto': [`${ROUND_LINK_DAYS} døgn`, `${FORGOTTEN_DAYS_AFTER} døgn`],
  'Kontakten hos en deltaker i en anskaffelse': [`${MEMBER_CONTACT_DAYS_AFTER} døgn`],
  'Leverandørens kontakt i en markedsdialog': [
    `${CONTACT_DAYS_AFTER} døgn`,
    `${CONFIRM_DAYS} døgn`,
    `${SUPPLIER_LINK_DAYS} døgn`,
  ],
  'Lenke for bidrag til behov': [`${LINK_KEPT_DAYS} døgn`],
  'Mat og tilrettelegging på en samling': [`${REQUIREMENT_DAYS} døgn`],
  'Deltakere i et læringsnettverk': [
    `${DAYS_AFTER_CLOSING} døgn`,
    `${DAYS_AFTER_LEAVING} døgn`,
    `${DAYS_AFTER_CLOSING} døgn`,
  ],
  'Filer i et læringsnettverk': [`${DAYS_AFTER_CLOSING} døgn`, `${DAYS_AFTER_LEAVING} døgn`],
  'Undersøkelser i en evaluering': [`${EVALUATION_KEPT_DAYS} døgn`],
  'Den som har bekreftet en gevinst': [`${DAYS_AFTER_CLOSING} døgn`, `${DAYS_AFTER_CLOSING} døgn`],
  'Ekstern evaluator': [`${EVALUATION_KEPT_DAYS} døgn`],
  'Innleste lister': [`${KEPT_DAYS} døgn`],
  'Besøkendes lister': [`${VISITOR_RUN_HOURS} timer`],
};

test('every rule is told in the document, and every number there is a rule', () => {
  const promised = new Map<string, string[]>(
    Object.entries(WORKS).map(([row, numbers]) => [row, [...numbers]]),
  );
  for (const id of RETENTION_IDS) {
    for (const row of ROWS[id]) {
      const hours = RETENTION_HOURS[id];
      promised.set(row, [...(promised.get(row) ?? []), ...(hours > 0 ? [duration(hours)] : [])]);
    }
  }
  for (const row of promised.keys()) expect([...told.keys()]).toContain(row);
  const written = [...told].map(([row, howLong]) => [row, numbersIn(howLong)] as const);
  expect(Object.fromEntries(written.filter(([, numbers]) => numbers.length > 0))).toEqual(
    Object.fromEntries([...promised].filter(([, numbers]) => numbers.length > 0)),
  );
});
