// The story of the round that is going on: the cooperation has asked, some have delivered, some have begun, and one has
// not looked yet.
import { addDays, type LocalDate } from '../../kernel/local-date.ts';
import type { PartyId } from '../../modules/accounts/model.ts';
import { endWithUsedOptions } from '../../modules/planning/plan/next-start.ts';
import { partyOfBody } from '../../modules/planning/plan-commands.ts';
import { beginRound, type NewLine } from '../../modules/planning/rounds/draft-commands.ts';
import type { LineAnswer, Round, RoundAnswerKind } from '../../modules/planning/rounds/model.ts';
import { roundOf } from '../../modules/planning/rounds/queries.ts';
import type { BodyId } from '../../modules/registry/model.ts';
import { giveRoundAnswer } from '../rounds/answer.ts';
import { answerPath } from '../rounds/letters.ts';
import { askEverybody } from '../rounds/manage.ts';
import type { DemoRoundAnswer, DemoRoundAnswerKind, DemoRoundLine } from './demo-world.ts';
import { actingFor, answerer, happened, onDay, type Story } from './past.ts';

const KINDS: Readonly<Record<DemoRoundAnswerKind, RoundAnswerKind>> = {
  withUs: 'join',
  volume: 'join',
  reserve: 'reserve',
  later: 'later',
};

/** The first days after it was sent, one body a day. */
const FIRST_ANSWER_DAYS = 2;

async function lineOf(
  { services, world, items }: Story,
  { category, contract }: DemoRoundLine,
): Promise<NewLine> {
  const { byId } = (await services.snapshot()).categories.categories;
  const item = world.items.find(({ id }) => id === contract);
  if (!item) {
    return { title: byId.get(category)?.nameNb ?? category, category, startsOn: null, item: null };
  }
  const { body, facts } = item;
  const end = endWithUsedOptions(facts);
  return {
    title: facts.title,
    category,
    startsOn: end && addDays(end, 1),
    item: { id: items.get(item.id) ?? '', of: body },
  };
}

async function ask(story: Story): Promise<string> {
  const { title, cooperation, invited, deadline, silence, lines, sentOn } = story.world.round;
  const party = cooperation as PartyId;
  const ctx = actingFor(story, party);
  const id = happened(
    'the round begun',
    await beginRound(ctx, {
      party,
      isDemo: true,
      title,
      year: Number(sentOn.slice(0, 4)) + 1,
      message: '',
      deadline,
      silence,
      lines: await Promise.all(lines.map((line) => lineOf(story, line))),
      members: invited.map((body) => ({ body, contactName: '', contactEmail: '' })),
    }),
  );
  const round = (await roundOf(ctx, { id, body: null })) as Round;
  happened('the round sent', await askEverybody(story.services, { ctx, round }, round.version));
  return id;
}

const answerOf = (line: string, { answer, volume, unit, comment }: DemoRoundAnswer): LineAnswer => ({
  line,
  answer: KINDS[answer],
  volume,
  unit: unit ?? '',
  annualValue: null,
  laterOn: null,
  comment,
});

interface Answering {
  readonly id: string;
  readonly body: BodyId;
  readonly given: readonly DemoRoundAnswer[];
}

/** Delivered where every line has an answer, otherwise kept as far as it has come. */
async function answer(story: Story, { id, body, given }: Answering): Promise<void> {
  const party = partyOfBody(body);
  const ctx = actingFor(story, party);
  const round = (await roundOf(ctx, { id, body })) as Round;
  const { person, name, email, language } = answerer(story, party);
  const { lines } = story.world.round;
  const answers = round.lines.flatMap((line, place) =>
    given.filter((one) => one.line === lines[place]?.id).map((one) => answerOf(line.id, one)),
  );
  happened(
    `${body} answered the round`,
    await giveRoundAnswer(
      story.services,
      { ctx, round },
      {
        version: round.members.find((member) => member.body === body)?.version ?? 0,
        name,
        answers,
        isDelivered: answers.length === lines.length,
        receipt: { body, person, name, email, language, isDemo: true, path: answerPath(party, id) },
      },
    ),
  );
}

/** Throws where what is told of the round cannot happen. */
export async function playRound(story: Story): Promise<void> {
  const { sentOn, answers } = story.world.round;
  const on = (day: LocalDate): Story => ({ ...story, services: onDay(story.services, day) });
  const id = await ask(on(sentOn));
  const byBody = Map.groupBy(answers, ({ body }) => body);
  let day = addDays(sentOn, FIRST_ANSWER_DAYS);
  for (const [body, given] of byBody) {
    await answer(on(day), { id, body, given });
    day = addDays(day, 1);
  }
}
