// The parts of a gathering's programme: added, changed, moved up, taken away. One form for one part.
import { ok, type Problem, problem, type Result, refuse } from '../../../kernel/result.ts';
import { type Session, type SessionFacts, WORK_FORMS } from '../../../modules/network/gatherings/model.ts';
import { arrangeSession, keepSession } from '../../../modules/network/gatherings/programme-commands.ts';
import { LONGEST } from '../../../modules/network/gatherings/rules.ts';
import type { Topic } from '../../../modules/network/topics/model.ts';
import { topicsOf } from '../../../modules/network/topics/queries.ts';
import { SelectField, TextField } from '../../components/form-fields.tsx';
import { Section } from '../../components/section.tsx';
import { textIn } from '../../own/routes.ts';
import type { Page, PageRequest } from '../../page.ts';
import { SendButton } from '../networks/form-parts.tsx';
import {
  afterwards,
  askedOf,
  belowGathering,
  type GatheringAnswer,
  GatheringFaults,
  type GatheringProps,
  gatheringPath,
  gatheringProblemAt,
  gatheringWords,
} from './gathering-parts.tsx';
import { ProgrammeTable } from './parts/programme-part.tsx';

interface Typed {
  readonly session: string | null;
  readonly title: string;
  readonly minutes: string;
  readonly speaker: string;
  readonly workForm: string;
  readonly topic: string;
  readonly materialTitle: string;
  readonly materialLink: string;
}

const EMPTY: Typed = {
  session: null,
  title: '',
  minutes: '45',
  speaker: '',
  workForm: 'talk',
  topic: '',
  materialTitle: '',
  materialLink: '',
};

const FIELDS: Readonly<Record<string, string>> = {
  title: 'hva',
  minutes: 'minutter',
  speaker: 'hvem',
  materialTitle: 'materiale',
  materialLink: 'adresse',
};
const idOf = (path: string): string => FIELDS[path] ?? 'hva';

/** Proposals that stand, to choose one from. */
export function TopicField({
  request,
  label,
  topics,
  value,
}: {
  request: PageRequest;
  label: string;
  topics: readonly Topic[];
  value: string;
}) {
  const words = gatheringWords(request).programme;
  const standing = topics.filter(({ asideReason }) => asideReason === null);
  if (standing.length === 0) return null;
  return (
    <SelectField
      id="forslag"
      name="forslag"
      label={label}
      value={value}
      options={[
        { value: '', label: words.fromNone },
        ...standing.map(({ number, title }) => ({
          value: String(number),
          label: words.fromOption(number, title),
        })),
      ]}
    />
  );
}

/** The number of a proposal that there is; null where none is chosen. */
export const topicIn = (sent: string, topics: readonly Topic[]): number | null =>
  topics.find(({ number }) => String(number) === sent)?.number ?? null;

interface FormProps {
  readonly props: GatheringProps;
  readonly typed: Typed;
  readonly topics: readonly Topic[];
  readonly problems: readonly Problem[];
}

function SessionForm({ props, typed, topics, problems }: FormProps) {
  const { request } = props.asked;
  const words = gatheringWords(request);
  const errorAt = (path: string) => gatheringProblemAt(request, problems, path);
  return (
    <form class="stack narrow" method="post" action={gatheringPath(props, '/program')}>
      <GatheringFaults request={request} problems={problems} idOf={idOf} />
      <input type="hidden" name="del" value={typed.session ?? ''} />
      <TextField
        id="hva"
        name="hva"
        label={words.programme.name}
        value={typed.title}
        maxLength={LONGEST.title}
        error={errorAt('title')}
      />
      <TextField
        id="minutter"
        name="minutter"
        label={words.programme.minutes}
        value={typed.minutes}
        isNumber
        maxLength={3}
        error={errorAt('minutes')}
      />
      <SelectField
        id="arbeidsform"
        name="arbeidsform"
        label={words.programme.form}
        value={typed.workForm}
        options={WORK_FORMS.map((form) => ({ value: form, label: words.workForms[form] }))}
      />
      <TextField
        id="hvem"
        name="hvem"
        label={words.programme.speaker}
        hint={words.programme.speakerHint}
        value={typed.speaker}
        maxLength={LONGEST.speaker}
        error={errorAt('speaker')}
      />
      <TopicField request={request} label={words.programme.from} topics={topics} value={typed.topic} />
      <TextField
        id="materiale"
        name="materiale"
        label={words.programme.materialTitle}
        value={typed.materialTitle}
        maxLength={LONGEST.material}
        error={errorAt('materialTitle')}
      />
      <TextField
        id="adresse"
        name="adresse"
        label={words.programme.materialLink}
        value={typed.materialLink}
        maxLength={LONGEST.link}
        error={errorAt('materialLink')}
      />
      <SendButton label={typed.session === null ? words.programme.add : words.programme.save} />
    </form>
  );
}

const typedOf = (one: Session): Typed => ({
  session: one.id,
  title: one.title,
  minutes: String(one.minutes),
  speaker: one.speaker,
  workForm: one.workForm,
  topic: one.topic === null ? '' : String(one.topic),
  materialTitle: one.materialTitle,
  materialLink: one.materialLink,
});

async function page(props: GatheringProps, typed: Typed, problems: readonly Problem[]): Promise<Page> {
  const words = gatheringWords(props.asked.request).programme;
  const topics = await topicsOf(props.asked.ctx, props.view.network.id);
  const changed = props.own.sessions.find(({ id }) => id === typed.session);
  return belowGathering(props, {
    heading: words.title,
    lead: words.lead,
    problems,
    children: (
      <>
        {props.own.sessions.length > 0 ? (
          <div class="frame section">
            <ProgrammeTable {...props} topics={topics} mayArrange />
          </div>
        ) : null}
        <Section id="del" title={changed ? words.editTitle(changed.title) : words.newTitle}>
          <SessionForm props={props} typed={typed} topics={topics} problems={problems} />
        </Section>
      </>
    ),
  });
}

export const showProgramme: GatheringAnswer = (props) => {
  const asked = props.asked.request.query.get('del');
  const chosen = props.own.sessions.find(({ id }) => id === asked);
  return page(props, chosen ? typedOf(chosen) : EMPTY, []);
};

const minutesIn = (text: string): Result<number> =>
  /^\d{1,3}$/.test(text)
    ? ok(Number(text))
    : refuse(problem('gathering.minutesOutside', 'minutes', { least: 5, most: 600 }));

function factsIn(typed: Typed, topics: readonly Topic[]): Result<SessionFacts> {
  const minutes = minutesIn(typed.minutes);
  if (!minutes.ok) return minutes;
  const { title, speaker, materialTitle, materialLink } = typed;
  const workForm = WORK_FORMS.find((form) => form === typed.workForm) ?? 'talk';
  const topic = topicIn(typed.topic, topics);
  return ok({ title, minutes: minutes.value, speaker, workForm, topic, materialTitle, materialLink });
}

export const addPart: GatheringAnswer = async (props) => {
  const { asked, view, own } = props;
  const form = await asked.form();
  const typed: Typed = {
    session: textIn(form, 'del', 40) || null,
    title: textIn(form, 'hva', LONGEST.title + 1),
    minutes: textIn(form, 'minutter', 6),
    speaker: textIn(form, 'hvem', LONGEST.speaker + 1),
    workForm: textIn(form, 'arbeidsform', 20),
    topic: textIn(form, 'forslag', 10),
    materialTitle: textIn(form, 'materiale', LONGEST.material + 1),
    materialLink: textIn(form, 'adresse', LONGEST.link + 1),
  };
  const facts = factsIn(typed, await topicsOf(asked.ctx, view.network.id));
  const done = facts.ok
    ? await keepSession(asked.ctx, { ...askedOf(props), ...facts.value, session: typed.session })
    : facts;
  return afterwards(props, done, {
    to: `/${own.gathering.number}/program?sagt=lagret`,
    refused: (problems) => page(props, typed, problems),
  });
};

export const arrange: GatheringAnswer = async (props) => {
  const form = await props.asked.form();
  const how = textIn(form, 'gjor', 20) === 'opp' ? 'earlier' : 'remove';
  const done = await arrangeSession(props.asked.ctx, {
    ...askedOf(props),
    session: textIn(form, 'del', 40),
    how,
  });
  return afterwards(props, done, {
    to: `/${props.own.gathering.number}/program?sagt=lagret`,
    refused: (problems) => page(props, EMPTY, problems),
  });
};
