// The supposed change that the what-if form asks for, read from the address. Nothing of it is stored.
import type { MunicipalityNumber } from '../../../kernel/municipality-number.ts';
import { ok, problem, type Result, refuse } from '../../../kernel/result.ts';
import type { Register } from '../../../modules/registry/model.ts';
import type { WhatIfChange } from '../../../modules/registry/what-if.ts';
import type { PageRequest } from '../../page.ts';

/** Values of the form's `endring`. */
export const ACTIONS = { join: 'blir-med', leave: 'gar-ut', merge: 'slar-sammen' } as const;

/** Null when nothing is asked yet. Codes: whatIf.unknownMunicipality, whatIf.unknownCooperation. */
export function readChange({ query, snapshot }: PageRequest): Result<WhatIfChange> | null {
  const action = query.get('endring');
  if (action === ACTIONS.merge) {
    return ok({ kind: 'merge', from: query.get('fra') ?? '', into: query.get('til') ?? '' });
  }
  if (action !== ACTIONS.join && action !== ACTIONS.leave) return null;
  const municipality = municipalityIn(snapshot.register, query.get('kommune') ?? '');
  const cooperation = query.get('samarbeid') ?? '';
  if (!municipality) return refuse(problem('whatIf.unknownMunicipality', 'kommune'));
  return ok({ kind: action === ACTIONS.join ? 'join' : 'leave', municipality, cooperation });
}

const municipalityIn = (register: Register, number: string): MunicipalityNumber | null =>
  register.municipalities.find((it) => it.number === number)?.number ?? null;
