// Meetings with one supplier at a time: minutes sent, commented and marked as secret, decided on, and what came of each told
// to all; then everything is even again, and the activities are put away.
import { closeActivity } from '../../../modules/procurement/dialogue/activity-commands.ts';
import { publishToAll, recordMeasure } from '../../../modules/procurement/dialogue/information-commands.ts';
import { recordMeeting } from '../../../modules/procurement/dialogue/meeting-commands.ts';
import {
  commentMinutes,
  publishMinutes,
  sendMinutes,
  settleMinutes,
  writeMinutes,
} from '../../../modules/procurement/dialogue/minutes-commands.ts';
import type { Activity } from '../../../modules/procurement/dialogue/model.ts';
import { ledgerWords } from '../../dialogue/telling.ts';
import { happened } from '../past.ts';
import type { DemoCase } from './case-file.ts';
import { hold } from './dialogue-steps.ts';
import { activityIn, askedBy, dialogueIn, type Life, leadCtx, madeIn, tellingIn, versionIn } from './life.ts';
import { supplierCtx } from './sign-up.ts';
import type { Step } from './steps.ts';

type ToldMinutes = DemoCase['dialogue']['minutes'][number];

const forEachOf = (life: Life, work: (one: ToldMinutes) => Promise<void>): Promise<void> =>
  life.told.dialogue.minutes.reduce((before, one) => before.then(() => work(one)), Promise.resolve());

/** Minutes as the leader's commands ask for them, before something is done to them. */
const minutesOf = (life: Life, { supplier }: ToldMinutes) => ({
  ...askedBy(life),
  minutes: madeIn(life, `minutes:${supplier}`),
  version: versionIn(life, `minutes:${supplier}`),
});

async function meet(life: Life, told: ToldMinutes): Promise<void> {
  const activity = madeIn(life, 'activity:meetings');
  const participant = madeIn(life, `participant:${told.supplier}`);
  const { activities } = await dialogueIn(life);
  const { slots } = activities.find(({ id }) => id === activity) as Activity;
  const slot = slots.find((one) => one.participant === participant);
  if (!slot) throw new Error(`${told.supplier} has no slot`);
  const ctx = leadCtx(life);
  const { people, told: said, paragraphs } = told;
  const held = { activity, participant, heldAt: slot.startsAt, people, told: said };
  const id = happened('meeting', await recordMeeting(ctx, { ...askedBy(life), ...held }));
  life.made.set(`minutes:${told.supplier}`, id);
  happened('written', await writeMinutes(ctx, { ...minutesOf(life, told), paragraphs }));
  const telling = await tellingIn(life, 'minutes');
  happened('sent', await sendMinutes(ctx, { ...minutesOf(life, told), telling }));
}

async function comment(life: Life, { supplier, marked, comment: said }: ToldMinutes): Promise<void> {
  if (marked === null) return;
  const paragraphs = [{ place: marked.place, comment: '', isMarked: true, markedWhy: marked.why }];
  const participant = madeIn(life, `participant:${supplier}`);
  const asked = { participant, party: askedBy(life).party, minutes: madeIn(life, `minutes:${supplier}`) };
  happened(
    'comment',
    await commentMinutes(await supplierCtx(life, supplier), {
      ...asked,
      comment: said,
      paragraphs,
      words: ledgerWords,
    }),
  );
  versionIn(life, `minutes:${supplier}`);
}

async function settle(life: Life, told: ToldMinutes): Promise<void> {
  const { marked } = told;
  const decisions = marked === null ? [] : [{ place: marked.place, decision: 'secret' as const, why: '' }];
  const asked = minutesOf(life, told);
  const telling = await tellingIn(life, 'settled');
  happened('settled', await settleMinutes(leadCtx(life), { ...asked, decisions, telling }));
}

async function publish(life: Life, told: ToldMinutes): Promise<void> {
  const asked = minutesOf(life, told);
  const telling = await tellingIn(life);
  const text = { text: told.published, isSure: false };
  happened('published', await publishMinutes(leadCtx(life), { ...asked, ...text, telling }));
}

/** What one was told, told to all; and more time, so that nobody has an advantage of having known it first. */
async function even(life: Life): Promise<void> {
  const { toldToAll, measure } = life.told.dialogue;
  const ctx = leadCtx(life);
  const covers = [Number(madeIn(life, 'entry:toldToOne'))];
  const telling = await tellingIn(life);
  const told = { ...askedBy(life), text: toldToAll, covers, isSure: false, telling };
  happened('told to all', await publishToAll(ctx, told));
  happened('measure', await recordMeasure(ctx, { ...askedBy(life), text: measure }));
}

async function close(life: Life): Promise<void> {
  await hold(life, 'hearing');
  for (const name of ['conference', 'meetings', 'hearing']) {
    const asked = activityIn(life, name);
    const telling = await tellingIn(life);
    happened(`${name} closed`, await closeActivity(leadCtx(life), { ...asked, reason: '', telling }));
  }
}

export const MINUTES_STEPS: readonly Step[] = [
  {
    id: 'meetingsHeld',
    day: 97,
    play: async (life) => {
      await hold(life, 'meetings');
      await forEachOf(life, (one) => meet(life, one));
    },
  },
  { id: 'commented', day: 102, play: (life) => forEachOf(life, (one) => comment(life, one)) },
  { id: 'settled', day: 111, play: (life) => forEachOf(life, (one) => settle(life, one)) },
  { id: 'minutesPublished', day: 112, play: (life) => forEachOf(life, (one) => publish(life, one)) },
  { id: 'toldToAll', day: 114, play: even },
  { id: 'dialogueClosed', day: 119, play: close },
];
