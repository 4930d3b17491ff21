// Writing the minutes of a gathering, and its decisions with whoever follows them up.
import { localDateAt } from '../../../kernel/local-date.ts';
import type { Problem } from '../../../kernel/result.ts';
import type { PartyId } from '../../../modules/accounts/model.ts';
import { decide, endDecision, keepMinutes } from '../../../modules/network/gatherings/programme-commands.ts';
import { LONGEST, mayDo } from '../../../modules/network/gatherings/rules.ts';
import type { Topic } from '../../../modules/network/topics/model.ts';
import { topicsOf } from '../../../modules/network/topics/queries.ts';
import { SelectField, TextField } from '../../components/form-fields.tsx';
import { Section } from '../../components/section.tsx';
import { TextArea } from '../../components/text-area.tsx';
import { textIn } from '../../own/routes.ts';
import type { Page } from '../../page.ts';
import { readDay, SendButton, versionIn } from '../networks/form-parts.tsx';
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
import { Decisions } from './parts/minutes-part.tsx';
import { TopicField, topicIn } from './programme-page.tsx';

interface Typed {
  readonly minutes: string;
  readonly decision: string;
  readonly party: string;
  readonly dueOn: string;
  readonly topic: string;
}

interface Sent {
  readonly form: 'minutes' | 'decision' | null;
  readonly typed: Typed;
  readonly problems: readonly Problem[];
}

const FIELDS: Readonly<Record<string, string>> = { text: 'vedtak', party: 'hvem', dueOn: 'innen' };

function MinutesForm({ props, sent }: { props: GatheringProps; sent: Sent }) {
  const { request } = props.asked;
  const words = gatheringWords(request).minutes;
  const problems = sent.form === 'minutes' ? sent.problems : [];
  return (
    <form class="stack narrow" method="post" action={gatheringPath(props, '/referat')}>
      <GatheringFaults request={request} problems={problems} idOf={() => 'referat'} />
      <input type="hidden" name="versjon" value={String(props.own.gathering.version)} />
      <TextArea
        id="referat"
        name="referat"
        label={words.text}
        hints={[words.lead]}
        value={sent.typed.minutes}
        rows={8}
        maxLength={LONGEST.minutes}
        error={gatheringProblemAt(request, problems, 'minutes')}
      />
      <SendButton label={words.save} />
    </form>
  );
}

interface DecisionFormProps {
  readonly props: GatheringProps;
  readonly sent: Sent;
  readonly topics: readonly Topic[];
}

/** Who can follow something up: the leader and the bodies. */
const partiesIn = ({ view }: GatheringProps): string[] => [
  ...new Set([view.network.leader as string, ...view.bodies.map(({ body }) => body as string)]),
];

function DecisionForm({ props, sent, topics }: DecisionFormProps) {
  const { request } = props.asked;
  const words = gatheringWords(request).minutes;
  const problems = sent.form === 'decision' ? sent.problems : [];
  const errorAt = (path: string) => gatheringProblemAt(request, problems, path);
  return (
    <form class="stack narrow" method="post" action={gatheringPath(props, '/vedtak')}>
      <GatheringFaults request={request} problems={problems} idOf={(path) => FIELDS[path] ?? 'vedtak'} />
      <TextField
        id="vedtak"
        name="vedtak"
        label={words.decision}
        value={sent.typed.decision}
        maxLength={LONGEST.decision}
        error={errorAt('text')}
      />
      <SelectField
        id="hvem"
        name="hvem"
        label={words.party}
        value={sent.typed.party}
        options={partiesIn(props).map((party) => ({ value: party, label: props.view.parties.nameOf(party) }))}
        error={errorAt('party')}
      />
      <TextField
        id="innen"
        name="innen"
        label={words.dueOn}
        hint={words.dueHint}
        value={sent.typed.dueOn}
        maxLength={20}
        error={errorAt('dueOn')}
      />
      <TopicField request={request} label={words.from} topics={topics} value={sent.typed.topic} />
      <SendButton label={words.add} isSecondary />
    </form>
  );
}

async function page(props: GatheringProps, sent: Sent): Promise<Page> {
  const { request, ctx } = props.asked;
  const words = gatheringWords(request).minutes;
  const topics = await topicsOf(ctx, props.view.network.id);
  return belowGathering(props, {
    heading: words.title,
    problems: sent.problems,
    children: mayDo('minute', props.phase) ? (
      <>
        <div class="frame section">
          <MinutesForm props={props} sent={sent} />
        </div>
        <Section id="alle-vedtak" title={words.decisions}>
          {props.own.decisions.length > 0 ? <Decisions {...props} topics={topics} mayEnd /> : null}
          <h3>{words.newTitle}</h3>
          <DecisionForm props={props} sent={sent} topics={topics} />
        </Section>
      </>
    ) : (
      <p class="frame">{gatheringWords(request).problems['gathering.notNow']({})}</p>
    ),
  });
}

const standing = ({ own, view }: GatheringProps): Typed => ({
  minutes: own.gathering.minutes,
  decision: '',
  party: view.network.leader,
  dueOn: '',
  topic: '',
});

export const showMinutes: GatheringAnswer = (props) =>
  page(props, { form: null, typed: standing(props), problems: [] });

export const writeMinutes: GatheringAnswer = async (props) => {
  const form = await props.asked.form();
  const text = textIn(form, 'referat', LONGEST.minutes + 1).replaceAll('\r\n', '\n');
  const done = await keepMinutes(props.asked.ctx, { ...askedOf(props), text, version: versionIn(form) });
  const typed = { ...standing(props), minutes: text };
  return afterwards(props, done, {
    to: `/${props.own.gathering.number}/referat?sagt=lagret`,
    refused: (problems) => page(props, { form: 'minutes', typed, problems }),
  });
};

export const addDecision: GatheringAnswer = async (props) => {
  const { asked, view, own } = props;
  const form = await asked.form();
  const typed: Typed = {
    ...standing(props),
    decision: textIn(form, 'vedtak', LONGEST.decision + 1),
    party: textIn(form, 'hvem', 80),
    dueOn: textIn(form, 'innen', 20),
    topic: textIn(form, 'forslag', 10),
  };
  const dueOn = readDay(typed.dueOn, 'dueOn');
  const topic = topicIn(typed.topic, await topicsOf(asked.ctx, view.network.id));
  const done = dueOn.ok
    ? await decide(asked.ctx, {
        ...askedOf(props),
        decision: { text: typed.decision, party: typed.party as PartyId, dueOn: dueOn.value, topic },
      })
    : dueOn;
  return afterwards(props, done, {
    to: `/${own.gathering.number}/referat?sagt=lagret`,
    refused: (problems) => page(props, { form: 'decision', typed, problems }),
  });
};

export const markDecision: GatheringAnswer = async (props) => {
  const { asked, own } = props;
  const form = await asked.form();
  const isDone = textIn(form, 'gjor', 10) === 'ferdig';
  const done = await endDecision(asked.ctx, {
    ...askedOf(props),
    decision: textIn(form, 'vedtak', 40),
    doneOn: isDone ? localDateAt(asked.ctx.now.getTime()) : null,
  });
  return afterwards(props, done, {
    to: `/${own.gathering.number}?sagt=lagret`,
    refused: (problems) => page(props, { form: 'decision', typed: standing(props), problems }),
  });
};
