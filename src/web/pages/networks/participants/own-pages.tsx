// A body's own two forms, for its people with accounts: what it tells of itself, and that its leader commits it.
import { answeredNotices } from '../../../../flows/networks/letters.ts';
import { type Problem, refuse } from '../../../../kernel/result.ts';
import { commitBody, keepIntake } from '../../../../modules/network/intake/commands.ts';
import type { Page, PageResult } from '../../../page.ts';
import { notFoundPage } from '../../error.tsx';
import { versionIn } from '../form-parts.tsx';
import { afterNetwork, type NetworkAnswer, networkProblem } from '../found-network.ts';
import { mayAnswerInNetwork, type NetworkProps, networkPage, networkPath } from '../network-frame.tsx';
import {
  CommitForm,
  readCommitment,
  type TypedCommitment,
  typedCommitment,
  typedFromCommitment,
} from './commit-form.tsx';
import { IntakeForm, readIntake, type TypedIntake, typedFromIntake, typedIntake } from './intake-form.tsx';

/** For a party whose body is asked or in it. */
const forOwnBody =
  (answer: NetworkAnswer): NetworkAnswer =>
  (props) => {
    if (props.view.own !== null) return answer(props);
    const { request } = props.asked;
    return notFoundPage(
      request,
      networkProblem(request, { code: 'network.notIn', path: 'network', facts: {} }),
    );
  };

const isOwn = ({ asked }: NetworkProps, { body }: { readonly body: string }): boolean =>
  body === asked.party.id;
const ownIntake = (props: NetworkProps) => props.view.intakes.find((one) => isOwn(props, one)) ?? null;
const ownCommitment = (props: NetworkProps) =>
  props.view.commitments.find((one) => isOwn(props, one)) ?? null;

interface Sent<Typed> {
  readonly typed: Typed;
  readonly problems: readonly Problem[];
}

const whyNoForm = ({ asked }: NetworkProps): string => asked.request.texts.networks.onlyAnswerers;

function intakePage(props: NetworkProps, { typed, problems }: Sent<TypedIntake>): Page {
  const { asked, view } = props;
  const { form: words } = asked.request.texts.networkIntake;
  return networkPage({
    ...props,
    tab: 'participants',
    heading: words.title(asked.party.name),
    lead: words.lead,
    ...(problems.length > 0 ? { status: 422 as const } : {}),
    children: (
      <div class="frame">
        {mayAnswerInNetwork(props) ? (
          <IntakeForm
            request={asked.request}
            action={networkPath(props, '/deltakere/skjema')}
            inhabitants={view.own?.inhabitants ?? null}
            typed={typed}
            version={ownIntake(props)?.version ?? 0}
            problems={problems}
          />
        ) : (
          <p>{whyNoForm(props)}</p>
        )}
      </div>
    ),
  });
}

export const ownIntakePage = forOwnBody((props) =>
  intakePage(props, { typed: typedFromIntake(props.asked.request, ownIntake(props)), problems: [] }),
);

export const saveOwnIntake = forOwnBody(async (props): Promise<PageResult> => {
  const { asked, view } = props;
  const form = await asked.form();
  const typed = typedIntake(form);
  const refused = (problems: readonly Problem[]): Page => intakePage(props, { typed, problems });
  const facts = readIntake(typed);
  const which = { network: view.network.id, party: asked.party.id, version: versionIn(form) };
  const kept = facts.ok
    ? await keepIntake(asked.ctx, { ...which, facts: facts.value })
    : refuse(...facts.problems);
  return afterNetwork(props, kept, {
    part: ownCommitment(props) ? '/deltakere' : '',
    said: 'lagret',
    refused,
  });
});

function commitmentPage(props: NetworkProps, { typed, problems }: Sent<TypedCommitment>): Page {
  const { asked, view } = props;
  const { commit: words } = asked.request.texts.networkIntake;
  return networkPage({
    ...props,
    tab: 'participants',
    heading: words.title(asked.party.name),
    lead: words.lead,
    ...(problems.length > 0 ? { status: 422 as const } : {}),
    children: (
      <div class="frame">
        {mayAnswerInNetwork(props) ? (
          <CommitForm
            request={asked.request}
            action={networkPath(props, '/deltakere/forplikt')}
            participants={view.participants.filter((one) => isOwn(props, one))}
            peoplePath={networkPath(props, `/deltakere/${asked.party.id}`)}
            typed={typed}
            problems={problems}
          />
        ) : (
          <p>{whyNoForm(props)}</p>
        )}
      </div>
    ),
  });
}

export const ownCommitmentPage = forOwnBody((props) =>
  commitmentPage(props, { typed: typedFromCommitment(ownCommitment(props)), problems: [] }),
);

export const saveOwnCommitment = forOwnBody(async (props): Promise<PageResult> => {
  const { asked, view } = props;
  const typed = typedCommitment(await asked.form());
  const refused = (problems: readonly Problem[]): Page => commitmentPage(props, { typed, problems });
  const made = await commitBody(asked.ctx, {
    network: view.network.id,
    party: asked.party.id,
    ...readCommitment(typed),
    notices: view.own?.state === 'joined' ? [] : answeredNotices(view, asked.party.id, 'joined'),
  });
  return afterNetwork(props, made, { said: 'forpliktet', refused });
});
