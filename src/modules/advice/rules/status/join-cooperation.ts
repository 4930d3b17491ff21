// A cooperation can be joined by the kinds of body its form is for: a host only by its own kind, a company owned by
// municipalities and counties only by these.

import { type Given, known } from '../../given/given.ts';
import { lawEntry } from '../../given/law-catalogue.ts';
import type { BodyKind, CooperationFact } from '../../model.ts';
import type { Finding, StatusRule } from '../rule.ts';
import { isStanding } from './through-cooperation.ts';

const HOSTED: readonly CooperationFact['form'][] = ['administrativtVertskommune', 'politiskVertskommune'];
const OWNED: readonly CooperationFact['form'][] = ['iks', 'oppgavefellesskap', 'interkommunaltPolitiskRaad'];

/** Null: nothing is known that closes it. */
function closes(body: BodyKind, { form }: CooperationFact): boolean {
  if (body === 'annet') return HOSTED.includes(form) || OWNED.includes(form);
  return false;
}

function judge(given: Given): Finding[] {
  const alternative = 'joinCooperation';
  const nearby = known(given, 'nearbyCooperations');
  if (nearby === null || nearby.length === 0) {
    const key = nearby === null ? 'joinCooperation.notSearched' : 'joinCooperation.noneKnown';
    return [{ alternative, status: nearby === null ? 'notSearched' : 'uncertain', key, law: ['KL-1'] }];
  }
  const body = known(given, 'bodyKind');
  if (body !== null && nearby.every((one) => closes(body, one)))
    return [
      { alternative, status: 'closed', key: 'joinCooperation.wrongKind', law: ['VK-0', 'IKS-1', 'KO-1'] },
    ];
  const isIn = (known(given, 'memberships') ?? []).some((one) => one.covers !== false && isStanding(one));
  if (isIn && given.aim !== 'joinOrLeave')
    return [{ alternative, status: 'uncertain', key: 'joinCooperation.alreadyIn', law: ['KL-1'] }];
  const facts = { names: nearby.slice(0, 3).map(({ name }) => name) };
  // Whether it takes new members is for its owners to say; it has usually been so.
  return [
    {
      alternative,
      status: 'uncertain',
      isLikely: true,
      key: 'joinCooperation.askOwners',
      facts,
      law: ['KL-1'],
    },
  ];
}

export const joinCooperation: StatusRule = { id: 'join-cooperation', ...lawEntry('KL-1'), judge };
