// What a gathering is about and where: planned, and changed afterwards.
import { gatheringLetters } from '../../../flows/gatherings/letters.ts';
import type { Problem } from '../../../kernel/result.ts';
import {
  GATHERING_FORMS,
  type GatheringFacts,
  type GatheringForm,
} from '../../../modules/network/gatherings/model.ts';
import { changeGathering, planGathering } from '../../../modules/network/gatherings/plan-commands.ts';
import {
  LONGEST,
  MOST_OWN_QUESTIONS,
  mayChangeQuestions,
} from '../../../modules/network/gatherings/rules.ts';
import { Choices, TextField } from '../../components/form-fields.tsx';
import { TextArea } from '../../components/text-area.tsx';
import { textIn } from '../../own/routes.ts';
import type { Page, PageRequest } from '../../page.ts';
import { SendButton, versionIn } from '../networks/form-parts.tsx';
import type { NetworkAnswer } from '../networks/found-network.ts';
import type { NetworkProps } from '../networks/network-frame.tsx';
import {
  afterwards,
  askedOf,
  belowGathering,
  type GatheringAnswer,
  GatheringFaults,
  type GatheringProps,
  gatheringPath,
  gatheringProblemAt,
  gatheringsPage,
  listPath,
} from './gathering-parts.tsx';

interface Typed extends GatheringFacts {
  readonly questions: readonly string[];
}

const EMPTY: Typed = { title: '', about: '', form: 'physical', place: '', link: '', questions: [] };

const FIELDS: Readonly<Record<string, string>> = {
  title: 'navn',
  about: 'om',
  place: 'sted',
  link: 'lenke',
};
const idOf = (path: string): string =>
  path.startsWith('questions:') ? `sporsmal-${path.slice('questions:'.length)}` : (FIELDS[path] ?? 'navn');

const PLACES = Array.from({ length: MOST_OWN_QUESTIONS }, (_, place) => place);

interface FieldsProps {
  readonly request: PageRequest;
  readonly typed: Typed;
  readonly problems: readonly Problem[];
  readonly mayAsk: boolean;
}

function Fields({ request, typed, problems, mayAsk }: FieldsProps) {
  const words = request.texts.gatherings;
  const errorAt = (path: string) => gatheringProblemAt(request, problems, path);
  return (
    <>
      <GatheringFaults request={request} problems={problems} idOf={idOf} />
      <TextField
        id="navn"
        name="navn"
        label={words.form.title}
        value={typed.title}
        maxLength={LONGEST.title}
        error={errorAt('title')}
      />
      <Choices
        name="form"
        legend={words.form.form}
        options={GATHERING_FORMS.map((form) => ({ value: form, label: words.forms[form] }))}
        chosen={[typed.form]}
      />
      <TextField
        id="sted"
        name="sted"
        label={words.form.place}
        hint={words.form.placeHint}
        value={typed.place}
        maxLength={LONGEST.place}
        error={errorAt('place')}
      />
      <TextField
        id="lenke"
        name="lenke"
        label={words.form.link}
        hint={words.form.linkHint}
        value={typed.link}
        maxLength={LONGEST.link}
        error={errorAt('link')}
      />
      <TextArea
        id="om"
        name="om"
        label={words.form.about}
        value={typed.about}
        rows={4}
        maxLength={LONGEST.about}
        error={errorAt('about')}
      />
      {mayAsk ? (
        PLACES.map((place) => (
          <TextField
            key={place}
            id={`sporsmal-${place}`}
            name={`sporsmal-${place}`}
            label={words.form.question(place + 1)}
            hint={words.form.questionHint}
            value={typed.questions[place] ?? ''}
            maxLength={LONGEST.question}
            error={errorAt(`questions:${place}`)}
          />
        ))
      ) : (
        <p class="small">{words.form.questionsClosed}</p>
      )}
    </>
  );
}

const formOf = (sent: string): GatheringForm => GATHERING_FORMS.find((one) => one === sent) ?? 'physical';

const typedIn = (form: FormData): Typed => ({
  title: textIn(form, 'navn', LONGEST.title + 1),
  about: textIn(form, 'om', LONGEST.about + 1),
  form: formOf(textIn(form, 'form', 20)),
  place: textIn(form, 'sted', LONGEST.place + 1),
  link: textIn(form, 'lenke', LONGEST.link + 1),
  questions: PLACES.map((place) => textIn(form, `sporsmal-${place}`, LONGEST.question + 1)),
});

function newPage(props: NetworkProps, typed: Typed, problems: readonly Problem[]): Page {
  const { request } = props.asked;
  const words = request.texts.gatherings.form;
  return gatheringsPage(props, {
    heading: words.newTitle,
    lead: words.lead,
    problems,
    children: (
      <form class="frame section section-end stack narrow" method="post" action={listPath(props, '/ny')}>
        <Fields request={request} typed={typed} problems={problems} mayAsk />
        <SendButton label={words.saveNew} />
      </form>
    ),
  });
}

export const showNew: NetworkAnswer = (props) => newPage(props, EMPTY, []);

export const plan: NetworkAnswer = async (props) => {
  const { ctx, party, form } = props.asked;
  const typed = typedIn(await form());
  const { questions, ...facts } = typed;
  const which = { network: props.view.network.id, party: party.id };
  const ownQuestions = questions.filter((question) => question !== '');
  const done = await planGathering(ctx, { ...which, ...facts, ownQuestions });
  return afterwards(props, done, {
    to: done.ok ? `/${done.value}/tid?sagt=lagret` : '',
    refused: (problems) => newPage(props, typed, problems),
  });
};

function editPage(props: GatheringProps, typed: Typed, problems: readonly Problem[]): Page {
  const { request } = props.asked;
  const words = request.texts.gatherings.form;
  return belowGathering(props, {
    heading: words.editTitle,
    ...(props.phase === 'coming' ? { lead: words.tells } : {}),
    problems,
    children: (
      <form class="frame section stack narrow" method="post" action={gatheringPath(props, '/endre')}>
        <input type="hidden" name="versjon" value={String(props.own.gathering.version)} />
        <Fields
          request={request}
          typed={typed}
          problems={problems}
          mayAsk={mayChangeQuestions(props.phase)}
        />
        <SendButton label={words.save} />
      </form>
    ),
  });
}

export const showEdit: GatheringAnswer = (props) => {
  const { gathering } = props.own;
  return editPage(props, { ...gathering, questions: gathering.ownQuestions }, []);
};

export const change: GatheringAnswer = async (props) => {
  const { asked, view, own } = props;
  const form = await asked.form();
  const typed = typedIn(form);
  const { questions, ...facts } = typed;
  const letters = await gatheringLetters(asked.services, {
    kind: 'elsewhere',
    network: view.network,
    gathering: { ...own.gathering, ...facts },
    to: own.participants,
    until: null,
  });
  const done = await changeGathering(asked.ctx, {
    ...askedOf(props),
    ...facts,
    ownQuestions: questions,
    letters,
    version: versionIn(form),
  });
  return afterwards(props, done, {
    to: `/${own.gathering.number}?sagt=lagret`,
    refused: (problems) => editPage(props, typed, problems),
  });
};
