// What must be asked of the market before a joint procurement is locked, written through the commands: one requirement that
// every need rests on, one for the environment in place of a criterion (§ 7-9), and the price.
import type { Ctx } from '../src/modules/accounts/db.ts';
import type { PartyId } from '../src/modules/accounts/model.ts';
import { needsOf } from '../src/modules/procurement/needs/queries.ts';
import { canBeWeighed, standing } from '../src/modules/procurement/needs/rules.ts';
import { keepChoice } from '../src/modules/procurement/requirements/choice-commands.ts';
import type { ProvisionFacts, Requirement } from '../src/modules/procurement/requirements/model.ts';
import { writeProvision } from '../src/modules/procurement/requirements/provision-commands.ts';
import { value } from './dialogue-case.ts';

const DEMANDED: Omit<Requirement, 'text' | 'needs' | 'noNeed' | 'isEnvironmental'> = {
  kind: 'requirement',
  strength: 'must',
  lots: [],
  documented: 'Beskrivelse',
  checked: 'Prøves før tildeling',
  insights: [],
  noInsight: '',
};

/** In the phase of requirements; `party` leads it. */
export async function writeRequirements(
  ctx: Ctx,
  { procurement, party }: { readonly procurement: string; readonly party: PartyId },
): Promise<void> {
  const { needs } = await needsOf(ctx, procurement);
  const ids = standing(needs)
    .filter(canBeWeighed)
    .map(({ id }) => id);
  const provisions: readonly ProvisionFacts[] = [
    {
      ...DEMANDED,
      text: 'Behovene er møtt',
      needs: ids,
      noNeed: ids.length === 0 ? 'Ingen.' : '',
      isEnvironmental: false,
    },
    { ...DEMANDED, text: 'Utstyret gjenvinnes', needs: [], noNeed: 'Miljø.', isEnvironmental: true },
    {
      kind: 'criterion',
      type: 'price',
      name: 'Pris',
      weight: 100,
      measured: 'Samlet pris',
      documented: '',
      scored: '',
      isEnvironmental: false,
      needs: [],
      requirements: [],
    },
  ];
  for (const facts of provisions) {
    value(await writeProvision(ctx, { procurement, party, changes: null, facts }));
  }
  const climate = {
    way: 'requirement',
    exemption: null,
    reason: 'Gjelder alle tilbud.',
    evidence: '',
  } as const;
  value(await keepChoice(ctx, { procurement, party, version: 1, choice: { kind: 'climate', climate } }));
}
