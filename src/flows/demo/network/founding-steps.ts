// How the invented network came to be: begun and designed, bodies asked, opened, participants in, each body's answer and its
// leader's word, and the start.
import { oreFromNok } from '../../../kernel/money.ts';
import { commitBody, keepIntake } from '../../../modules/network/intake/commands.ts';
import { askBodies } from '../../../modules/network/life/body-commands.ts';
import {
  beginNetwork,
  describeNetwork,
  openNetwork,
  startNetwork,
} from '../../../modules/network/life/commands.ts';
import { addParticipant, issueParticipantLink } from '../../../modules/network/life/participant-commands.ts';
import { partyOfBody } from '../../../modules/planning/plan-commands.ts';
import { linkLanguages } from '../../accounts/letter-language.ts';
import { answeredNotices, askedNotices, participantLetter } from '../../networks/letters.ts';
import { happened } from '../past.ts';
import {
  askedByBody,
  askedByLeader,
  bodyCtx,
  leaderCtx,
  leaderOf,
  type NetworkLife,
  type NetworkStep,
  networkDay,
  standingNetwork,
} from './life.ts';
import type { DemoNetwork } from './network-file.ts';

async function begin(life: NetworkLife): Promise<void> {
  const { told, made } = life;
  const { topicsDay, programmeDay, gatherings, budget, ...rest } = told.design;
  const id = await beginNetwork(leaderCtx(life), {
    party: leaderOf(life),
    isDemo: true,
    title: told.title,
    purpose: told.purpose,
    begins: networkDay(life, told.beginsDay),
    ends: networkDay(life, told.endsDay),
    design: {
      facts: {
        ...rest,
        topicsBy: networkDay(life, topicsDay),
        programmeOn: networkDay(life, programmeDay),
        gatherings: gatherings.map(({ title, day }) => ({ title, on: networkDay(life, day) })),
        budget: budget.map(({ what, kroner }) => ({ what, amount: oreFromNok(kroner) })),
      },
      goals: told.goals.map(({ dueDay, ...goal }) => ({ ...goal, dueOn: networkDay(life, dueDay) })),
    },
  });
  made.set('network', happened('the network begins', id));
}

async function ask(life: NetworkLife): Promise<void> {
  const parties = await life.story.services.parties();
  const bodies = life.told.bodies.map(({ body }) => ({
    body,
    inhabitants: parties.find(body)?.population ?? null,
  }));
  happened(
    'bodies are asked',
    await askBodies(leaderCtx(life), { ...askedByLeader(life), bodies, notices: [] }),
  );
}

async function open(life: NetworkLife): Promise<void> {
  const { services } = life.story;
  const bodies = life.told.bodies.map(({ body }) => partyOfBody(body));
  const notices = await askedNotices(services, await standingNetwork(life), bodies);
  happened('the network opens', await openNetwork(leaderCtx(life), { ...askedByLeader(life), notices }));
  // Everybody may see it, so that there is one to look at.
  const { title, purpose, begins, ends, version } = await standingNetwork(life);
  const heading = { title, purpose, begins, ends, version, isPublic: true };
  happened('it is shown', await describeNetwork(leaderCtx(life), { ...askedByLeader(life), ...heading }));
}

/** Puts in a body's participants, and sends each her link. */
async function invitePeople(
  life: NetworkLife,
  { body, participants }: DemoNetwork['bodies'][number],
): Promise<void> {
  const { services } = life.story;
  const network = await standingNetwork(life);
  const languageOf = await linkLanguages(
    services,
    participants.map(({ email }) => ({ body, email })),
    true,
  );
  for (const one of participants) {
    const ctx = leaderCtx(life);
    const id = happened(
      `${one.name} is in`,
      await addParticipant(ctx, { ...askedByLeader(life), body, ...one }),
    );
    life.made.set(`participant:${one.email}`, id);
    const words = await participantLetter(
      services,
      { network, participant: { name: one.name, body } },
      languageOf({ body, email: one.email }),
    );
    const sent = await issueParticipantLink(ctx, {
      ...askedByLeader(life),
      participant: id,
      endsEarlier: false,
      letter: (secret) => {
        life.made.set(`secret:${one.email}`, secret);
        return words(secret);
      },
    });
    happened(`${one.name} has a link`, sent);
  }
}

async function answer(
  life: NetworkLife,
  { body, intake, commitment }: DemoNetwork['bodies'][number],
): Promise<void> {
  const ctx = await bodyCtx(life, body);
  const asked = askedByBody(life, body);
  happened(`${body} tells`, await keepIntake(ctx, { ...asked, facts: intake, version: 0 }));
  const network = await standingNetwork(life);
  const notices = answeredNotices(
    { network, parties: await life.story.services.parties() },
    asked.party,
    'joined',
  );
  happened(`${body} commits`, await commitBody(ctx, { ...asked, ...commitment, notices }));
}

const start = async (life: NetworkLife): Promise<unknown> =>
  happened(
    'the network starts',
    await startNetwork(leaderCtx(life), { ...askedByLeader(life), notices: [] }),
  );

/** In the order they are played. */
export const foundingSteps = (told: DemoNetwork): readonly NetworkStep[] => [
  { day: 0, play: begin },
  { day: 3, play: ask },
  { day: told.openedDay, play: open },
  ...told.bodies.map((body, at) => ({
    day: told.openedDay + 1 + at,
    play: async (life: NetworkLife) => {
      await invitePeople(life, body);
      await answer(life, body);
    },
  })),
  { day: told.startedDay, play: start },
];
