// A meeting that has been held is entered: with whom, when, who was there, and what was told that not all know.
import type { Problem } from '../../../kernel/result.ts';
import { recordMeeting } from '../../../modules/procurement/dialogue/meeting-commands.ts';
import { SelectField, TextField } from '../../components/form-fields.tsx';
import { TextArea } from '../../components/text-area.tsx';
import { textIn } from '../../own/routes.ts';
import type { Page } from '../../page.ts';
import {
  afterDialogue,
  type DialogueAnswer,
  DialogueFaults,
  type DialogueProps,
  dialoguePage,
  dialoguePart,
  dialogueProblemAt,
  FormOrWhy,
  placeOf,
  Submit,
  whyNoForm,
} from './dialogue-parts.tsx';
import { readMoment } from './tell-pages.tsx';

const LONGEST_TOLD = 8000;

interface TypedMeeting {
  readonly activity: string;
  readonly participant: string;
  readonly date: string;
  readonly time: string;
  readonly people: string;
  readonly told: string;
}

function MeetingForm({
  typed,
  problems,
  ...props
}: DialogueProps & { readonly typed: TypedMeeting; readonly problems: readonly Problem[] }) {
  const { request } = props.asked;
  const { minutes: words, activities } = request.texts.dialogue;
  const error = (path: string) => dialogueProblemAt(request, problems, path);
  const { dialogue } = props.talk;
  const choose = { value: '', label: activities.choose };
  const shown = dialogue.activities.filter(({ state }) => state !== 'draft');
  return (
    <form method="post" action={dialoguePart(props, '/referater')} class="stack message-form">
      <DialogueFaults request={request} problems={problems} />
      <SelectField
        id="activity"
        name="aktivitet"
        label={words.activity}
        value={typed.activity}
        options={shown.map(({ id, title }) => ({ value: id, label: title }))}
      />
      <SelectField
        id="participant"
        name="leverandor"
        label={words.supplier}
        value={typed.participant}
        options={[choose, ...dialogue.participants.map(({ id, name }) => ({ value: id, label: name }))]}
        error={error('participant')}
      />
      <div class="field-row">
        <TextField id="date" name="dato" label={words.date} value={typed.date} error={error('date')} />
        <TextField
          id="time"
          name="tid"
          label={words.time}
          value={typed.time}
          error={error('time') ?? error('heldAt')}
        />
      </div>
      <TextField
        id="people"
        name="personer"
        label={words.people}
        hint={words.peopleHint}
        value={typed.people}
        maxLength={1000}
        error={error('people')}
      />
      <TextArea
        id="told"
        name="fortalt"
        label={words.told}
        hints={[words.toldHint]}
        value={typed.told}
        maxLength={LONGEST_TOLD}
        error={error('told')}
      />
      <Submit label={words.save} />
    </form>
  );
}

function meetingPage(
  props: DialogueProps,
  sent: { readonly typed: TypedMeeting; readonly problems: readonly Problem[] } | null,
): Page {
  const { request } = props.asked;
  const words = request.texts.dialogue.minutes;
  const fresh = { activity: '', participant: '', date: '', time: '', people: '', told: '' };
  const reason = whyNoForm(props);
  return dialoguePage({
    ...props,
    heading: words.recordTitle,
    lead: words.recordLead,
    isRefused: sent !== null,
    children: (
      <FormOrWhy reason={reason}>
        <MeetingForm {...props} typed={sent?.typed ?? fresh} problems={sent?.problems ?? []} />
      </FormOrWhy>
    ),
  });
}

export const askMeeting: DialogueAnswer = (props) => meetingPage(props, null);

export const addMeeting: DialogueAnswer = async (props) => {
  const form = await props.asked.form();
  const typed: TypedMeeting = {
    activity: textIn(form, 'aktivitet', 40),
    participant: textIn(form, 'leverandor', 40),
    date: textIn(form, 'dato', 20),
    time: textIn(form, 'tid', 10),
    people: textIn(form, 'personer', 1001),
    told: textIn(form, 'fortalt', LONGEST_TOLD + 1),
  };
  const refused = (problems: readonly Problem[]) => meetingPage(props, { typed, problems });
  const heldAt = readMoment(typed);
  if (!heldAt.ok) return refused(heldAt.problems);
  const recorded = await recordMeeting(props.asked.ctx, {
    ...placeOf(props),
    ...typed,
    heldAt: heldAt.value,
  });
  const number = Math.max(0, ...props.talk.dialogue.minutes.map((one) => one.number)) + 1;
  return afterDialogue(props, recorded, { to: `/referater/${number}`, said: 'meeting', refused });
};
