// Work around the procurement: files put in, tasks given and done, and what the bodies write to each other.
import { strToU8 } from 'fflate';
import { partyOfBody } from '../../../modules/planning/plan-commands.ts';
import { needsOf } from '../../../modules/procurement/needs/queries.ts';
import { writeComment } from '../../../modules/procurement/work/comment-commands.ts';
import { type Place, WHOLE } from '../../../modules/procurement/work/places.ts';
import { tasksOf } from '../../../modules/procurement/work/queries.ts';
import { finishTask, writeTask } from '../../../modules/procurement/work/task-commands.ts';
import { putIn } from '../../procurement-work/put-in.ts';
import { noticesOf } from '../../procurement-work/tell.ts';
import { actingFor, happened } from '../past.ts';
import type { DemoCase } from './case-file.ts';
import { askedBy, dayOf, idOf, type Life, leadCtx, leadOf, standing } from './life.ts';
import type { Step } from './steps.ts';

/** What a need is called in the procurement: its number. */
async function placeOf(life: Life, need: string | null): Promise<Place> {
  if (need === null) return WHOLE;
  const { needs } = await needsOf(leadCtx(life), idOf(life));
  const found = needs.find(({ id }) => id === life.made.get(`need:${need}`));
  return found ? { part: 'need', id: String(found.number) } : WHOLE;
}

async function putFiles(life: Life): Promise<void> {
  const { services } = life.story;
  for (const { body, name, title, text, need, leadOnly, exemption } of life.told.work.files) {
    const party = partyOfBody(body);
    const sent = {
      ...askedBy(life, party),
      place: await placeOf(life, need),
      title,
      name,
      bytes: strToU8(text),
      readers: leadOnly ? ('lead' as const) : ('members' as const),
      exemption: exemption ?? '',
    };
    happened(`file ${name}`, await putIn(services, actingFor(life.story, party), sent));
  }
}

async function giveTasks(life: Life): Promise<void> {
  const { services } = life.story;
  const procurement = await standing(life);
  for (const { body, doer, title, dueDay, need, isDone } of life.told.work.tasks) {
    const [party, to] = [partyOfBody(body), partyOfBody(doer)];
    const ctx = actingFor(life.story, party);
    const told = { procurement, party, to: [to], kind: 'task' as const, text: title };
    const number = happened(
      `task ${title}`,
      await writeTask(ctx, {
        ...askedBy(life, party),
        place: await placeOf(life, need),
        title,
        doer: to,
        person: null,
        dueOn: dayOf(life, dueDay),
        notices: await noticesOf(services, told),
      }),
    );
    if (isDone)
      happened(`task ${number}`, await finishTask(ctx, { ...askedBy(life, party), number, version: 1 }));
  }
}

async function talk(life: Life): Promise<void> {
  const procurement = await standing(life);
  for (const { body, text, need, mentions } of life.told.work.comments) {
    const party = partyOfBody(body);
    const to = mentions.map(partyOfBody);
    const told = { procurement, party, to, kind: 'comment' as const, text: '' };
    const written = await writeComment(actingFor(life.story, party), {
      ...askedBy(life, party),
      place: await placeOf(life, need),
      text,
      mentions: to,
      notices: await noticesOf(life.story.services, told),
    });
    happened(`comment of ${body}`, written);
  }
}

async function work(life: Life): Promise<void> {
  await putFiles(life);
  await giveTasks(life);
  await talk(life);
}

async function finish(life: Life): Promise<void> {
  for (const { number, version, doneAt } of await tasksOf(leadCtx(life), idOf(life))) {
    if (doneAt !== null) continue;
    const asked = { ...askedBy(life, leadOf(life)), number, version };
    happened(`task ${number}`, await finishTask(leadCtx(life), asked));
  }
}

export const workSteps = ({ work: told }: DemoCase): readonly Step[] => [
  { id: 'worked', day: told.day, play: work },
  { id: 'tasksDone', day: told.doneDay, play: finish },
];
