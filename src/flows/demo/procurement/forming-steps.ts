// Who is with us: begun and described, invited, answered in time, as an option and too late, and registered by a standing
// mandate.
import { addDays } from '../../../kernel/local-date.ts';
import { oreFromNok } from '../../../kernel/money.ts';
import type { ContractKind } from '../../../modules/law/duties.ts';
import { partyOfBody } from '../../../modules/planning/plan-commands.ts';
import { beginProcurement } from '../../../modules/procurement/life/commands.ts';
import { keepContact } from '../../../modules/procurement/life/contact-commands.ts';
import type { ProcurementState, Volumes } from '../../../modules/procurement/life/model.ts';
import type { Participation } from '../../../modules/procurement/life/moves.ts';
import type { BodyId } from '../../../modules/registry/model.ts';
import { actingFor, answerer, happened } from '../past.ts';
import type { DemoCase, DemoProcurement } from './case-file.ts';
import { dayOf, idOf, type Life, lead, leadCtx, leadOf, type Moves, own, todayIn } from './life.ts';
import type { Step } from './steps.ts';

const WINDOW_DAY = 14;
const SECOND_DAY = 17;
const SECOND_WINDOW_DAY = 28;

const memberIn = ({ told }: Life, body: BodyId): DemoCase['members'][number] => {
  const found = told.members.find((member) => member.body === body);
  if (!found) throw new Error(`no such member: ${body}`);
  return found;
};

const contractOf = ({ variant }: DemoProcurement): ContractKind => variant?.contract ?? 'services';

/** What is bought, with the ceilings of the lots or before they are set. */
export function description(
  { told, one }: Life,
  { term }: Pick<ProcurementState, 'term'>,
  isSettled: boolean,
) {
  return {
    kind: 'describe',
    title: one.title,
    contract: contractOf(one),
    term,
    lots: told.lots.map(({ maximum, ...lot }) => ({
      ...lot,
      maximum: isSettled ? oreFromNok(one.variant?.maxima[lot.id] ?? maximum) : null,
    })),
    items: told.items.map((item) => ({ ...item, unitPrice: oreFromNok(item.unitPrice) })),
  } as const satisfies Moves[number];
}

async function begin(life: Life): Promise<void> {
  const { told, one, begun } = life;
  const firstYear = Number(begun.slice(0, 4)) + 1;
  const term = { firstYear, ...told.term };
  const id = happened(
    `${one.id} begun`,
    await beginProcurement(leadCtx(life), {
      party: leadOf(life),
      proposal: null,
      begin: { kind: 'begin', title: one.title, category: told.category, contract: contractOf(one), term },
    }),
  );
  life.made.set('procurement', id);
  await lead(life, [description(life, { term }, false)]);
}

/** Those who are asked first: neither by a standing mandate nor, as the neighbour that hears of it, later. */
const first = ({ told }: Life): BodyId[] =>
  told.members
    .map(({ body }) => body)
    .filter((body) => body !== told.standing.body && body !== told.tasks.needs);

const invite = (life: Life): Promise<unknown> =>
  lead(life, [{ kind: 'invite', bodies: first(life), joinBy: dayOf(life, WINDOW_DAY) }]);

const volumesOf = ({ one: { variant } }: Life, volumes: Volumes): Volumes =>
  variant === null
    ? volumes
    : Object.fromEntries(
        Object.entries(volumes).map(([id, amounts]) => [
          id,
          amounts.map((amount) => Math.ceil(amount * variant.share)),
        ]),
      );

const participation = (
  life: Life,
  { commitment, volumes, reservations, ceiling }: DemoCase['members'][number],
) =>
  ({
    commitment,
    volumes: volumesOf(life, volumes),
    reservations,
    ceiling: ceiling === null ? null : oreFromNok(ceiling),
  }) satisfies Participation;

/** A body answers for itself and says whom to reach. */
async function join(life: Life, body: BodyId): Promise<void> {
  await own(life, body, [{ kind: 'join', body, participation: participation(life, memberIn(life, body)) }]);
  const party = partyOfBody(body);
  const { name, email } = answerer(life.story, party);
  const contact = { id: idOf(life), party, name, email };
  happened(`${body} contact`, await keepContact(actingFor(life.story, party), contact));
}

const joins = (which: (told: DemoCase) => BodyId) => async (life: Life) => join(life, which(life.told));

/** Invited as an option. */
const optional = ({ members }: DemoCase): BodyId =>
  members.find(({ commitment }) => commitment === 'option')?.body as BodyId;

async function askMore(life: Life): Promise<void> {
  const { standing, tasks } = life.told;
  await lead(life, [
    { kind: 'invite', bodies: [tasks.needs], joinBy: dayOf(life, SECOND_WINDOW_DAY) },
    {
      kind: 'registerStanding',
      bodies: [standing.body],
      reserveBy: dayOf(life, SECOND_WINDOW_DAY),
      mandate: {
        kind: 'standing',
        agreement: standing.agreement,
        validFrom: addDays(todayIn(life), -900),
        validTo: null,
        categories: [],
        limit: oreFromNok(standing.limit),
      },
    },
  ]);
}

const registerStanding = (life: Life): Promise<unknown> => {
  const { body } = life.told.standing;
  return lead(life, [{ kind: 'join', body, participation: participation(life, memberIn(life, body)) }]);
};

export const FORMING_STEPS: readonly Step[] = [
  { id: 'begun', day: 0, play: begin },
  { id: 'invited', day: 0, play: invite },
  { id: 'leaderJoined', day: 1, play: joins(({ lead: body }) => body) },
  { id: 'optionJoined', day: 9, play: joins(optional) },
  { id: 'lateJoined', day: 16, play: joins(({ withdrawal }) => withdrawal.body) },
  { id: 'askedMore', day: SECOND_DAY, play: askMore },
  { id: 'laterJoined', day: 22, play: joins(({ tasks }) => tasks.needs) },
  { id: 'standingJoined', day: 23, play: registerStanding },
  {
    id: 'needsStarted',
    day: 25,
    play: (life) => lead(life, [{ kind: 'assignTasks', tasks: tasksOf(life) }, { kind: 'startNeeds' }]),
  },
];

const tasksOf = ({ told: { tasks } }: Life): ProcurementState['tasks'] => ({
  needs: partyOfBody(tasks.needs),
  dialogue: partyOfBody(tasks.dialogue),
  documents: partyOfBody(tasks.documents),
  evaluation: partyOfBody(tasks.evaluation),
  signing: partyOfBody(tasks.signing),
  followUp: partyOfBody(tasks.followUp),
});
