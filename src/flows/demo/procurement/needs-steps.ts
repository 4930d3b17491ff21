// The needs: written by the leader and the members, contributed by link from many roles, sorted and joined, weighed by each
// body, and mended where a goal could not be measured.
import { randomUUID } from 'node:crypto';
import type { LocalDate } from '../../../kernel/local-date.ts';
import { oreFromNok } from '../../../kernel/money.ts';
import { partyOfBody } from '../../../modules/planning/plan-commands.ts';
import { contribute, sortContributions } from '../../../modules/procurement/needs/contribution-commands.ts';
import { makeNeedsLink } from '../../../modules/procurement/needs/link-commands.ts';
import type { NeedFacts } from '../../../modules/procurement/needs/model.ts';
import { joinNeeds, writeNeed } from '../../../modules/procurement/needs/need-commands.ts';
import { contributionsOf, needsOf } from '../../../modules/procurement/needs/queries.ts';
import { castBallot, openVote } from '../../../modules/procurement/needs/vote-commands.ts';
import { bodyOfMunicipality } from '../../../modules/registry/model.ts';
import { toldOfVote } from '../../procurement/letters.ts';
import { actingFor, happened } from '../past.ts';
import type { DemoCase, DemoNeed } from './case-file.ts';
import { askedBy, dayOf, idOf, type Life, leadCtx, leadOf, madeIn, standing } from './life.ts';
import type { Step } from './steps.ts';

const LINK_DAYS = 60;

function factsOf(life: Life, facts: DemoNeed['facts']): NeedFacts {
  if (facts.kind === 'present') return { ...facts, yearlyCost: oreFromNok(facts.yearlyCost) };
  if (facts.kind !== 'goal') return facts;
  const { baselineDay, byDay, ...goal } = facts;
  const on = (day: number | null): LocalDate | null => (day === null ? null : dayOf(life, day));
  return { ...goal, baselineOn: on(baselineDay), by: on(byDay) };
}

async function makeLinks(life: Life): Promise<void> {
  for (const { id, body, label, party } of life.told.links) {
    const asked = { ...askedBy(life, partyOfBody(party)), body, label };
    const link = happened(
      `${id} link`,
      await makeNeedsLink(actingFor(life.story, asked.party), {
        ...asked,
        endsOn: dayOf(life, LINK_DAYS),
      }),
    );
    life.made.set(`link:${id}`, link.id);
  }
}

/** Somebody without an account, behind the link. */
async function write(life: Life, place: number): Promise<void> {
  const {
    link: name,
    body,
    role,
    text,
  } = life.told.contributions[place] as DemoCase['contributions'][number];
  const [link, party] = [madeIn(life, `link:${name}`), leadOf(life)];
  const ctx = life.story.services.ctx({ kind: 'link', link, party, isDemo: true });
  happened(
    `contribution ${place + 1}`,
    await contribute(ctx, { party, link, onceKey: randomUUID(), body, role, text }),
  );
}

const NEW = { changes: null, heading: { id: '', name: '' }, contributions: [] } as const;

async function writeNeeds(life: Life): Promise<void> {
  const { needs, joined } = life.told;
  for (const { id, body, role, heading, facts } of needs) {
    const party = partyOfBody(body);
    // Headings are the leader's.
    const own = party === leadOf(life) ? { id: '', name: heading } : NEW.heading;
    const asked = { ...NEW, ...askedBy(life, party), facts: factsOf(life, facts), role, heading: own };
    const written = happened(`need ${id}`, await writeNeed(actingFor(life.story, party), asked));
    life.made.set(`need:${id}`, written.id);
  }
  // It is there to be joined into another; where nobody sorts it would stand alone.
  if (life.one.leftOut.includes('needsSorted')) return;
  const asked = { ...NEW, ...askedBy(life), facts: factsOf(life, joined.facts), role: joined.role };
  const twice = happened('need twice', await writeNeed(leadCtx(life), asked));
  life.made.set('need:twice', twice.id);
}

async function sort(life: Life): Promise<void> {
  const ctx = leadCtx(life);
  const received = await contributionsOf(ctx, idOf(life));
  for (const [place, { sort: how, under }] of life.told.contributions.entries()) {
    const id = received.find(({ number }) => number === place + 1)?.id;
    if (id === undefined || how === 'waiting') continue;
    const into = {
      need: { kind: 'need', need: how === 'need' ? madeIn(life, `need:${under}`) : '' },
      heading: { kind: 'heading', heading: { id: '', name: under } },
      aside: { kind: 'aside', reason: under },
    } as const;
    happened(`sort ${place}`, await sortContributions(ctx, { ...askedBy(life), ids: [id], into: into[how] }));
  }
  const joining = {
    into: madeIn(life, `need:${life.told.joined.into}`),
    from: [madeIn(life, 'need:twice')],
  };
  happened('joined', await joinNeeds(ctx, { ...askedBy(life), ...joining }));
}

async function open(life: Life): Promise<void> {
  const { needs, opensDay, days } = life.told.vote;
  const ids = needs.map((id) => madeIn(life, `need:${id}`));
  const endsOn = dayOf(life, opensDay + days);
  const view = { procurement: await standing(life), party: askedBy(life).party };
  const told = await toldOfVote(life.story.services, view, endsOn);
  const asked = { ...askedBy(life), needs: ids, endsOn, told };
  life.made.set('vote', happened('vote opened', await openVote(leadCtx(life), asked)));
}

async function ballot(life: Life, place: number): Promise<void> {
  const { body, choices } = life.told.vote.ballots[place] as DemoCase['vote']['ballots'][number];
  const party = partyOfBody(body);
  const { municipalities } = life.story.services.example.register;
  const municipality = municipalities.find(({ number }) => bodyOfMunicipality(number) === body);
  const chosen = Object.entries(choices).map(([id, choice]) => [madeIn(life, `need:${id}`), choice]);
  happened(
    `ballot of ${body}`,
    await castBallot(actingFor(life.story, party), {
      ...askedBy(life, party),
      vote: madeIn(life, 'vote'),
      version: 0,
      inhabitants: municipality?.population ?? null,
      choices: Object.fromEntries(chosen),
    }),
  );
}

/** The goal that could not be measured gets the figure of today. */
async function measure(life: Life): Promise<void> {
  const { need: name, value, day, source } = life.told.baseline;
  const ctx = leadCtx(life);
  const need = madeIn(life, `need:${name}`);
  const before = (await needsOf(ctx, idOf(life))).needs.find(({ id }) => id === need);
  if (before?.facts.kind !== 'goal') throw new Error(`${name} is no goal`);
  happened(
    'baseline',
    await writeNeed(ctx, {
      ...NEW,
      ...askedBy(life),
      changes: { need, version: before.version },
      facts: { ...before.facts, baseline: value, baselineOn: dayOf(life, day), baselineSource: source },
      heading: { id: before.heading ?? '', name: '' },
      role: before.role,
    }),
  );
}

export const needsSteps = ({ contributions, vote, baseline }: DemoCase): readonly Step[] => [
  { id: 'linksMade', day: 26, play: makeLinks },
  ...contributions.map(
    ({ day }, place): Step => ({ id: 'contributed', day, play: (life) => write(life, place) }),
  ),
  { id: 'needsWritten', day: 34, play: writeNeeds },
  { id: 'needsSorted', day: 40, play: sort },
  { id: 'voteOpened', day: vote.opensDay, play: open },
  ...vote.ballots.map(({ day }, place): Step => ({ id: 'voted', day, play: (life) => ballot(life, place) })),
  { id: 'goalMended', day: baseline.day, play: measure },
];
