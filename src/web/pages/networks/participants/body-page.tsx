// One body in a network: what it has told, what it stands behind, and who comes for it. Its own people and the leader see it.

import { linkLanguages } from '../../../../flows/accounts/letter-language.ts';
import { participantLetter } from '../../../../flows/networks/letters.ts';
import { localDateAt } from '../../../../kernel/local-date.ts';
import { type Problem, problem, type Result, refuse } from '../../../../kernel/result.ts';
import { takeOutBody } from '../../../../modules/network/life/body-commands.ts';
import { NETWORK_ROLES, type NetworkBody, type Participant } from '../../../../modules/network/life/model.ts';
import {
  addParticipant,
  issueParticipantLink,
  removeParticipant,
} from '../../../../modules/network/life/participant-commands.ts';
import { DataTable } from '../../../components/data-table.tsx';
import { SelectField, TextField } from '../../../components/form-fields.tsx';
import { Section } from '../../../components/section.tsx';
import { textIn } from '../../../own/routes.ts';
import type { Page, PageResult } from '../../../page.ts';
import { notFoundPage } from '../../error.tsx';
import { fieldsIn, NetworkFaults, SendButton } from '../form-parts.tsx';
import { afterNetwork, type NetworkAnswer, networkProblem, networkProblemAt } from '../found-network.ts';
import {
  mayAnswerInNetwork,
  mayLeadNetwork,
  type NetworkProps,
  networkPage,
  networkPath,
} from '../network-frame.tsx';

const FIELDS = ['navn', 'epost', 'rolle', 'tjeneste'] as const;
type Typed = Readonly<Record<(typeof FIELDS)[number], string>>;
const NOTHING: Typed = { navn: '', epost: '', rolle: NETWORK_ROLES[0], tjeneste: '' };
const ID_OF: Readonly<Record<string, string>> = { name: 'navn', email: 'epost', service: 'tjeneste' };

interface BodyProps extends NetworkProps {
  readonly of: NetworkBody;
  readonly typed: Typed;
  readonly problems: readonly Problem[];
}

/** For a body of the network that whoever asks may see: its own, or any for the leader. */
const forBody =
  (answer: (props: BodyProps) => PageResult | Promise<PageResult>): NetworkAnswer =>
  (props) => {
    const { asked, view } = props;
    const wanted = asked.request.params['kommune'] ?? '';
    const of = view.bodies.find(({ body }) => body === wanted);
    if (of && (view.isLeader || wanted === asked.party.id)) {
      return answer({ ...props, of, typed: NOTHING, problems: [] });
    }
    const gone = problem('network.notIn', 'network');
    return notFoundPage(asked.request, networkProblem(asked.request, gone));
  };

const isOwn = ({ asked, of }: Pick<BodyProps, 'asked' | 'of'>): boolean =>
  (of.body as string) === asked.party.id;

const mayChange = (props: BodyProps): boolean =>
  props.view.network.status !== 'closed' &&
  (isOwn(props) ? mayAnswerInNetwork(props) : mayLeadNetwork(props));

const partOf = ({ of }: BodyProps, part = ''): string => `/deltakere/${of.body}${part}`;

function Told(props: BodyProps) {
  const { asked, view, of } = props;
  const { format, texts } = asked.request;
  const { answer: words, areas, experiences } = texts.networkIntake;
  const intake = view.intakes.find(({ body }) => body === of.body);
  const path = networkPath(props, '/deltakere/skjema');
  return (
    <Section
      id="svar"
      title={words.title(view.parties.nameOf(of.body))}
      aside={isOwn(props) && mayChange(props) ? <a href={path}>{texts.networkIntake.commit.change}</a> : null}
    >
      {intake ? (
        <dl class="facts">
          {(
            [
              [words.area, areas[intake.area]],
              [words.need, intake.need],
              [words.wishes, intake.wishes || words.notSaid],
              [words.brings, intake.brings || words.notSaid],
              [words.experience, experiences[intake.experience]],
              [words.buyers, intake.buyers === null ? words.notSaid : format.number(intake.buyers, 1)],
            ] as const
          ).map(([name, text]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd class="kept-lines">{text}</dd>
            </div>
          ))}
        </dl>
      ) : (
        <p>{words.missing}</p>
      )}
    </Section>
  );
}

function StoodBehind(props: BodyProps) {
  const { asked, view, of } = props;
  const { format, texts } = asked.request;
  const { commit: words } = texts.networkIntake;
  const commitment = view.commitments.find(({ body }) => body === of.body);
  const path = networkPath(props, '/deltakere/forplikt');
  return (
    <Section
      id="forpliktet"
      title={texts.networks.participants.columns.committed}
      aside={isOwn(props) && mayChange(props) ? <a href={path}>{words.change}</a> : null}
    >
      {commitment ? (
        <div class="stack">
          <dl class="facts">
            <div>
              <dt>{words.case}</dt>
              <dd class="kept-lines">{commitment.ownCase}</dd>
            </div>
            <div>
              <dt>{words.hoursShort}</dt>
              <dd>{words.hoursValue(format.number(commitment.hours))}</dd>
            </div>
          </dl>
          <p class="small">
            {words.done(format.date(localDateAt(commitment.committedAt.getTime())), commitment.saidAs)}
          </p>
        </div>
      ) : (
        <p>{words.missing}</p>
      )}
    </Section>
  );
}

function PersonActions({ one, ...props }: BodyProps & { readonly one: Participant }) {
  const words = props.asked.request.texts.networks.person;
  const action = networkPath(props, partOf(props, `/personer/${one.id}`));
  return (
    <form class="buttons" method="post" action={action}>
      {props.view.network.status === 'draft' ? null : (
        <button class="as-link" type="submit" name="til" value="lenke" aria-label={words.sendName(one.name)}>
          {words.send}
        </button>
      )}
      <button class="as-link" type="submit" name="til" value="fjern" aria-label={words.removeName(one.name)}>
        {words.remove}
      </button>
    </form>
  );
}

function AddForm(props: BodyProps) {
  const { asked, typed, problems } = props;
  const { request } = asked;
  const { person: words, roles } = request.texts.networks;
  const field = (name: 'navn' | 'epost' | 'tjeneste', path: string, label: string, hint?: string) => (
    <TextField
      id={name}
      name={name}
      label={label}
      {...(hint === undefined ? {} : { hint })}
      value={typed[name]}
      maxLength={name === 'tjeneste' ? 120 : 200}
      error={networkProblemAt(request, problems, path)}
    />
  );
  return (
    <form class="stack narrow" method="post" action={networkPath(props, partOf(props, '/personer'))}>
      <h3>{words.title}</h3>
      <NetworkFaults request={request} problems={problems} idOf={(path) => ID_OF[path] ?? 'navn'} />
      <p class="small">{words.hint}</p>
      {field('navn', 'name', words.name)}
      {field('epost', 'email', words.email)}
      <SelectField
        id="rolle"
        name="rolle"
        label={words.role}
        value={typed.rolle}
        options={NETWORK_ROLES.map((value) => ({ value, label: roles[value] }))}
      />
      {field('tjeneste', 'service', words.service, words.serviceHint)}
      <p class="small">{words.linkNote}</p>
      <SendButton label={words.button} />
    </form>
  );
}

function People(props: BodyProps) {
  const { asked, view, of } = props;
  const { participants: words, person, roles } = asked.request.texts.networks;
  const people = view.participants.filter(({ body }) => body === of.body);
  const may = mayChange(props);
  return (
    <Section id="deltar" title={words.oneTitle(view.parties.nameOf(of.body))}>
      {people.length === 0 ? (
        <p>{words.noPeople}</p>
      ) : (
        <DataTable<Participant>
          caption={words.peopleCaption}
          columns={[
            { label: person.name, cell: ({ name }) => name || words.erased },
            { label: person.email, isWhole: true, cell: ({ email }) => email },
            { label: person.role, cell: ({ role }) => roles[role] },
            { label: person.service, cell: ({ service }) => service || '–' },
            ...(may
              ? [
                  {
                    label: person.send,
                    hidesLabel: true,
                    cell: (one: Participant) => <PersonActions {...props} one={one} />,
                  },
                ]
              : []),
          ]}
          rows={people}
          keyOf={({ id }) => id}
        />
      )}
      {may ? (
        <div class="section-part">
          <AddForm {...props} />
        </div>
      ) : null}
    </Section>
  );
}

function TakeOut(props: BodyProps) {
  const { asked, view, of } = props;
  const words = asked.request.texts.networks.participants;
  if (!mayLeadNetwork(props) || isOwn(props) || view.network.status === 'closed') return null;
  const label = words.takeOut(view.parties.nameOf(of.body));
  return (
    <Section id="ut" title={label}>
      <p>{words.takeOutText}</p>
      <form class="page-end" method="post" action={networkPath(props, partOf(props, '/ut'))}>
        <SendButton label={label} isSecondary />
      </form>
    </Section>
  );
}

function page(props: BodyProps): Page {
  return networkPage({
    ...props,
    tab: 'participants',
    heading: props.view.parties.nameOf(props.of.body),
    ...(props.problems.length > 0 ? { status: 422 as const } : {}),
    children: (
      <>
        <Told {...props} />
        <StoodBehind {...props} />
        <People {...props} />
        <TakeOut {...props} />
      </>
    ),
  });
}

export const bodyPage = forBody(page);

async function sendLink(
  props: BodyProps,
  participant: Participant,
  endsEarlier: boolean,
): Promise<Result<true>> {
  const { asked, view } = props;
  const { network } = view;
  const languageOf = await linkLanguages(asked.services, [participant], network.isDemo);
  const letter = await participantLetter(asked.services, { network, participant }, languageOf(participant));
  const which = { network: network.id, party: asked.party.id, participant: participant.id };
  return issueParticipantLink(asked.ctx, { ...which, letter, endsEarlier });
}

/** Puts somebody in, and sends her a link where the network is open. */
export const addPerson = forBody(async (props): Promise<PageResult> => {
  const { asked, view, of } = props;
  const typed = fieldsIn(await asked.form(), FIELDS, 201);
  const refused = (problems: readonly Problem[]): Page => page({ ...props, typed, problems });
  const role = NETWORK_ROLES.find((one) => one === typed.rolle) ?? 'other';
  const email = typed.epost.toLowerCase();
  const facts = { name: typed.navn, email, role, service: typed.tjeneste };
  const which = { network: view.network.id, party: asked.party.id, body: of.body };
  const added = await addParticipant(asked.ctx, { ...which, ...facts });
  if (added.ok && view.network.status !== 'draft') {
    const sent = await sendLink(props, { id: added.value, body: of.body, person: null, ...facts }, false);
    if (!sent.ok) return refused(sent.problems);
  }
  return afterNetwork(props, added, { part: partOf(props), said: 'person', refused });
});

/** Takes her out, or sends her a new link. */
export const changePerson = forBody(async (props): Promise<PageResult> => {
  const { asked, view, of } = props;
  const wanted = asked.request.params['person'] ?? '';
  const one = view.participants.find(({ id, body }) => id === wanted && body === of.body);
  const refused = (problems: readonly Problem[]): Page => page({ ...props, problems });
  const what = textIn(await asked.form(), 'til', 10);
  if (!one) return refused([problem('network.participantGone', 'name')]);
  if (what === 'lenke') {
    return afterNetwork(props, await sendLink(props, one, true), {
      part: partOf(props),
      said: 'lenke',
      refused,
    });
  }
  const which = { network: view.network.id, party: asked.party.id, participant: one.id };
  const removed =
    what === 'fjern'
      ? await removeParticipant(asked.ctx, which)
      : refuse(problem('network.nothingChosen', 'name'));
  return afterNetwork(props, removed, { part: partOf(props), said: 'fjernet', refused });
});

export const takeOut = forBody(async (props): Promise<PageResult> => {
  const { asked, view, of } = props;
  const which = { network: view.network.id, party: asked.party.id, body: of.body };
  const refused = (problems: readonly Problem[]): Page => page({ ...props, problems });
  return afterNetwork(props, await takeOutBody(asked.ctx, which), {
    part: '/deltakere',
    said: 'tattut',
    refused,
  });
});
