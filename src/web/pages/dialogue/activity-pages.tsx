// One activity: as a draft its form, documents and the announcement; once it is announced what all can read, its slots, those
// who signed up, and what is done next.
import type { Problem } from '../../../kernel/result.ts';
import {
  closeActivity,
  holdActivity,
  keepActivity,
  publishActivity,
  removeActivity,
} from '../../../modules/procurement/dialogue/activity-commands.ts';
import { keepDocument, removeDocument } from '../../../modules/procurement/dialogue/document-commands.ts';
import { ACTIVITY_KINDS, type Activity } from '../../../modules/procurement/dialogue/model.ts';
import { drawSlots } from '../../../modules/procurement/dialogue/slot-commands.ts';
import { textIn } from '../../own/routes.ts';
import { type Page, type PageResult, redirect } from '../../page.ts';
import { notFoundPage } from '../error.tsx';
import { AddHere } from '../procurement-work/add-here.tsx';
import {
  ActivityForm,
  newActivity,
  readActivity,
  readKind,
  type TypedActivity,
  typedActivity,
  typedOf,
} from './activity-form.tsx';
import { Announced, Documents, PublishForm, RemoveForm } from './activity-sections.tsx';
import {
  afterDialogue,
  type DialogueAnswer,
  DialogueFaults,
  type DialogueProps,
  dialoguePage,
  dialoguePart,
  mayWrite,
  placeOf,
  telling,
  whyNoForm,
} from './dialogue-parts.tsx';

/** What was just sent and could not be used. */
export interface SentActivity {
  readonly problems: readonly Problem[];
  readonly typed?: TypedActivity;
  readonly reason?: string;
  readonly document?: { readonly title: string; readonly text: string };
}

const withActivity =
  (answer: (props: DialogueProps, activity: Activity) => PageResult | Promise<PageResult>): DialogueAnswer =>
  (props) => {
    const number = props.asked.request.params['nr'] ?? '';
    const found = props.talk.dialogue.activities.find((one) => String(one.number) === number);
    return found ? answer(props, found) : notFoundPage(props.asked.request);
  };

function Kinds(props: DialogueProps) {
  const { kinds, kindHints } = props.asked.request.texts.dialogue;
  return (
    <ul class="lines">
      {ACTIVITY_KINDS.map((kind) => (
        <li key={kind}>
          <a href={dialoguePart(props, `/aktiviteter/ny?form=${kind}`)}>{kinds[kind]}</a>
          <p class="small">{kindHints[kind]}</p>
        </li>
      ))}
    </ul>
  );
}

function newPage(props: DialogueProps, sent: SentActivity | null): Page {
  const { request } = props.asked;
  const { activities: words, kinds } = request.texts.dialogue;
  const kind = sent?.typed?.kind ?? readKind(request.query.get('form'));
  const reason = whyNoForm(props);
  return dialoguePage({
    ...props,
    heading: kind ? words.newTitle(kinds[kind].toLocaleLowerCase('nb')) : words.kindLegend,
    isRefused: sent !== null,
    children: (
      <div class="frame section-end">
        {reason ? <p class="notice">{reason}</p> : null}
        {!reason && !kind ? <Kinds {...props} /> : null}
        {!reason && kind ? (
          <ActivityForm
            request={request}
            action={dialoguePart(props, '/aktiviteter')}
            typed={sent?.typed ?? newActivity(request, kind)}
            version={1}
            problems={sent?.problems ?? []}
          />
        ) : null}
      </div>
    ),
  });
}

export const askNewActivity: DialogueAnswer = (props) => newPage(props, null);

export const addActivity: DialogueAnswer = async (props) => {
  const form = await props.asked.form();
  const kind = readKind(textIn(form, 'form', 20));
  if (!kind) return redirect(dialoguePart(props, '/aktiviteter/ny'));
  const typed = typedActivity(form, kind);
  const refused = (problems: readonly Problem[]) => newPage(props, { typed, problems });
  const facts = readActivity(typed);
  if (!facts.ok) return refused(facts.problems);
  const kept = await keepActivity(props.asked.ctx, {
    ...placeOf(props),
    activity: null,
    version: 1,
    facts: facts.value,
  });
  const number = Math.max(0, ...props.talk.dialogue.activities.map((one) => one.number)) + 1;
  return afterDialogue(props, kept, { to: `/aktiviteter/${number}`, said: 'activity', refused });
};

function activityPage(props: DialogueProps, activity: Activity, sent: SentActivity | null): Page {
  const { request } = props.asked;
  const { kinds, states } = request.texts.dialogue;
  const problems = sent?.problems ?? [];
  const isDraft = activity.state === 'draft' && mayWrite(props);
  const own = { ...props, activity, sent };
  return dialoguePage({
    ...props,
    heading: activity.title,
    lead: `${kinds[activity.kind]}, ${states[activity.state]}`,
    isRefused: sent !== null,
    children: (
      <>
        {!sent?.typed && problems.length > 0 ? (
          <div class="frame section-end">
            <DialogueFaults request={request} problems={problems} />
          </div>
        ) : null}
        {isDraft ? (
          <>
            <div class="frame section-end">
              <ActivityForm
                request={request}
                action={dialoguePart(props, `/aktiviteter/${activity.number}/endre`)}
                typed={sent?.typed ?? typedOf(request, activity)}
                version={activity.version}
                problems={sent?.typed ? problems : []}
              />
            </div>
            {activity.kind === 'hearing' ? <Documents {...own} /> : null}
            <PublishForm {...own} />
            <RemoveForm {...own} />
          </>
        ) : (
          <Announced {...own} />
        )}
        <AddHere props={props} place={{ part: 'activity', id: String(activity.number) }} />
      </>
    ),
  });
}

export const showActivity: DialogueAnswer = withActivity((props, activity) =>
  activityPage(props, activity, null),
);

const askedOf = (props: DialogueProps, activity: Activity, form: FormData) => ({
  ...placeOf(props),
  activity: activity.id,
  version: Number(textIn(form, 'versjon', 10)),
});

const after = (
  props: DialogueProps,
  activity: Activity,
  {
    done,
    said,
    sent = {},
  }: {
    readonly done: Parameters<typeof afterDialogue>[1];
    readonly said: string;
    readonly sent?: Omit<SentActivity, 'problems'>;
  },
) =>
  afterDialogue(props, done, {
    to: said === 'removed' ? '' : `/aktiviteter/${activity.number}`,
    said,
    refused: (problems) => activityPage(props, activity, { ...sent, problems }),
  });

export const changeActivity: DialogueAnswer = withActivity(async (props, activity) => {
  const form = await props.asked.form();
  const typed = typedActivity(form, activity.kind);
  const facts = readActivity(typed);
  if (!facts.ok) return activityPage(props, activity, { typed, problems: facts.problems });
  const done = await keepActivity(props.asked.ctx, {
    ...askedOf(props, activity, form),
    facts: facts.value,
  });
  return after(props, activity, { done, said: 'activity', sent: { typed } });
});

export const announce: DialogueAnswer = withActivity(async (props, activity) => {
  const form = await props.asked.form();
  const reason = textIn(form, 'grunn', 1000);
  const done = await publishActivity(props.asked.ctx, {
    ...askedOf(props, activity, form),
    reason,
    telling: telling(props, 'news'),
  });
  return after(props, activity, { done, said: 'published', sent: { reason } });
});

export const draw: DialogueAnswer = withActivity(async (props, activity) => {
  const form = await props.asked.form();
  const asked = { ...askedOf(props, activity, form), telling: telling(props, 'slot') };
  return after(props, activity, { done: await drawSlots(props.asked.ctx, asked), said: 'drawn' });
});

export const hold: DialogueAnswer = withActivity(async (props, activity) => {
  const asked = askedOf(props, activity, await props.asked.form());
  return after(props, activity, { done: await holdActivity(props.asked.ctx, asked), said: 'held' });
});

export const close: DialogueAnswer = withActivity(async (props, activity) => {
  const form = await props.asked.form();
  const reason = textIn(form, 'grunn', 1000);
  const done = await closeActivity(props.asked.ctx, {
    ...askedOf(props, activity, form),
    reason,
    telling: telling(props, 'news'),
  });
  return after(props, activity, { done, said: 'closed', sent: { reason } });
});

export const remove: DialogueAnswer = withActivity(async (props, activity) => {
  const asked = askedOf(props, activity, await props.asked.form());
  return after(props, activity, { done: await removeActivity(props.asked.ctx, asked), said: 'removed' });
});

export const addDocument: DialogueAnswer = withActivity(async (props, activity) => {
  const form = await props.asked.form();
  const document = {
    title: textIn(form, 'tittel', 201),
    text: textIn(form, 'tekst', 100_001).replaceAll('\r\n', '\n'),
  };
  const done = await keepDocument(props.asked.ctx, { ...askedOf(props, activity, form), ...document });
  return after(props, activity, { done, said: 'document', sent: { document } });
});

export const takeDocument: DialogueAnswer = withActivity(async (props, activity) => {
  const form = await props.asked.form();
  const document = textIn(form, 'utkast', 40);
  const done = await removeDocument(props.asked.ctx, { ...askedOf(props, activity, form), document });
  return after(props, activity, { done, said: 'documentRemoved' });
});
