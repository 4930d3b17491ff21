// A cooperation is founded by several who want it for many purchases. Asked how to buy one thing, nobody has said so yet.
import { lawEntry } from '../../given/law-catalogue.ts';
import { FOUNDED } from '../forms/join-before-founding.ts';
import type { StatusRule } from '../rule.ts';

export const foundingPartners: StatusRule = {
  id: 'founding-partners',
  ...lawEntry('KL-1'),
  judge: (given) =>
    given.aim === 'whichForm'
      ? []
      : FOUNDED.map((alternative) => ({
          alternative,
          status: 'uncertain',
          key: 'foundingPartners.ask',
          law: ['KL-1'],
        })),
};
