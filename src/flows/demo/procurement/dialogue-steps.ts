// The market dialogue: prepared and announced, suppliers that sign up, questions answered for all, a conference, meetings by
// lot, a draft on hearing, and something told to one that all must know.
import { type ClockTime, instantAt, parseClockTime } from '../../../kernel/clock-time.ts';
import { addDays, type LocalDate } from '../../../kernel/local-date.ts';
import { addWorkingDays } from '../../../kernel/working-days.ts';
import {
  holdActivity,
  keepActivity,
  publishActivity,
} from '../../../modules/procurement/dialogue/activity-commands.ts';
import { describeDialogue, keepFinding } from '../../../modules/procurement/dialogue/describe-commands.ts';
import { keepDocument } from '../../../modules/procurement/dialogue/document-commands.ts';
import { publishToAll, tellSome } from '../../../modules/procurement/dialogue/information-commands.ts';
import type { ActivityFacts } from '../../../modules/procurement/dialogue/model.ts';
import {
  checkContact,
  registerParticipant,
} from '../../../modules/procurement/dialogue/participant-commands.ts';
import { answerQuestion, askQuestion } from '../../../modules/procurement/dialogue/question-commands.ts';
import { drawSlots } from '../../../modules/procurement/dialogue/slot-commands.ts';
import { publishHead } from '../../../modules/procurement/ledger-commands.ts';
import { happened } from '../past.ts';
import type { DemoCase } from './case-file.ts';
import {
  activityIn,
  askedBy,
  dayOf,
  type Life,
  lead,
  leadCtx,
  madeIn,
  supplierIn,
  tellingIn,
} from './life.ts';
import { signUpByLink, supplierCtx } from './sign-up.ts';
import type { Step } from './steps.ts';

const clock = (text: string): ClockTime => happened(text, parseClockTime(text));

/** The day itself, or the first working day after it. */
const workingDay = (life: Life, day: number): LocalDate => addWorkingDays(addDays(dayOf(life, day), -1), 1);

function factsOf(life: Life): Readonly<Record<'conference' | 'meetings' | 'hearing', ActivityFacts>> {
  const { conference, meetings, hearing } = life.told.dialogue;
  const held = (name: typeof conference) => ({
    title: name.title,
    about: name.about,
    place: name.place,
    replyBy: dayOf(life, name.replyDay),
    howToReply: name.howToReply,
  });
  const day = workingDay(life, conference.day);
  const slotDay = workingDay(life, meetings.day);
  return {
    conference: {
      ...held(conference),
      kind: 'conference',
      startsAt: instantAt(day, clock('09:00')),
      endsAt: instantAt(day, clock('12:00')),
      isDigital: false,
      slots: null,
    },
    meetings: {
      ...held(meetings),
      kind: 'oneToOne',
      startsAt: null,
      endsAt: null,
      isDigital: true,
      slots: {
        allocation: 'lot',
        minutes: meetings.minutes,
        starts: meetings.times.map((time) => instantAt(slotDay, time)),
      },
    },
    hearing: {
      kind: 'hearing',
      title: hearing.title,
      about: hearing.about,
      startsAt: null,
      endsAt: null,
      place: '',
      isDigital: true,
      replyBy: dayOf(life, hearing.replyDay),
      howToReply: hearing.howToReply,
      slots: null,
    },
  };
}

async function keep(life: Life, name: 'conference' | 'meetings' | 'hearing'): Promise<void> {
  const asked = { ...askedBy(life), activity: null, version: 0, facts: factsOf(life)[name] };
  life.made.set(`activity:${name}`, happened(name, await keepActivity(leadCtx(life), asked)));
}

async function announce(life: Life, name: string): Promise<void> {
  const asked = activityIn(life, name);
  const telling = await tellingIn(life);
  happened(`${name} announced`, await publishActivity(leadCtx(life), { ...asked, reason: '', telling }));
}

async function prepare(life: Life): Promise<void> {
  const { about, findings } = life.told.dialogue;
  const ctx = leadCtx(life);
  const telling = await tellingIn(life);
  happened('about', await describeDialogue(ctx, { ...askedBy(life), about, telling }));
  for (const { day, ...finding } of findings) {
    happened('finding', await keepFinding(ctx, { ...askedBy(life), ...finding, sourceOn: dayOf(life, day) }));
  }
  await keep(life, 'conference');
  await keep(life, 'meetings');
}

async function signUp(life: Life, id: string): Promise<void> {
  const { orgNumber, name, contact, email, joins } = supplierIn(life, id);
  const supplier = { orgNumber, name, contactName: contact, email, language: 'nb' } as const;
  const activities = joins.map((activity) => madeIn(life, `activity:${activity}`));
  if (life.signsUp) {
    await signUpByLink(life, id, { supplier, activities });
    const participant = madeIn(life, `participant:${id}`);
    happened(`${id} checked`, await checkContact(leadCtx(life), { ...askedBy(life), participant, email }));
    return;
  }
  const asked = { ...askedBy(life), supplier, activities };
  life.made.set(`participant:${id}`, happened(id, await registerParticipant(leadCtx(life), asked)));
}

async function ask(life: Life, place: number): Promise<void> {
  const { supplier, asked: text } = life.told.dialogue.questions[
    place
  ] as DemoCase['dialogue']['questions'][number];
  const participant = madeIn(life, `participant:${supplier}`);
  const asked = { participant, party: askedBy(life).party, text };
  const id = happened('question', await askQuestion(await supplierCtx(life, supplier), asked));
  life.made.set(`question:${place}`, id);
}

async function answer(life: Life, place: number): Promise<void> {
  const { question, answer: said } = life.told.dialogue.questions[
    place
  ] as DemoCase['dialogue']['questions'][number];
  happened(
    'answer',
    await answerQuestion(leadCtx(life), {
      ...askedBy(life),
      id: madeIn(life, `question:${place}`),
      question,
      answer: said,
      isSure: false,
      telling: await tellingIn(life),
    }),
  );
}

async function draw(life: Life): Promise<void> {
  const asked = activityIn(life, 'meetings');
  const telling = await tellingIn(life, 'slot');
  happened('draw', await drawSlots(leadCtx(life), { ...asked, telling }));
}

/** Says that it has been held. */
export async function hold(life: Life, name: string): Promise<void> {
  const asked = activityIn(life, name);
  happened(`${name} held`, await holdActivity(leadCtx(life), asked));
}

async function afterConference(life: Life): Promise<void> {
  await hold(life, 'conference');
  const told = { text: life.told.dialogue.afterConference, covers: [], isSure: false };
  const asked = { ...askedBy(life), ...told, telling: await tellingIn(life) };
  happened('after the conference', await publishToAll(leadCtx(life), asked));
}

async function hear(life: Life): Promise<void> {
  await keep(life, 'hearing');
  const { document: title, text } = life.told.dialogue.hearing;
  // A document does not count as a change of the activity.
  const asked = { ...askedBy(life), activity: madeIn(life, 'activity:hearing'), version: 1, title, text };
  happened('document', await keepDocument(leadCtx(life), asked));
  await announce(life, 'hearing');
}

async function tellOne(life: Life): Promise<void> {
  const { supplier, text } = life.told.dialogue.toldToOne;
  const { orgNumber, name } = supplierIn(life, supplier);
  const ctx = leadCtx(life);
  const asked = { ...askedBy(life), receivers: [{ id: orgNumber, name }], text, happened: ctx.now };
  life.made.set('entry:toldToOne', String(happened('told to one', await tellSome(ctx, asked))));
}

async function publishSeal(life: Life): Promise<void> {
  const { where } = await tellingIn(life);
  const head = happened('seal', await publishHead(leadCtx(life), { ...askedBy(life), where }));
  life.made.set('seal', head.hash);
}

export const dialogueSteps = ({ dialogue }: DemoCase): readonly Step[] => [
  { id: 'dialogueStarted', day: 64, play: (life) => lead(life, [{ kind: 'startDialogue' }]) },
  { id: 'prepared', day: 65, play: prepare },
  {
    id: 'announced',
    day: 66,
    play: async (life) => {
      await announce(life, 'conference');
      await announce(life, 'meetings');
    },
  },
  ...dialogue.suppliers.map(
    ({ id, day }): Step => ({ id: 'signedUp', day, play: (life) => signUp(life, id) }),
  ),
  ...dialogue.questions.flatMap(({ askedDay, answeredDay }, place): Step[] => [
    { id: 'asked', day: askedDay, play: (life) => ask(life, place) },
    { id: 'answered', day: answeredDay, play: (life) => answer(life, place) },
  ]),
  { id: 'slotsDrawn', day: dialogue.meetings.replyDay + 1, play: draw },
  { id: 'conferenceHeld', day: 90, play: afterConference },
  { id: 'heard', day: 98, play: hear },
  { id: 'toldToOne', day: 99, play: tellOne },
  { id: 'sealPublished', day: 100, play: publishSeal },
];
